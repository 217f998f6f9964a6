/// Printing a sign-off, for every page that shows one.
@NullMarked
package io.countersign.ui.print;

import org.jspecify.annotations.NullMarked;
