/// Tests of the window and its pages together.
@NullMarked
package io.countersign.ui.shell;

import org.jspecify.annotations.NullMarked;
