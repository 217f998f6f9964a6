@NullMarked
package io.countersign.verify;

import org.jspecify.annotations.NullMarked;
