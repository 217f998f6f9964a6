/// The record that cannot be quietly changed.
@NullMarked
package io.countersign.model.audit;

import org.jspecify.annotations.NullMarked;
