/// The user's settings, saved atomically.
@NullMarked
package io.countersign.preferences;

import org.jspecify.annotations.NullMarked;
