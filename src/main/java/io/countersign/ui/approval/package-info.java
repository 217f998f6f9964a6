/// The second person’s yes or no, for every page that shows a sign-off.
@NullMarked
package io.countersign.ui.approval;

import org.jspecify.annotations.NullMarked;
