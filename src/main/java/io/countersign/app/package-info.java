/// The composition root: the only place that knows every implementation.
@NullMarked
package io.countersign.app;

import org.jspecify.annotations.NullMarked;
