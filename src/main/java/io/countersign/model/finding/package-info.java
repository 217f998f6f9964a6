/// What reports say.
@NullMarked
package io.countersign.model.finding;

import org.jspecify.annotations.NullMarked;
