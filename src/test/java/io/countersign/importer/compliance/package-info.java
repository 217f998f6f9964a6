/// Tests of the importers of this family.
@NullMarked
package io.countersign.importer.compliance;

import org.jspecify.annotations.NullMarked;
