package io.countersign.logic.documents;

import static java.util.stream.Collectors.joining;

import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What came of one requirement of a document that a person has labelled.
///
/// @param name of the document, or of a set of them
/// @param label `y` met, `p` partly, `n` not
record Judged(String name, DocumentRequirement requirement, String label, Ground ground) {
    private static final List<AssessmentResult> RESULTS =
            List.of(AssessmentResult.PASS, AssessmentResult.NEEDS_REVIEW, AssessmentResult.FAIL);

    /// The labels of a row, from left to right.
    private static final List<DocumentRequirement> COLUMNS = List.of(
            DocumentRequirement.PORTS,
            DocumentRequirement.PORT_CONTROL,
            DocumentRequirement.WEAK_PASSWORD,
            DocumentRequirement.UPGRADE,
            DocumentRequirement.AUTO_UPDATE,
            DocumentRequirement.LOGS);

    /// Judges pages as one set.
    ///
    /// @param labels one for each requirement
    static List<Judged> of(String name, List<DocumentPage> pages, List<String> labels) {
        Map<DocumentRequirement, Ground> grounds = new DocumentationJudge().judge(pages).requirements();
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            Ground ground = Objects.requireNonNull(grounds.get(COLUMNS.get(i)));
            judged.add(new Judged(name, COLUMNS.get(i), labels.get(i), ground));
        }
        return judged;
    }

    boolean passes() {
        return ground.result() == AssessmentResult.PASS;
    }

    /// Whether the judge said what the person said.
    boolean agrees() {
        return switch (label) {
            case "y" -> passes();
            case "p" -> ground.result() == AssessmentResult.NEEDS_REVIEW;
            default -> ground.result() == AssessmentResult.FAIL;
        };
    }

    /// The share of what is labelled `y` that passes.
    static double found(List<Judged> judged) {
        List<Judged> met = judged.stream().filter(one -> one.label().equals("y")).toList();
        return met.stream().filter(Judged::passes).count() / (double) met.size();
    }

    /// How often each label got each result, for each requirement, and then every one that is not as labelled.
    static String table(List<Judged> judged) {
        StringBuilder table = new StringBuilder("%-20s pass review fail%n".formatted("requirement, label"));
        for (DocumentRequirement requirement : DocumentRequirement.values()) {
            for (String label : List.of("y", "p", "n")) {
                List<Judged> row = judged.stream()
                        .filter(one -> one.requirement() == requirement && one.label().equals(label))
                        .toList();
                String counts = RESULTS.stream()
                        .map(result -> row.stream().filter(one -> one.ground().result() == result).count())
                        .map("%6d"::formatted)
                        .collect(joining());
                table.append("%-17s %s%s%n".formatted(requirement.id(), label, counts));
            }
        }
        judged.stream().filter(one -> !one.agrees()).forEach(one -> table.append(one).append(System.lineSeparator()));
        return table.append("%d of %d as labelled, %.1f %% of y found%n".formatted(
                        judged.stream().filter(Judged::agrees).count(), judged.size(), 100 * found(judged)))
                .toString();
    }

    @Override
    public String toString() {
        return "%s %s labelled %s: %s %s".formatted(name, requirement.id(), label, ground.result(), ground.citations());
    }
}
