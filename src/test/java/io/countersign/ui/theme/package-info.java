/// Tests of the colours.
@NullMarked
package io.countersign.ui.theme;

import org.jspecify.annotations.NullMarked;
