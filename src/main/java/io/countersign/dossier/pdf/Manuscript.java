package io.countersign.dossier.pdf;

import io.countersign.dossier.Attachments;
import io.countersign.dossier.FindingTable;
import io.countersign.model.signoff.Dossier;

/// All that the pages are made from.
///
/// @param recordSize of the embedded record, in bytes
/// @param findingList the embedded list of findings; empty where the pages list them
/// @param index of the language that is printed, among the dossier's
@SuppressWarnings("ArrayRecordComponent") // only read
record Manuscript(
        Dossier dossier,
        Attachments attachments,
        int recordSize,
        byte[] findingList,
        int index,
        Wording words,
        Numbering numbering,
        Totals totals,
        Pages pages) {
    Manuscript(Dossier dossier, Attachments attachments, int recordSize) {
        this(
                dossier,
                attachments,
                recordSize,
                dossier.printsFindings() ? new byte[0] : FindingTable.csv(dossier),
                0,
                new Wording(dossier.language()),
                new Numbering(dossier),
                new Totals(dossier),
                Pages.UNKNOWN);
    }

    Manuscript with(Pages known) {
        return new Manuscript(
                dossier, attachments, recordSize, findingList, index, words, numbering, totals, known);
    }

    /// The same in another of the dossier's languages.
    Manuscript in(int language) {
        Wording other = new Wording(dossier.languages().get(language));
        return new Manuscript(
                dossier, attachments, recordSize, findingList, language, other, numbering, totals, pages);
    }

    /// The page where what was accepted begins, in this language.
    int decisionsPage() {
        return pages.decisions().get(index);
    }

    /// The name of a place in the pages of this language.
    String target(String name) {
        return words.language().id() + ":" + name;
    }
}
