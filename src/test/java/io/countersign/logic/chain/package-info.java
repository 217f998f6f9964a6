/// The chain of the record.
@NullMarked
package io.countersign.logic.chain;

import org.jspecify.annotations.NullMarked;
