/// Scanners of TLS and SSH services.
@NullMarked
package io.countersign.importer.tls;

import org.jspecify.annotations.NullMarked;
