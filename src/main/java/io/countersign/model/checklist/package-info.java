/// What must hold.
@NullMarked
package io.countersign.model.checklist;

import org.jspecify.annotations.NullMarked;
