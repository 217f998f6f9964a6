/// The checklist, answered item by item from the keyboard.
@NullMarked
package io.countersign.ui.checklist;

import org.jspecify.annotations.NullMarked;
