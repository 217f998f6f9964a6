package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.FAIL;
import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;

import io.countersign.logic.knowledge.Knowledge;
import io.countersign.logic.knowledge.Supported;
import io.countersign.logic.versions.Ecosystem;
import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.Item;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Ground;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Judges whether the operating system is the newest point release of its line (UPD-4), by the table of ends of life.
///
/// An older one is older whatever the age of the table. That one is the newest, the table can say only while it is young; and of
/// a line whose newest release it does not name, or of a file that names the line alone, it says nothing.
final class NewestSystemRule {
    private static final Pattern VERSION = Pattern.compile("[0-9]+(?:\\.[0-9]+)*");

    private final Knowledge knowledge;
    private final Criterion.SystemNewest criterion;
    private final LocalDate today;

    NewestSystemRule(Knowledge knowledge, Criterion.SystemNewest criterion, LocalDate today) {
        this.knowledge = knowledge;
        this.criterion = criterion;
        this.today = today;
    }

    Assessment judge(Item item, List<Reported<Fact.Value>> values) {
        List<Ground> exact = new ArrayList<>();
        List<Ground> vague = new ArrayList<>();
        SystemRule.names(values).forEach((file, name) -> {
            Supported system = knowledge.operatingSystem(name).orElse(null);
            if (system == null) {
                vague.add(ground(NEEDS_REVIEW, Message.of("assess.maintained.unknown", name, dated()), file, name));
            } else if (system.cycle().latest().isEmpty()) {
                vague.add(ground(NEEDS_REVIEW, text("unnamed", system, dated()), file, name));
            } else {
                Optional<String> version = version(system, name);
                version.ifPresentOrElse(
                        release -> exact.add(compare(system, release, file, name)),
                        () -> vague.add(ground(NEEDS_REVIEW, text("line", system, system.cycle().latest()), file, name)));
            }
        });
        List<Ground> grounds = Grounds.decidingFirst(exact.isEmpty() ? vague : exact);
        if (grounds.isEmpty()) {
            Message missing = Message.of("assess.system.missing");
            return new Assessment(item.id(), NOT_EVALUATED, missing, List.of(Grounds.ground(NOT_EVALUATED, missing)));
        }
        return new Assessment(item.id(), grounds.getFirst().result(), grounds.getFirst().text(), grounds);
    }

    private Ground compare(Supported system, String release, Evidence file, String name) {
        String latest = system.cycle().latest();
        int order = Ecosystem.GENERIC.compare(release, latest);
        if (order < 0) {
            AssessmentResult result = criterion.olderFails() ? FAIL : NEEDS_REVIEW;
            return ground(result, text("older", system, release, latest, dated()), file, name);
        }
        if (order > 0) {
            return ground(NEEDS_REVIEW, text("newer-than-table", system, release, latest, dated()), file, name);
        }
        return dated().plusDays(criterion.tableDays()).isBefore(today)
                ? ground(NEEDS_REVIEW, text("table-old", system, release, dated()), file, name)
                : SystemRule.passing(text("newest", system, release, dated()), file, name);
    }

    /// The point release that the name tells; empty where it tells the line alone, and that is not the newest one itself.
    private static Optional<String> version(Supported system, String name) {
        String line = system.cycle().name();
        return VERSION.matcher(name)
                .results()
                .map(MatchResult::group)
                .filter(version -> version.startsWith(line + ".") || version.equals(system.cycle().latest()))
                .findFirst();
    }

    private LocalDate dated() {
        return knowledge.tables().endOfLife().dated();
    }

    private static Message text(String key, Supported system, Object... more) {
        List<Object> args = new ArrayList<>(List.of(system.product().title()));
        args.addAll(List.of(more));
        return new Message("assess.newest." + key, args);
    }

    private static Ground ground(AssessmentResult result, Message text, Evidence file, String name) {
        return Grounds.ground(result, text, new Citation(file.name(), 0, name));
    }
}
