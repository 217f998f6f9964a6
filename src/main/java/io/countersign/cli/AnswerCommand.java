package io.countersign.cli;

import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.workflow.Workflows;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Records a person's word on a checklist item.
@Command(name = "answer")
final class AnswerCommand extends StoreCommand {
    @Parameters(index = "0", paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String name = "";

    @Parameters(index = "1", paramLabel = "ITEM", descriptionKey = "ITEM")
    private String item = "";

    @ArgGroup(multiplicity = "1")
    private Word word = new Word();

    @Option(names = "--note", paramLabel = "TEXT")
    private String note = "";

    AnswerCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        long releaseId = release(workflows.store(), name).id();
        if (word.undo) {
            boolean undone = workflows.answerItems().undo(releaseId, item);
            if (!options.json) {
                terminal.say("cli.undo.done", undone ? 1 : 0);
            }
            return undone ? Exit.YES : Exit.NO;
        }
        Answer answer = word.takeProposal
                ? workflows.answerItems().takeProposal(releaseId, item)
                : workflows.answerItems().answer(releaseId, item, word.value(), note);
        if (options.json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("item", answer.itemId());
            object.put("answer", Names.of(answer.value()));
            object.put("origin", Names.of(answer.origin()));
            object.put("by", answer.by());
            object.put("at", answer.at().toString());
            terminal.object(object);
        } else {
            terminal.say("cli.answer.done", answer.itemId(),
                    terminal.messages().text("control.answer." + answer.value().name()));
        }
        return Exit.YES;
    }

    /// One of the words that a person can say.
    static final class Word {
        @Option(names = "--pass")
        private boolean pass;

        @Option(names = "--fail")
        private boolean fail;

        @Option(names = "--not-applicable")
        private boolean notApplicable;

        @Option(names = "--intended")
        private boolean intended;

        @Option(names = "--take-proposal")
        private boolean takeProposal;

        @Option(names = "--undo")
        private boolean undo;

        private AnswerValue value() {
            if (pass) {
                return AnswerValue.PASS;
            }
            if (fail) {
                return AnswerValue.FAIL;
            }
            if (notApplicable) {
                return AnswerValue.NOT_APPLICABLE;
            }
            if (intended) {
                return AnswerValue.INTENDED;
            }
            throw new IllegalStateException("one of the options is always given");
        }
    }
}
