/// Tests of the importers of this family.
@NullMarked
package io.countersign.importer.message;

import org.jspecify.annotations.NullMarked;
