/// What can go wrong, each with a code.
@NullMarked
package io.countersign.model.problem;

import org.jspecify.annotations.NullMarked;
