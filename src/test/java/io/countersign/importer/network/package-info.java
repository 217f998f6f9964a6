/// Tests of the importers of this family.
@NullMarked
package io.countersign.importer.network;

import org.jspecify.annotations.NullMarked;
