/// Tests of the importers of this family.
@NullMarked
package io.countersign.importer.host;

import org.jspecify.annotations.NullMarked;
