/// Tests.
@NullMarked
package io.countersign.ui.task;

import org.jspecify.annotations.NullMarked;
