package io.countersign.cli;

import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.workflow.Inspection;
import java.util.LinkedHashMap;
import java.util.Map;

/// Prints what became of files, one line each, and remembers whether one was refused.
final class InspectionPrinter {
    private final Terminal terminal;
    private final boolean json;
    private boolean refused;

    InspectionPrinter(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    void print(Inspection inspection) {
        refused |= inspection.outcome() == Inspection.Outcome.REFUSED;
        if (json) {
            terminal.object(object(inspection));
        } else {
            line(inspection);
        }
    }

    /// The answer to the shell: no, where a file was refused.
    int exit() {
        return refused ? Exit.NO : Exit.YES;
    }

    private void line(Inspection inspection) {
        Problem problem = inspection.problem();
        if (problem != null) {
            terminal.say("cli.inspect.refused", inspection.path().toString(), problem.code().id(),
                    terminal.sentence(problem));
            return;
        }
        String format = inspection.format() == null ? "" : inspection.format().id();
        Counts counts = inspection.counts();
        String key = "cli.inspect." + Names.of(inspection.outcome());
        if (counts.pages() > 0) {
            key = "cli.inspect.document";
        }
        terminal.say(key, inspection.path().toString(), format, counts.total(), severities(counts));
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

    private Map<String, Object> object(Inspection inspection) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("path", inspection.path().toString());
        object.put("outcome", Names.of(inspection.outcome()));
        if (inspection.format() != null) {
            object.put("format", inspection.format().id());
        }
        Problem problem = inspection.problem();
        if (problem == null) {
            counts(object, inspection.counts());
        } else {
            object.put("problem", Map.of("code", problem.code().id(), "message", terminal.sentence(problem)));
        }
        ScanInfo scan = inspection.scan();
        if (scan != null) {
            object.put("complete", scan.complete());
            object.put("remarks", scan.remarks().stream().map(terminal.messages()::text).toList());
        }
        if (!inspection.sha256().isEmpty()) {
            object.put("sha256", inspection.sha256());
        }
        return object;
    }

    private static void counts(Map<String, Object> object, Counts counts) {
        Map<String, Long> severities = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            severities.put(Names.of(severity), counts.findings().getOrDefault(severity, 0L));
        }
        object.put("findings", counts.total());
        object.put("severities", severities);
        object.put("suppressed", counts.suppressed());
        object.put("passed", counts.passed());
        object.put("notTested", counts.notTested());
        object.put("pages", counts.pages());
    }
}
