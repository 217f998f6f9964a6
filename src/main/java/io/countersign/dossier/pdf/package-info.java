/// Composing the sign-off as a PDF: PDF/A-3b and tagged for PDF/UA-1 at once, with a small typesetter of our own on
/// iText's canvas, since its tables are neither fast nor exact enough for ten thousand findings.
@NullMarked
package io.countersign.dossier.pdf;

import org.jspecify.annotations.NullMarked;
