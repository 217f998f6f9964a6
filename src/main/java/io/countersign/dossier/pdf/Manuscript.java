package io.countersign.dossier.pdf;

import io.countersign.dossier.Attachments;
import io.countersign.model.signoff.Dossier;

/// All that the pages are made from.
///
/// @param recordSize of the embedded record, in bytes
record Manuscript(
        Dossier dossier,
        Attachments attachments,
        int recordSize,
        Wording words,
        Numbering numbering,
        Totals totals,
        Pages pages) {
    Manuscript(Dossier dossier, Attachments attachments, int recordSize) {
        this(
                dossier,
                attachments,
                recordSize,
                new Wording(dossier.language()),
                new Numbering(dossier),
                new Totals(dossier),
                Pages.UNKNOWN);
    }

    Manuscript with(Pages known) {
        return new Manuscript(dossier, attachments, recordSize, words, numbering, totals, known);
    }
}
