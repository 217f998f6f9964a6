/// Checking a file that claims to be a sign-off. No validator alone is enough: libraries call a file valid that has no
/// signature left, or whose pages were painted over, so the rules are our own and the libraries answer single questions.
@NullMarked
package io.countersign.verify;

import org.jspecify.annotations.NullMarked;
