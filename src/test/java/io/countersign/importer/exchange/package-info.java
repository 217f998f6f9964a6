/// Tests of the importers of this family.
@NullMarked
package io.countersign.importer.exchange;

import org.jspecify.annotations.NullMarked;
