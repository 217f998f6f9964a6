/// Tables whose columns a person says the meaning of.
@NullMarked
package io.countersign.model.table;

import org.jspecify.annotations.NullMarked;
