@NullMarked
package io.countersign.importer.cloud;

import org.jspecify.annotations.NullMarked;
