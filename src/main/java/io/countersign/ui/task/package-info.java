/// Work that runs beside the window.
@NullMarked
package io.countersign.ui.task;

import org.jspecify.annotations.NullMarked;
