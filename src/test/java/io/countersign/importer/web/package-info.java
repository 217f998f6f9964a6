/// Tests of the importers of this family.
@NullMarked
package io.countersign.importer.web;

import org.jspecify.annotations.NullMarked;
