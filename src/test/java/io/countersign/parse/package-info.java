@NullMarked
package io.countersign.parse;

import org.jspecify.annotations.NullMarked;
