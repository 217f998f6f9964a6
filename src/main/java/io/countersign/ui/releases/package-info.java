/// The page of releases, where the window begins.
@NullMarked
package io.countersign.ui.releases;

import org.jspecify.annotations.NullMarked;
