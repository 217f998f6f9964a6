/// Checklists: from YAML to the model, with every mistake told by its line.
@NullMarked
package io.countersign.definition;

import org.jspecify.annotations.NullMarked;
