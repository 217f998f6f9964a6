/// What follows from checklists: where platforms want opposite things, and which answers outlive a new version.
@NullMarked
package io.countersign.logic.checklist;

import org.jspecify.annotations.NullMarked;
