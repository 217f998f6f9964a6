/// The small controls that pages share.
@NullMarked
package io.countersign.ui.control;

import org.jspecify.annotations.NullMarked;
