/// The program as its users start it.
@NullMarked
package io.countersign.app;

import org.jspecify.annotations.NullMarked;
