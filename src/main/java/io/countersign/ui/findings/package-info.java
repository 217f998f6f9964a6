/// The page of findings.
@NullMarked
package io.countersign.ui.findings;

import org.jspecify.annotations.NullMarked;
