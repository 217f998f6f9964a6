/// What the evidence says of each item of a checklist, and what keeps a round from being approved. Pure functions:
/// nothing passes without evidence, and what is missing, partial or too old is not evaluated.
@NullMarked
package io.countersign.logic.assess;

import org.jspecify.annotations.NullMarked;
