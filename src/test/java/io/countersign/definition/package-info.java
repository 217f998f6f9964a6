@NullMarked
package io.countersign.definition;

import org.jspecify.annotations.NullMarked;
