/// Tests.
@NullMarked
package io.countersign.ui.evidence;

import org.jspecify.annotations.NullMarked;
