/// Tests of the importers of this family.
@NullMarked
package io.countersign.importer.tabular;

import org.jspecify.annotations.NullMarked;
