@NullMarked
package io.countersign.logic.assess;

import org.jspecify.annotations.NullMarked;
