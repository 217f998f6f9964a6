/// Checking any sign-off, with or without a release.
@NullMarked
package io.countersign.ui.verify;

import org.jspecify.annotations.NullMarked;
