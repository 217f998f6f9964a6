/// What a person sets for herself, and where what the program works with lies.
@NullMarked
package io.countersign.ui.settings;

import org.jspecify.annotations.NullMarked;
