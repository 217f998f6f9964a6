/// Measures the program against its limits; `docs/performance.md` says how.
@NullMarked
package io.countersign.bench;

import org.jspecify.annotations.NullMarked;
