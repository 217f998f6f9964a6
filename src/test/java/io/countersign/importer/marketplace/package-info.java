/// Tests of the importers of this family.
@NullMarked
package io.countersign.importer.marketplace;

import org.jspecify.annotations.NullMarked;
