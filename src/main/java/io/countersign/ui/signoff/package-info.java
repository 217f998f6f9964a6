/// What blocks, the very pages, and the signature.
@NullMarked
package io.countersign.ui.signoff;

import org.jspecify.annotations.NullMarked;
