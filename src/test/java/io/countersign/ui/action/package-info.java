/// Tests.
@NullMarked
package io.countersign.ui.action;

import org.jspecify.annotations.NullMarked;
