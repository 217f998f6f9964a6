@NullMarked
package io.countersign.logic.versions;

import org.jspecify.annotations.NullMarked;
