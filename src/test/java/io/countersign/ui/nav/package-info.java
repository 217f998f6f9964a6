/// Tests.
@NullMarked
package io.countersign.ui.nav;

import org.jspecify.annotations.NullMarked;
