package io.countersign.cli;

import io.countersign.model.feedback.FeedbackAnswer;
import io.countersign.model.feedback.FeedbackKey;
import io.countersign.model.feedback.FeedbackReply;
import io.countersign.model.feedback.LedgerItem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.workflow.AnswerFeedback;
import io.countersign.workflow.Workflows;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Records what is said back to a marketplace.
@Command(name = "answer")
final class AnswerFeedbackCommand extends StoreCommand {
    @Parameters(index = "0", paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String name = "";

    @Parameters(index = "1", paramLabel = "PLATFORM", descriptionKey = "PLATFORM")
    private String platform = "";

    @Parameters(index = "2", paramLabel = "CHECK", descriptionKey = "CHECK")
    private String check = "";

    @Option(names = "--subject", paramLabel = "TEXT")
    private @Nullable String subject;

    @ArgGroup(multiplicity = "1")
    private Word word = new Word();

    @Option(names = "--note", paramLabel = "TEXT")
    private String note = "";

    AnswerFeedbackCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        AnswerFeedback feedback = workflows.answerFeedback();
        long releaseId = release(workflows.store(), name).id();
        List<FeedbackKey> items = items(feedback, releaseId);
        if (word.undo) {
            return feedback.undo(releaseId, items) > 0 ? Exit.YES : Exit.NO;
        }
        for (FeedbackAnswer answer : feedback.answer(releaseId, items, word.reply(), note)) {
            if (options.json) {
                terminal.object(FeedbackLines.object(answer));
            } else {
                terminal.say("cli.feedback.answered", answer.item().check(),
                        terminal.messages().text("control.reply." + answer.reply()));
            }
        }
        return Exit.YES;
    }

    /// The item with this subject, or all of the check.
    private List<FeedbackKey> items(AnswerFeedback feedback, long releaseId) {
        FeedbackKey wanted = new FeedbackKey(platform, check, subject == null ? "" : subject);
        List<FeedbackKey> items = feedback.ledger(releaseId).items().stream()
                .map(LedgerItem::key)
                .filter(key -> subject == null ? key.sameCheck(wanted) : key.equals(wanted))
                .toList();
        if (items.isEmpty()) {
            throw ProblemException.of(ProblemCode.FEEDBACK_UNKNOWN, platform, check);
        }
        return items;
    }

    /// One of the words that a person can say.
    static final class Word {
        @Option(names = "--fixed")
        private boolean fixed;

        @Option(names = "--not-fixed")
        private boolean notFixed;

        @Option(names = "--question")
        private boolean question;

        @Option(names = "--will-not-fix")
        private boolean willNotFix;

        @Option(names = "--undo")
        private boolean undo;

        private FeedbackReply reply() {
            if (fixed) {
                return FeedbackReply.FIXED;
            }
            if (notFixed) {
                return FeedbackReply.NOT_FIXED;
            }
            if (question) {
                return FeedbackReply.QUESTION;
            }
            if (willNotFix) {
                return FeedbackReply.WILL_NOT_FIX;
            }
            throw new IllegalStateException("one of the options is always given");
        }
    }
}
