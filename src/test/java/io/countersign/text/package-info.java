@NullMarked
package io.countersign.text;

import org.jspecify.annotations.NullMarked;
