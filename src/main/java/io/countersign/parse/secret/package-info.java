/// Finding and blackening secrets in files before anything of them is stored.
@NullMarked
package io.countersign.parse.secret;

import org.jspecify.annotations.NullMarked;
