@NullMarked
package io.countersign.ui.key;

import org.jspecify.annotations.NullMarked;
