package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;

import io.countersign.model.checklist.Item;
import io.countersign.model.evidence.Fact;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.Citation;
import io.countersign.model.review.DocumentedAccount;
import io.countersign.model.review.Ground;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares the accounts that the documentation has the reader log in with and those of the image. Which of the two is
/// wrong, a person has to judge: some accounts are made at the first start, and some lists hold few of them.
final class DocumentedAccountsRule {
    private final AssessmentInput input;

    DocumentedAccountsRule(AssessmentInput input) {
        this.input = input;
    }

    Assessment judge(Item item) {
        Map<String, Reported<Fact.Account>> accounts = new LinkedHashMap<>();
        input.facts().of(Fact.Account.class).forEach(fact -> accounts.putIfAbsent(fact.value().name(), fact));
        Map<String, DocumentedAccount> documented = new LinkedHashMap<>();
        input.documentation().accounts().forEach(account -> documented.put(account.name(), account));
        if (accounts.isEmpty() || input.pages() == 0) {
            return single(item, Grounds.ground(NOT_EVALUATED, Message.of("assess.logins.unknown")));
        }
        List<Ground> grounds = new ArrayList<>();
        documented.forEach((name, account) -> grounds.add(documented(account, accounts.get(name))));
        accounts.forEach((name, fact) -> {
            if (fact.value().password() == Fact.PasswordState.USABLE && !documented.containsKey(name)) {
                grounds.add(Grounds.ground(NEEDS_REVIEW, Message.of("assess.logins.undocumented", name), account(fact)));
            }
        });
        if (grounds.isEmpty()) {
            return single(item, Grounds.ground(PASS, Message.of("assess.logins.none")));
        }
        List<Ground> ordered = Grounds.decidingFirst(grounds);
        Ground first = ordered.getFirst();
        Message sentence = first.result() == PASS ? Message.of("assess.logins.pass") : first.text();
        return new Assessment(item.id(), first.result(), sentence, ordered);
    }

    private static Ground documented(DocumentedAccount account, @Nullable Reported<Fact.Account> fact) {
        return fact == null
                ? Grounds.ground(NEEDS_REVIEW, Message.of("assess.logins.not-there", account.name()), account.citation())
                : Grounds.ground(PASS, Message.of("assess.logins.there", account.name()), account.citation(), account(fact));
    }

    private static Citation account(Reported<Fact.Account> fact) {
        return new Citation(
                fact.evidence().name(), 0, (fact.value().name() + " " + fact.value().given()).strip());
    }

    private static Assessment single(Item item, Ground ground) {
        return new Assessment(item.id(), ground.result(), ground.text(), List.of(ground));
    }
}
