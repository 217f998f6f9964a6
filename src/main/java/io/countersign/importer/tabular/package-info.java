/// Tables that a person says how to read, and the generic ones.
@NullMarked
package io.countersign.importer.tabular;

import org.jspecify.annotations.NullMarked;
