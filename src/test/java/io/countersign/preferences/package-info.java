/// Tests of the settings.
@NullMarked
package io.countersign.preferences;

import org.jspecify.annotations.NullMarked;
