/// The command line over the same use cases as the window. It never knows the window.
@NullMarked
package io.countersign.cli;

import org.jspecify.annotations.NullMarked;
