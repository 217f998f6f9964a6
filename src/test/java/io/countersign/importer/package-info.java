/// What every importer keeps to.
@NullMarked
package io.countersign.importer;

import org.jspecify.annotations.NullMarked;
