/// What is under review.
@NullMarked
package io.countersign.model.release;

import org.jspecify.annotations.NullMarked;
