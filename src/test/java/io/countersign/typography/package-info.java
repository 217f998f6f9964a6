@NullMarked
package io.countersign.typography;

import org.jspecify.annotations.NullMarked;
