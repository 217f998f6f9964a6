/// Tests.
@NullMarked
package io.countersign.ui.releases;

import org.jspecify.annotations.NullMarked;
