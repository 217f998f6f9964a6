/// Pages of documentation: Markdown, HTML, reStructuredText, AsciiDoc, Word, PDF and plain text, each line with its kind and the number it has in the file.
@NullMarked
package io.countersign.importer.document;

import org.jspecify.annotations.NullMarked;
