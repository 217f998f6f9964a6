/// Signing the PDF of a sign-off.
@NullMarked
package io.countersign.signing.pdf;

import org.jspecify.annotations.NullMarked;
