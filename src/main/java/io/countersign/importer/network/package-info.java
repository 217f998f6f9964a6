/// Scanners that look at a host from the network.
@NullMarked
package io.countersign.importer.network;

import org.jspecify.annotations.NullMarked;
