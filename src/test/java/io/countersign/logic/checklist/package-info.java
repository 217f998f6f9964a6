@NullMarked
package io.countersign.logic.checklist;

import org.jspecify.annotations.NullMarked;
