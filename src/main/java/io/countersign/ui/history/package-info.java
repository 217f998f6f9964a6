/// The record of who did what when, and the check of its chain.
@NullMarked
package io.countersign.ui.history;

import org.jspecify.annotations.NullMarked;
