/// Colours, sizes and fonts of the window.
@NullMarked
package io.countersign.ui.theme;

import org.jspecify.annotations.NullMarked;
