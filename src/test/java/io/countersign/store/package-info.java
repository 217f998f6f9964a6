/// What every store has to hold, whatever database it stands on.
@NullMarked
package io.countersign.store;

import org.jspecify.annotations.NullMarked;
