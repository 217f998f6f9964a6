/// Holds the code to its plan.
@NullMarked
package io.countersign.architecture;

import org.jspecify.annotations.NullMarked;
