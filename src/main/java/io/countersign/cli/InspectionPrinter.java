package io.countersign.cli;

import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.workflow.Inspection;
import io.countersign.workflow.OutcomeList;
import java.util.ArrayList;
import java.util.List;

/// Prints what became of files, failures first.
final class InspectionPrinter {
    private final Terminal terminal;
    private final List<Inspection> files = new ArrayList<>();

    InspectionPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Takes the result of one file.
    void add(Inspection inspection) {
        files.add(inspection);
    }

    /// Prints what was added.
    ///
    /// @return the answer to the shell: no, where a file was refused
    int print(boolean json, boolean csv) {
        if (csv) {
            terminal.out().print(OutcomeList.csv(files, terminal.messages()));
        } else if (json) {
            terminal.out().print(OutcomeList.json(files, terminal.messages()));
        } else {
            files.stream().sorted(OutcomeList.FAILURES_FIRST).forEach(this::line);
        }
        terminal.out().flush();
        return files.stream().anyMatch(file -> file.outcome() == Inspection.Outcome.REFUSED) ? Exit.NO : Exit.YES;
    }

    private void line(Inspection inspection) {
        Problem problem = inspection.problem();
        if (problem != null) {
            terminal.say("cli.inspect.refused", inspection.where(), problem.code().id(),
                    terminal.sentence(problem));
            return;
        }
        String format = inspection.format() == null ? "" : inspection.format().id();
        Counts counts = inspection.counts();
        String key = "cli.inspect." + Names.of(inspection.outcome());
        if (counts.pages() > 0) {
            key = "cli.inspect.document";
        }
        terminal.say(key, inspection.where(), format, counts.total(), severities(counts));
        ScanInfo scan = inspection.scan();
        if (scan != null) {
            for (Message remark : scan.remarks()) {
                terminal.say("cli.inspect.remark", remark);
            }
        }
    }

    private String severities(Counts counts) {
        StringBuilder words = new StringBuilder();
        counts.findings().forEach((severity, count) -> words.append(words.isEmpty() ? "" : ", ")
                .append(terminal.messages().text("control.severity." + severity.name()))
                .append(' ')
                .append(count));
        return words.toString();
    }
}
