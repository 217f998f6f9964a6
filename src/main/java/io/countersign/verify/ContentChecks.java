package io.countersign.verify;

import io.countersign.dossier.RecordLines;
import io.countersign.dossier.SignOffComposer;
import io.countersign.model.audit.Flaw;
import io.countersign.model.review.Decision;
import io.countersign.model.signoff.Basis;
import io.countersign.model.signoff.Check.Outcome;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.FindingRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether the pages say what the record says, the evidence is the evidence of the record, and its waivers still hold.
final class ContentChecks {
    /// After this long, tables of public knowledge miss too much.
    private static final int FRESH_DAYS = 365;

    private final EmbeddedFiles files;
    private final CheckList checks;

    ContentChecks(EmbeddedFiles files, CheckList checks) {
        this.files = files;
        this.checks = checks;
    }

    void checkNoRecord() {
        checks.add("record", Outcome.NO, files.hasRecord() ? "unreadable" : "missing");
        checks.add("print", Outcome.NOT_CHECKED, "no-record");
        checks.add("inputs", Outcome.NOT_CHECKED, "no-record");
        checks.add("history", Outcome.NOT_CHECKED, "none");
        checks.add("basis", Outcome.NOT_CHECKED, "none");
        checks.add("waivers", Outcome.NOT_CHECKED, "no-record");
    }

    /// @param print what came of the comparison that the reprint made
    void run(Dossier dossier, Reprint reprint, Reprint.Result print, Instant now) throws IOException {
        checks.add("record", Outcome.YES, "yes", dossier.number());
        checkPrint(dossier, reprint, print);
        checkInputs(dossier);
        checkHistory(dossier);
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        checkBasis(dossier, today);
        checkWaivers(dossier, today);
    }

    /// How old the rules and the tables are that the round was judged by. Their bytes are among the inputs.
    private void checkBasis(Dossier dossier, LocalDate today) {
        Optional<LocalDate> oldest =
                dossier.basis().stream().map(Basis::dated).min(Comparator.naturalOrder());
        if (oldest.isEmpty()) {
            checks.add("basis", Outcome.NOT_CHECKED, "none");
        } else if (oldest.get().plusDays(FRESH_DAYS).isBefore(today)) {
            checks.add("basis", Outcome.ATTENTION, "old", dossier.basis().size(), oldest.get());
        } else {
            checks.add("basis", Outcome.YES, "yes", dossier.basis().size(), oldest.get());
        }
    }

    private void checkPrint(Dossier dossier, Reprint reprint, Reprint.Result print) throws IOException {
        switch (print) {
            case Reprint.Result.Same _ -> checks.add("print", true);
            case Reprint.Result.PageDiffers(int page) -> checkDifference(dossier, reprint, "page", page);
            case Reprint.Result.RestDiffers _ -> checkDifference(dossier, reprint, "rest");
            case Reprint.Result.Unprintable _ -> checkDifference(dossier, reprint, "unprintable");
        }
    }

    /// What comes out otherwise in the layout of this program was changed. Of another layout only that can be said which is the same in all.
    private void checkDifference(Dossier dossier, Reprint reprint, String what, Object... args) throws IOException {
        if (dossier.layout() == SignOffComposer.LAYOUT) {
            checks.add("print", Outcome.NO, what, args);
        } else if (dossier.layout() > SignOffComposer.LAYOUT) {
            checks.add("print", Outcome.ATTENTION, "newer", dossier.layout(), SignOffComposer.LAYOUT, dossier.program());
        } else {
            PrintedRows rows = new PrintedRows(dossier);
            Optional<String> missing = reprint.missing(rows);
            if (missing.isPresent()) {
                checks.add("print", Outcome.NO, "lacks", missing.get());
            } else {
                checks.add("print", Outcome.ATTENTION, "older", rows.count(), dossier.program());
            }
        }
    }

    private void checkInputs(Dossier dossier) {
        List<String> changed = files.changed(dossier);
        int embedded = files.evidence(dossier);
        int missing = dossier.evidence().size() - embedded;
        if (!changed.isEmpty()) {
            checks.add("inputs", Outcome.NO, "no", changed.getFirst());
        } else if (missing == 0) {
            checks.add("inputs", Outcome.YES, "yes", embedded);
        } else {
            checks.add("inputs", Outcome.ATTENTION, "some", embedded, missing);
        }
    }

    /// Whether the embedded history leads, entry by entry, to the one that the pages name.
    private void checkHistory(Dossier dossier) {
        RecordLines lines = new RecordLines();
        new String(files.history(), StandardCharsets.UTF_8).lines().forEach(lines::take);
        List<Flaw> flaws = lines.flaws();
        if (!flaws.isEmpty()) {
            checks.add("history", Outcome.NO, "broken", flaws.getFirst().entry());
        } else if (lines.entries() == 0) {
            checks.add("history", Outcome.NOT_CHECKED, "none");
        } else if (lines.entries() == dossier.chainLength() && lines.head().equals(dossier.chainHead())) {
            checks.add("history", Outcome.YES, "yes", lines.entries());
        } else {
            checks.add("history", Outcome.NO, "other", lines.entries(), dossier.chainLength());
        }
    }

    /// Valid through the last day, UTC.
    private void checkWaivers(Dossier dossier, LocalDate today) {
        List<LocalDate> ended = dossier.findings().stream()
                .flatMap(ContentChecks::lastDay)
                .filter(today::isAfter)
                .sorted()
                .toList();
        if (ended.isEmpty()) {
            checks.add("waivers", true);
        } else {
            checks.add("waivers", Outcome.ATTENTION, "ended", ended.size(), ended.getFirst());
        }
    }

    private static Stream<LocalDate> lastDay(FindingRecord finding) {
        return finding.decided() != null && finding.decided().decision() instanceof Decision.Accepted accepted
                ? Stream.of(accepted.lastDay())
                : Stream.empty();
    }
}
