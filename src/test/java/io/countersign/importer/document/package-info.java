@NullMarked
package io.countersign.importer.document;

import org.jspecify.annotations.NullMarked;
