/// Signing sign-offs with iText.
@NullMarked
package io.countersign.signing.pdf;

import org.jspecify.annotations.NullMarked;
