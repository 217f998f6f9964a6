package io.countersign.workflow;

import io.countersign.model.checklist.Item;
import io.countersign.model.message.Message;
import io.countersign.model.release.Release;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerOrigin;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.DecisionKind;
import io.countersign.store.FindingQuery;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A made-up review, gone through as its reviewer would: for the demo, and for trying the window.
public final class SampleReview {
    private final SampleScript script;
    private final Clock clock;

    public SampleReview(SampleScript script, Clock clock) {
        this.script = script;
        this.clock = clock;
    }

    /// What the sample's people say.
    public SampleScript script() {
        return script;
    }

    /// Opens the release, takes its files in, decides and answers; where it is there already, nothing is done.
    ///
    /// @param folder the sample's files
    /// @param lines takes a line for each step
    public Release prepare(Workflows workflows, Path folder, Consumer<Message> lines) throws InterruptedException {
        Optional<Release> there = workflows.store()
                .read(session -> session.releases().find(script.product(), script.version(), script.build()));
        if (there.isPresent()) {
            return there.get();
        }
        Release release = workflows.createRelease()
                .create(script.product(), script.version(), script.build(), script.operatingSystem(), script.images());
        lines.accept(Message.of("demo.release", release.name(), release.build(), release.operatingSystem()));
        takeFiles(workflows, release, folder, lines);
        attest(workflows, release, lines);
        decide(workflows, release, lines);
        answer(workflows, release, lines);
        return release;
    }

    private void takeFiles(Workflows workflows, Release release, Path folder, Consumer<Message> lines)
            throws InterruptedException {
        workflows.importEvidence().take(release.id(), List.of(folder), Progress.SILENT, file -> lines.accept(line(file)));
    }

    private static Message line(Inspection file) {
        if (file.problem() != null) {
            return Message.of("demo.refused", file.name(), file.problem().what());
        }
        String format = Objects.requireNonNull(file.format()).name();
        if (file.counts().pages() > 0) {
            return Message.of("demo.page", file.name(), format);
        }
        List<Message> remarks = file.scan() == null ? List.of() : file.scan().remarks();
        return remarks.isEmpty()
                ? Message.of("demo.report", file.name(), format, file.counts().total())
                : Message.of("demo.report-with-remark", file.name(), format, file.counts().total(), remarks.getFirst());
    }

    private void attest(Workflows workflows, Release release, Consumer<Message> lines) {
        script.attestations().forEach((item, said) ->
                workflows.attestItems().attest(release.id(), item, said.by(), said.note(), null));
        lines.accept(Message.of("demo.attested", script.attestations().size()));
    }

    private void decide(Workflows workflows, Release release, Consumer<Message> lines) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (SampleScript.SampleDecision sample : script.decisions()) {
            FindingQuery open = new FindingQuery(
                    release.id(), release.round(), Set.of(), Set.of(DecisionKind.OPEN),
                    Set.of(),
                    Set.of(), Set.copyOf(sample.ports()), 0, sample.text());
            int findings = workflows.decideFindings()
                    .decide(open, sample.decision(today))
                    .findings();
            lines.accept(Message.of(
                    "demo.decided", findings, Message.of("control.decision." + sample.kind().name()), sample.reason()));
        }
    }

    private void answer(Workflows workflows, Release release, Consumer<Message> lines) {
        ReleaseAssessment state = workflows.assessRelease().assess(release.id());
        lines.accept(Message.of("demo.assessed", count(state, AssessmentResult.PASS), count(state, AssessmentResult.FAIL),
                count(state, AssessmentResult.NEEDS_REVIEW), count(state, AssessmentResult.NOT_EVALUATED)));
        List<Answer> answers = new ArrayList<>();
        for (Item item : state.checklist().items().toList()) {
            Assessment assessment = Objects.requireNonNull(state.assessments().get(item.id()));
            if (assessment.result() == AssessmentResult.FAIL) {
                lines.accept(Message.of("demo.fails", item.id(), assessment.sentence()));
            }
            SampleScript.SampleAnswer said = script.answers().get(item.id());
            answers.add(
                    said == null
                            ? workflows.answerItems().takeProposal(release.id(), item.id())
                            : workflows.answerItems().answer(release.id(), item.id(), said.value(), said.note()));
        }
        long taken = answers.stream().filter(answer -> answer.origin() == AnswerOrigin.RULE).count();
        lines.accept(Message.of("demo.answered", answers.size(), taken));
    }

    private static long count(ReleaseAssessment state, AssessmentResult result) {
        return state.assessments().values().stream()
                .filter(assessment -> assessment.result() == result)
                .count();
    }
}
