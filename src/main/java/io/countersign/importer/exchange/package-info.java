/// Formats in which tools hand findings, inventories and statements on to each other.
@NullMarked
package io.countersign.importer.exchange;

import org.jspecify.annotations.NullMarked;
