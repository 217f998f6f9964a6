/// Tests of the window.
@NullMarked
package io.countersign.ui;

import org.jspecify.annotations.NullMarked;
