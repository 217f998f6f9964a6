/// The hardened parsers: the only place where raw JSON, XML, YAML, ZIP and picture factories are made.
@NullMarked
package io.countersign.parse;

import org.jspecify.annotations.NullMarked;
