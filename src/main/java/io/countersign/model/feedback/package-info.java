/// What marketplaces said of a release over its rounds, and what was said back.
@NullMarked
package io.countersign.model.feedback;

import org.jspecify.annotations.NullMarked;
