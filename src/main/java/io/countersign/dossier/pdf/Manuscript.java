package io.countersign.dossier.pdf;

import io.countersign.dossier.Attachments;
import io.countersign.dossier.FindingTable;
import io.countersign.model.signoff.Dossier;

/// All that the pages are made from.
///
/// @param recordSize of the embedded record, in bytes
/// @param findingList the embedded list of findings; empty where the pages list them
/// @param findings the rows of the table of findings, once they have been laid out
/// @param index of the language that is printed, among the dossier's
@SuppressWarnings("ArrayRecordComponent") // only read
record Manuscript(
        Dossier dossier,
        Attachments attachments,
        int recordSize,
        byte[] findingList,
        int index,
        Wording words,
        LaidRows findings,
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
                new LaidRows(),
                new Numbering(dossier),
                new Totals(dossier),
                Pages.UNKNOWN);
    }

    Manuscript with(Pages known) {
        return new Manuscript(
                dossier, attachments, recordSize, findingList, index, words, findings, numbering, totals, known);
    }

    /// The same in another of the dossier's languages.
    Manuscript in(int language) {
        if (language == index) {
            return this;
        }
        Wording other = new Wording(dossier.languages().get(language));
        return new Manuscript(
                dossier,
                attachments,
                recordSize,
                findingList,
                language,
                other,
                new LaidRows(),
                numbering,
                totals,
                pages);
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
