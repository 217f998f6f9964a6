/// Tests of the settings page.
@NullMarked
package io.countersign.ui.settings;

import org.jspecify.annotations.NullMarked;
