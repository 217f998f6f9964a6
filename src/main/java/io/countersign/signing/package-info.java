/// Keys, and what signs with them.
@NullMarked
package io.countersign.signing;

import org.jspecify.annotations.NullMarked;
