/// Questions to the system: which file, which folder.
@NullMarked
package io.countersign.ui.dialog;

import org.jspecify.annotations.NullMarked;
