/// Keys, and signatures made with them.
@NullMarked
package io.countersign.signing;

import org.jspecify.annotations.NullMarked;
