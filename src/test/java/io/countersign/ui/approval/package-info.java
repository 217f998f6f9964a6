@NullMarked
package io.countersign.ui.approval;

import org.jspecify.annotations.NullMarked;
