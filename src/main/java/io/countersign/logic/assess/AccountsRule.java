package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.FAIL;
import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;

import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.Item;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Ground;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Judges who can log in with a password: nobody without one, and with one only who is listed.
final class AccountsRule {
    private final AssessmentInput input;

    AccountsRule(AssessmentInput input) {
        this.input = input;
    }

    Assessment judge(Item item, Criterion.Accounts criterion) {
        Map<String, List<Reported<Fact.Account>>> accounts = new LinkedHashMap<>();
        for (Reported<Fact.Account> fact : input.facts().of(Fact.Account.class)) {
            accounts.computeIfAbsent(fact.value().name(), _ -> new ArrayList<>()).add(fact);
        }
        List<Ground> grounds = new ArrayList<>();
        accounts.forEach((name, facts) -> {
            AssessmentResult result = result(name, facts, criterion);
            if (result != PASS) {
                grounds.add(ground(name, facts, result));
            }
        });
        grounds.addAll(files(accounts));
        AssessmentResult result = Grounds.decidingOf(grounds);
        return new Assessment(item.id(), result, sentence(result, accounts, criterion), Grounds.decidingFirst(grounds));
    }

    private static AssessmentResult result(
            String name, List<Reported<Fact.Account>> facts, Criterion.Accounts criterion) {
        List<AssessmentResult> results = facts.stream()
                .map(fact -> result(name, fact.value().password(), criterion))
                .distinct()
                .toList();
        return results.size() == 1 ? results.getFirst() : NEEDS_REVIEW;
    }

    private static AssessmentResult result(String name, Fact.PasswordState state, Criterion.Accounts criterion) {
        return switch (state) {
            case NONE -> FAIL;
            case USABLE -> criterion.usable().stream().map(PathPattern::new).anyMatch(one -> one.matches(name)) ? PASS : FAIL;
            case UNKNOWN -> NEEDS_REVIEW;
            case LOCKED -> PASS;
        };
    }

    private static Ground ground(String name, List<Reported<Fact.Account>> facts, AssessmentResult result) {
        List<Citation> citations = facts.stream()
                .map(fact -> new Citation(
                        fact.evidence().name(), 0, (name + " " + fact.value().given()).strip()))
                .toList();
        String key = result == FAIL
                ? facts.getFirst().value().password() == Fact.PasswordState.NONE ? "empty" : "usable"
                : facts.size() > 1 ? "disagree" : "unknown";
        return new Ground(result, Message.of("assess.accounts." + key, name), citations);
    }

    /// The lists that were read, or that there is none.
    private static List<Ground> files(Map<String, List<Reported<Fact.Account>>> accounts) {
        if (accounts.isEmpty()) {
            return List.of(Grounds.ground(NOT_EVALUATED, Message.of("assess.accounts.missing")));
        }
        return accounts.values().stream()
                .flatMap(List::stream)
                .map(Reported::evidence)
                .distinct()
                .map(AccountsRule::file)
                .toList();
    }

    private static Ground file(Evidence file) {
        return Scans.isComplete(file)
                ? Grounds.ground(PASS, Message.of("assess.accounts.read", file.name()), Grounds.file(file))
                : Grounds.ground(NOT_EVALUATED, Message.of("assess.source.incomplete", file.name()), Grounds.file(file));
    }

    private static Message sentence(
            AssessmentResult result,
            Map<String, List<Reported<Fact.Account>>> accounts,
            Criterion.Accounts criterion) {
        List<String> names = accounts.entrySet().stream()
                .filter(entry -> result(entry.getKey(), entry.getValue(), criterion) == result)
                .map(Map.Entry::getKey)
                .toList();
        return switch (result) {
            case FAIL -> Message.of("assess.accounts.fail", names.size(), Grounds.list(names));
            case NEEDS_REVIEW -> Message.of("assess.accounts.review", names.size(), Grounds.list(names));
            case PASS -> Message.of("assess.accounts.pass", accounts.size());
            case NOT_EVALUATED ->
                accounts.isEmpty()
                        ? Message.of("assess.accounts.missing")
                        : Message.of("assess.accounts.incomplete");
        };
    }
}
