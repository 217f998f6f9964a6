@NullMarked
package io.countersign.logic.signoff;

import org.jspecify.annotations.NullMarked;
