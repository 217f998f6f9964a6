@NullMarked
package io.countersign.signing;

import org.jspecify.annotations.NullMarked;
