@NullMarked
package io.countersign.ui.history;

import org.jspecify.annotations.NullMarked;
