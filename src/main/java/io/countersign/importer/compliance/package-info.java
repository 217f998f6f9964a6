/// Checks against a baseline of settings.
@NullMarked
package io.countersign.importer.compliance;

import org.jspecify.annotations.NullMarked;
