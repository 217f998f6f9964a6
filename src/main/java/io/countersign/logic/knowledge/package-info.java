/// Looking things up in the tables of public knowledge.
@NullMarked
package io.countersign.logic.knowledge;

import org.jspecify.annotations.NullMarked;
