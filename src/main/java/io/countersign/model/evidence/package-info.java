/// The files that come in, and what they hold beside findings.
@NullMarked
package io.countersign.model.evidence;

import org.jspecify.annotations.NullMarked;
