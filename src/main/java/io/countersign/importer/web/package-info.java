/// Scanners of web applications.
@NullMarked
package io.countersign.importer.web;

import org.jspecify.annotations.NullMarked;
