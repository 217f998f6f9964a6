@NullMarked
package io.countersign.ui.checklist;

import org.jspecify.annotations.NullMarked;
