/// The frozen record, and what a verifier finds out about it.
@NullMarked
package io.countersign.model.signoff;

import org.jspecify.annotations.NullMarked;
