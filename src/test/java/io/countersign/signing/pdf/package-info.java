@NullMarked
package io.countersign.signing.pdf;

import org.jspecify.annotations.NullMarked;
