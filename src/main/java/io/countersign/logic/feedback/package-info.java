/// What becomes of feedback over the rounds of a release, and which software keeps it off the marketplaces.
@NullMarked
package io.countersign.logic.feedback;

import org.jspecify.annotations.NullMarked;
