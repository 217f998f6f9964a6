/// Tests of the importers of this family.
@NullMarked
package io.countersign.importer.cloud;

import org.jspecify.annotations.NullMarked;
