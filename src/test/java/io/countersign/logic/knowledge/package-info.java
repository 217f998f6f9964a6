@NullMarked
package io.countersign.logic.knowledge;

import org.jspecify.annotations.NullMarked;
