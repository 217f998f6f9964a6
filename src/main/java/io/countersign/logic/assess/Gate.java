package io.countersign.logic.assess;

import io.countersign.model.checklist.Item;
import io.countersign.model.feedback.BlacklistEntry;
import io.countersign.model.feedback.BlacklistedSoftware;
import io.countersign.model.feedback.FeedbackState;
import io.countersign.model.feedback.Ledger;
import io.countersign.model.feedback.LedgerItem;
import io.countersign.model.message.Message;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerStanding;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.signoff.Blocker;
import io.countersign.model.signoff.Blocker.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What keeps a round from being approved. A refusal is kept from nothing.
public final class Gate {
    private Gate() {}

    /// Everything that blocks, the record's own soundness first; empty where an approval may be signed.
    public static List<Blocker> blockers(GateInput input) {
        List<Blocker> blockers = new ArrayList<>();
        if (!input.chainWhole()) {
            blockers.add(new Blocker(Kind.CHAIN, "", Message.of("assess.gate.chain"), 1));
        }
        if (input.evidence() == 0) {
            blockers.add(new Blocker(Kind.EVIDENCE, "", Message.of("assess.gate.evidence"), 1));
        }
        findings(blockers, "assess.gate.undecided", input.undecided());
        findings(blockers, "assess.gate.to-fix", input.toFix());
        if (input.expiredWaivers() > 0) {
            Message text = Message.of("assess.gate.waivers", input.expiredWaivers());
            blockers.add(new Blocker(Kind.WAIVER, "", text, input.expiredWaivers()));
        }
        if (input.differing() > 0) {
            Message text = Message.of("assess.gate.differing", input.differing());
            blockers.add(new Blocker(Kind.CONFIRMATION, "", text, input.differing()));
        }
        blockers.addAll(feedback(input.ledger()));
        input.blacklisted().forEach(software -> blockers.add(listed(software)));
        input.checklist().items().filter(Item::mandatory).forEach(item -> {
            Message text = item(input, item);
            if (text != null) {
                blockers.add(new Blocker(Kind.ITEM, item.id(), text, 1));
            }
        });
        return blockers;
    }

    private static void findings(List<Blocker> blockers, String key, GateInput.Severe severe) {
        if (severe.total() > 0) {
            Message text = Message.of(key, severe.critical(), severe.high());
            blockers.add(new Blocker(Kind.FINDINGS, "", text, severe.total()));
        }
    }

    private static List<Blocker> feedback(Ledger ledger) {
        List<Blocker> blockers = new ArrayList<>();
        List<LedgerItem> blocking = ledger.items().stream().filter(LedgerItem::blocks).toList();
        long again = blocking.stream()
                .filter(item -> item.state() == FeedbackState.RAISED_AGAIN)
                .count();
        if (again > 0) {
            blockers.add(new Blocker(Kind.FEEDBACK, "", Message.of("assess.gate.raised-again", again), again));
        }
        long open = blocking.size() - again;
        if (open > 0) {
            blockers.add(new Blocker(Kind.FEEDBACK, "", Message.of("assess.gate.raised", open), open));
        }
        return blockers;
    }

    private static Blocker listed(BlacklistedSoftware software) {
        BlacklistEntry entry = software.entry();
        Message text = Message.of(
                "assess.gate.blacklisted",
                entry.software(),
                Platforms.name(entry.platform()),
                entry.since(),
                String.join(", ", software.found()));
        return new Blocker(Kind.BLACKLIST, entry.software(), text, 1);
    }

    private static @Nullable Message item(GateInput input, Item item) {
        Answer answer = input.answers().get(item.id());
        if (answer == null) {
            return Message.of("assess.gate.unanswered", item.id());
        }
        Assessment assessment = input.assessments()
                .getOrDefault(item.id(), new Assessment(
                        item.id(), AssessmentResult.NOT_EVALUATED, Message.of("assess.reviewer"), List.of()));
        return switch (AnswerStanding.of(answer, item, assessment, input.round())) {
            case REWORDED -> Message.of("assess.gate.reworded", item.id());
            case CONTRADICTED -> Message.of("assess.gate.contradicted", item.id());
            case UNSUPPORTED -> Message.of("assess.gate.unsupported", item.id(), answer.round());
            case QUOTES_CHANGED -> Message.of("assess.gate.quotes", item.id());
            case STANDS, CARRIED ->
                answer.value() == AnswerValue.FAIL ? Message.of("assess.gate.failed", item.id()) : null;
        };
    }
}
