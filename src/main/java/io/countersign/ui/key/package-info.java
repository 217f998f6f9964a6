/// With which key a person signs, for every form that asks for one.
@NullMarked
package io.countersign.ui.key;

import org.jspecify.annotations.NullMarked;
