@NullMarked
package io.countersign.logic.feedback;

import org.jspecify.annotations.NullMarked;
