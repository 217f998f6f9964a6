/// The window around the pages.
@NullMarked
package io.countersign.ui.shell;

import org.jspecify.annotations.NullMarked;
