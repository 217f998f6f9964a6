/// The chain of hashes that holds the record together.
@NullMarked
package io.countersign.logic.chain;

import org.jspecify.annotations.NullMarked;
