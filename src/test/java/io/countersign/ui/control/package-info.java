/// Tests of the shared controls.
@NullMarked
package io.countersign.ui.control;

import org.jspecify.annotations.NullMarked;
