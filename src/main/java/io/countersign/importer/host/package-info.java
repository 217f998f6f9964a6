/// Auditors that run on the host itself.
@NullMarked
package io.countersign.importer.host;

import org.jspecify.annotations.NullMarked;
