/// Tests of the importers of this family.
@NullMarked
package io.countersign.importer.tls;

import org.jspecify.annotations.NullMarked;
