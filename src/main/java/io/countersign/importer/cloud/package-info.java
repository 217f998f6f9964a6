/// The security services of clouds.
@NullMarked
package io.countersign.importer.cloud;

import org.jspecify.annotations.NullMarked;
