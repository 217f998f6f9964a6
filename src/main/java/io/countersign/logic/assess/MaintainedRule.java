package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.FAIL;
import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;

import io.countersign.logic.knowledge.Knowledge;
import io.countersign.logic.knowledge.Supported;
import io.countersign.model.checklist.Item;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import io.countersign.model.knowledge.Cycle;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Ground;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Judges whether the makers still maintain what is installed (SEL-1), by the table of ends of life. A package of the
/// distribution may be maintained there after its makers stopped, which a person has to judge.
final class MaintainedRule implements Survey<Fact.InstalledPackage> {
    private static final Set<String> OF_DISTRIBUTIONS = Set.of("deb", "rpm", "apk");
    private static final int CITED = 5;

    private final Knowledge knowledge;
    private final int noticeDays;
    private final LocalDate today;
    private final Map<Supported, List<Citation>> ended = new LinkedHashMap<>();
    private final Map<Supported, List<Citation>> distributed = new LinkedHashMap<>();
    private final Map<Supported, List<Citation>> ending = new LinkedHashMap<>();
    private final Map<Supported, List<Citation>> maintained = new LinkedHashMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<Evidence> inventories = new LinkedHashSet<>();

    MaintainedRule(Knowledge knowledge, int noticeDays, LocalDate today) {
        this.knowledge = knowledge;
        this.noticeDays = noticeDays;
        this.today = today;
    }

    @Override
    public void see(Fact.InstalledPackage fact, Evidence evidence) {
        inventories.add(evidence);
        Optional<Supported> supported = knowledge.endOfLife(fact.type(), fact.name(), fact.version());
        if (supported.isPresent()) {
            List<Citation> citations =
                    place(fact, supported.get()).computeIfAbsent(supported.get(), _ -> new ArrayList<>());
            if (citations.size() < CITED) {
                citations.add(new Citation(evidence.name(), 0, (fact.name() + " " + fact.version()).strip()));
            }
        } else if (unknown.size() < CITED) {
            knowledge.product(fact.type(), fact.name())
                    .ifPresent(product -> unknown.add((product.title() + " " + fact.version()).strip()));
        }
    }

    private Map<Supported, List<Citation>> place(Fact.InstalledPackage fact, Supported supported) {
        Cycle cycle = supported.cycle();
        boolean distribution = OF_DISTRIBUTIONS.contains(fact.type().toLowerCase(Locale.ROOT));
        return switch (cycle.standing(today)) {
            case ENDED -> distribution ? distributed : ended;
            case EXTENDED_ONLY -> distribution ? distributed : ending;
            case SUPPORTED, SECURITY_ONLY -> {
                long left = cycle.daysLeft(today).orElse(Long.MAX_VALUE);
                yield left < noticeDays ? ending : maintained;
            }
        };
    }

    Assessment judge(Item item) {
        List<Ground> grounds = new ArrayList<>();
        LocalDate dated = knowledge.tables().endOfLife().dated();
        if (inventories.isEmpty()) {
            grounds.add(Grounds.ground(NOT_EVALUATED, Message.of("assess.packages.missing")));
        } else {
            inventories.stream().filter(file -> !Scans.isComplete(file)).forEach(file -> grounds.add(Grounds.ground(
                    NOT_EVALUATED, Message.of("assess.source.incomplete", file.name()), Grounds.file(file))));
            add(grounds, FAIL, "ended", ended);
            add(grounds, NEEDS_REVIEW, "distributed", distributed);
            add(grounds, NEEDS_REVIEW, "ending", ending);
            add(grounds, PASS, "maintained", maintained);
            unknown.forEach(name -> grounds.add(
                    Grounds.ground(NEEDS_REVIEW, Message.of("assess.maintained.unknown", name, dated))));
            if (grounds.isEmpty()) {
                grounds.add(Grounds.ground(NEEDS_REVIEW, Message.of("assess.maintained.nothing-known", dated)));
            }
        }
        List<Ground> ordered = Grounds.decidingFirst(grounds);
        AssessmentResult result = ordered.getFirst().result();
        Message sentence =
                result == PASS ? Message.of("assess.maintained.pass", maintained.size(), dated) : ordered.getFirst().text();
        return new Assessment(item.id(), result, sentence, ordered);
    }

    private void add(
            List<Ground> grounds, AssessmentResult result, String key, Map<Supported, List<Citation>> products) {
        products.forEach((supported, citations) -> grounds.add(new Ground(
                result,
                Message.of(
                        "assess.maintained." + key + (supported.cycle().securityEnds() == null ? ".open" : ""),
                        name(supported),
                        end(supported)),
                citations)));
    }

    static String name(Supported supported) {
        return supported.product().title() + " " + supported.cycle().name();
    }

    /// The day on which the security fixes for everyone end, or that of the table where none is known.
    private LocalDate end(Supported supported) {
        LocalDate end = supported.cycle().securityEnds();
        return end == null ? knowledge.tables().endOfLife().dated() : end;
    }
}
