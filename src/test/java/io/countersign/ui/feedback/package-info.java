@NullMarked
package io.countersign.ui.feedback;

import org.jspecify.annotations.NullMarked;
