/// Comparing versions, each by the rules of its ecosystem.
@NullMarked
package io.countersign.logic.versions;

import org.jspecify.annotations.NullMarked;
