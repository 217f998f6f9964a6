package io.countersign.workflow;

import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Severity;
import io.countersign.model.problem.Problem;
import io.countersign.parse.Csv;
import io.countersign.parse.Json;
import io.countersign.text.Messages;
import io.countersign.workflow.Inspection.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What became of files, as a list to hand on: JSON with an object a line, or CSV with a row a file.
public final class OutcomeList {
    /// Failures first, else in the order in which the files were read.
    public static final Comparator<Inspection> FAILURES_FIRST =
            Comparator.comparing((Inspection file) -> file.outcome() != Outcome.REFUSED);

    private static final List<String> COLUMNS = List.of(
            "path", "outcome", "format", "findings", "suppressed", "passed", "notTested", "pages", "complete", "remarks",
            "code", "what", "why", "next", "size", "sha256");

    private OutcomeList() {}

    public static String json(List<Inspection> files, Messages messages) {
        StringBuilder text = new StringBuilder();
        for (Inspection file : sorted(files)) {
            text.append(Json.write(object(file, messages))).append('\n');
        }
        return text.toString();
    }

    public static String csv(List<Inspection> files, Messages messages) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        sorted(files).forEach(file -> rows.add(row(file, messages)));
        return Csv.write(rows);
    }

    /// Names and values as `countersign inspect --json` prints them.
    public static Map<String, Object> object(Inspection file, Messages messages) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("path", file.where());
        object.put("outcome", name(file.outcome()));
        if (file.format() != null) {
            object.put("format", file.format().id());
        }
        Problem problem = file.problem();
        if (problem == null) {
            counts(object, file.counts());
        } else {
            object.put("problem", problem(problem, messages));
        }
        if (!file.candidates().isEmpty()) {
            object.put("candidates", file.candidates().stream().map(Format::id).toList());
        }
        ScanInfo scan = file.scan();
        if (scan != null) {
            object.put("complete", scan.complete());
            object.put("remarks", scan.remarks().stream().map(messages::text).toList());
        }
        if (!file.sha256().isEmpty()) {
            object.put("size", file.size());
            object.put("sha256", file.sha256());
        }
        return object;
    }

    private static List<Inspection> sorted(List<Inspection> files) {
        return files.stream().sorted(FAILURES_FIRST).toList();
    }

    private static Map<String, String> problem(Problem problem, Messages messages) {
        Map<String, String> object = new LinkedHashMap<>();
        object.put("code", problem.code().id());
        object.put(
                "message",
                messages.text("cli.sentences", problem.what(), problem.why(), problem.next()));
        object.put("what", messages.text(problem.what()));
        object.put("why", messages.text(problem.why()));
        object.put("next", messages.text(problem.next()));
        return object;
    }

    private static void counts(Map<String, Object> object, Counts counts) {
        Map<String, Long> severities = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            severities.put(name(severity), counts.findings().getOrDefault(severity, 0L));
        }
        object.put("findings", counts.total());
        object.put("severities", severities);
        object.put("suppressed", counts.suppressed());
        object.put("passed", counts.passed());
        object.put("notTested", counts.notTested());
        object.put("pages", counts.pages());
    }

    private static List<String> row(Inspection file, Messages messages) {
        Map<String, Object> object = new LinkedHashMap<>(object(file, messages));
        Object problem = object.get("problem");
        if (problem instanceof Map<?, ?> parts) {
            parts.forEach((name, text) -> object.put(String.valueOf(name), text));
        }
        if (object.get("remarks") instanceof List<?> remarks) {
            object.put("remarks", String.join("\n", remarks.stream().map(String::valueOf).toList()));
        }
        return COLUMNS.stream().map(column -> Objects.toString(object.get(column), "")).toList();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
