@NullMarked
package io.countersign.ui.signoff;

import org.jspecify.annotations.NullMarked;
