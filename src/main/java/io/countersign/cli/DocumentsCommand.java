package io.countersign.cli;

import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.DocumentationReview;
import io.countersign.model.review.Ground;
import io.countersign.model.review.LanguageGap;
import io.countersign.model.review.UnsafeExample;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Judges pages of documentation as one set, and stores nothing.
@Command(name = "documents")
final class DocumentsCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "PATH")
    private List<Path> paths = List.of();

    DocumentsCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        InspectionPrinter printer = new InspectionPrinter(terminal);
        DocumentationReview review = environment.judgeDocuments().judge(paths, printer::add);
        printer.print(options.json, false);
        if (options.json) {
            terminal.object(summary(review));
        } else {
            for (DocumentRequirement requirement : DocumentRequirement.values()) {
                print(requirement, ground(review, requirement));
            }
            review.unsafe().forEach(this::print);
            review.gaps().forEach(this::print);
        }
        boolean pass = review.requirements().values().stream().allMatch(ground -> ground.result() == AssessmentResult.PASS);
        return pass ? Exit.YES : Exit.NO;
    }

    private void print(DocumentRequirement requirement, Ground ground) {
        terminal.say("cli.documents.requirement", requirement.id(),
                terminal.messages().text("control.result." + ground.result().name()), ground.text());
        for (Citation citation : ground.citations()) {
            terminal.say("cli.documents.citation", citation.place(), citation.quote());
        }
    }

    private void print(UnsafeExample example) {
        terminal.say("cli.documents.unsafe." + example.kind().name().toLowerCase(Locale.ROOT));
        terminal.say("cli.documents.citation", example.citation().place(), example.citation().quote());
    }

    private void print(LanguageGap gap) {
        terminal.say(
                "cli.documents.gap." + gap.lacking().name().toLowerCase(Locale.ROOT),
                gap.subject().isEmpty() ? gap.requirement().id() : gap.requirement().id() + " " + gap.subject());
        gap.citations().forEach(one -> terminal.say("cli.documents.citation", one.place(), one.quote()));
    }

    private static Map<String, Object> summary(DocumentationReview review) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("requirements", requirements(review));
        object.put("unsafe", review.unsafe().stream()
                .map(one -> Map.of("kind", one.kind().name().toLowerCase(Locale.ROOT), "citation", citation(one.citation())))
                .toList());
        object.put("gaps", review.gaps().stream()
                .map(gap -> Map.of(
                        "requirement", gap.requirement().id(),
                        "lacking", gap.lacking().name().toLowerCase(Locale.ROOT),
                        "subject", gap.subject(),
                        "citations", gap.citations().stream().map(DocumentsCommand::citation).toList()))
                .toList());
        return object;
    }

    private static Map<String, Object> requirements(DocumentationReview review) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (DocumentRequirement requirement : DocumentRequirement.values()) {
            Ground ground = ground(review, requirement);
            List<Map<String, Object>> citations = ground.citations().stream()
                    .map(DocumentsCommand::citation)
                    .toList();
            Map<String, Object> verdict = new LinkedHashMap<>();
            verdict.put("result", word(ground.result()));
            verdict.put("citations", citations);
            object.put(requirement.id(), verdict);
        }
        return object;
    }

    private static Map<String, Object> citation(Citation citation) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", citation.file());
        object.put("line", citation.line());
        object.put("text", citation.quote());
        return object;
    }

    private static Ground ground(DocumentationReview review, DocumentRequirement requirement) {
        return Objects.requireNonNull(review.requirements().get(requirement));
    }

    private static String word(AssessmentResult result) {
        return switch (result) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case NEEDS_REVIEW, NOT_EVALUATED -> "review";
        };
    }
}
