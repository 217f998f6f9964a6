@NullMarked
package io.countersign.ui.verify;

import org.jspecify.annotations.NullMarked;
