package io.countersign.cli;

import io.countersign.model.checklist.Item;
import io.countersign.model.review.Answer;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.Citation;
import io.countersign.model.signoff.Blocker;
import io.countersign.workflow.ReleaseAssessment;
import io.countersign.workflow.Workflows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Judges the checklist from the evidence, and says what keeps the round from being approved.
@Command(name = "assess")
final class AssessCommand extends StoreCommand {
    @Parameters(index = "0", paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String name = "";

    AssessCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        ReleaseAssessment state = workflows.assessRelease().assess(release(workflows.store(), name).id());
        state.checklist().items().forEach(item -> print(item, state));
        state.conflicts().forEach(conflict -> ConflictLines.print(terminal, options.json, conflict));
        for (Blocker blocker : state.blockers()) {
            print(blocker);
        }
        if (!options.json && state.blockers().isEmpty()) {
            terminal.say("cli.assess.nothing-blocks");
        }
        return state.blockers().isEmpty() ? Exit.YES : Exit.NO;
    }

    private void print(Item item, ReleaseAssessment state) {
        Assessment assessment = Objects.requireNonNull(state.assessments().get(item.id()));
        Answer answer = state.answers().get(item.id());
        if (!options.json) {
            String said = answer == null ? "–" : terminal.messages().text("control.answer." + answer.value().name());
            String result = terminal.messages().text("control.result." + assessment.result().name());
            terminal.say("cli.assess.item", item.id(), result, said, assessment.sentence());
            item.criterion()
                    .wanted()
                    .ifPresent(evidence -> terminal.say("cli.assess.wanted", terminal.messages().text(evidence)));
            return;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("item", item.id());
        object.put("platforms", item.platforms());
        object.put("result", Names.of(assessment.result()));
        object.put("sentence", terminal.messages().text(assessment.sentence()));
        object.put("grounds", grounds(assessment));
        item.criterion().wanted().ifPresent(evidence -> object.put("wanted", terminal.messages().text(evidence)));
        object.put("answer", answer == null ? null : Names.of(answer.value()));
        terminal.object(object);
    }

    private List<Map<String, Object>> grounds(Assessment assessment) {
        return assessment.grounds().stream()
                .map(ground -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("result", Names.of(ground.result()));
                    object.put("text", terminal.messages().text(ground.text()));
                    object.put("citations", ground.citations().stream().map(Citation::place).toList());
                    return object;
                })
                .toList();
    }

    private void print(Blocker blocker) {
        if (options.json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("blocker", Names.of(blocker.kind()));
            object.put("subject", blocker.subject());
            object.put("count", blocker.count());
            object.put("text", terminal.messages().text(blocker.text()));
            terminal.object(object);
        } else {
            terminal.say("cli.assess.blocker", blocker.text());
        }
    }
}
