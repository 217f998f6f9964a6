/// Auditors that run on the host itself, and what its own tools print.
@NullMarked
package io.countersign.importer.host;

import org.jspecify.annotations.NullMarked;
