/// Where one can be in the window, and how one gets there.
@NullMarked
package io.countersign.ui.nav;

import org.jspecify.annotations.NullMarked;
