/// Who may sign what.
@NullMarked
package io.countersign.logic.signoff;

import org.jspecify.annotations.NullMarked;
