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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Judges whether the operating system is still maintained (OS-1), by the table of ends of life. Support that has to be
/// bought or asked for needs a person, as do files that name different systems.
final class SystemRule {
    private final Knowledge knowledge;
    private final int noticeDays;
    private final LocalDate today;

    SystemRule(Knowledge knowledge, int noticeDays, LocalDate today) {
        this.knowledge = knowledge;
        this.noticeDays = noticeDays;
        this.today = today;
    }

    Assessment judge(Item item, List<Reported<Fact.Value>> values) {
        Map<String, Ground> grounds = new LinkedHashMap<>();
        Set<Ground> newer = new LinkedHashSet<>();
        names(values).forEach((file, name) -> {
            Optional<Supported> system = knowledge.operatingSystem(name);
            system.flatMap(this::newer).ifPresent(newer::add);
            grounds.put(
                    system.map(MaintainedRule::name).orElse(name),
                    system.map(known -> ground(known, file, name)).orElseGet(() -> unknown(file, name)));
        });
        if (grounds.isEmpty()) {
            Message missing = Message.of("assess.system.missing");
            return new Assessment(
                    item.id(), NOT_EVALUATED, missing, List.of(Grounds.ground(NOT_EVALUATED, missing)));
        }
        List<Ground> ordered = new ArrayList<>(Grounds.decidingFirst(grounds.values()));
        if (grounds.size() > 1) {
            Message differ = Message.of("assess.system.differ", Grounds.list(List.copyOf(grounds.keySet())));
            ordered.add(Grounds.ground(NEEDS_REVIEW, differ));
        }
        ordered.addAll(newer);
        List<Ground> all = Grounds.decidingFirst(ordered);
        return new Assessment(item.id(), all.getFirst().result(), all.getFirst().text(), all);
    }

    /// What each file calls the system: by its full name, else by name and version.
    static Map<Evidence, String> names(List<Reported<Fact.Value>> values) {
        Map<Evidence, Map<String, String>> given = new LinkedHashMap<>();
        for (Reported<Fact.Value> fact : values) {
            if (fact.value().name().startsWith("os.")) {
                given.computeIfAbsent(fact.evidence(), _ -> new HashMap<>())
                        .put(fact.value().name(), fact.value().value());
            }
        }
        Map<Evidence, String> names = new LinkedHashMap<>();
        given.forEach((file, facts) -> {
            String parts = facts.getOrDefault("os.name", "") + " " + facts.getOrDefault("os.version", "");
            String name = facts.getOrDefault("os.full-name", parts).strip();
            if (!name.isEmpty()) {
                names.put(file, name);
            }
        });
        return names;
    }

    private Ground ground(Supported system, Evidence file, String name) {
        LocalDate end = system.cycle().securityEnds();
        AssessmentResult result =
                switch (system.cycle().standing(today)) {
                    case ENDED -> FAIL;
                    case EXTENDED_ONLY -> NEEDS_REVIEW;
                    case SUPPORTED, SECURITY_ONLY ->
                        system.cycle().daysLeft(today).orElse(Long.MAX_VALUE) < noticeDays ? NEEDS_REVIEW : PASS;
                };
        String key =
                switch (result) {
                    case FAIL -> "ended";
                    case NEEDS_REVIEW -> "ending";
                    case PASS, NOT_EVALUATED -> "maintained";
                };
        Message text = end == null
                ? Message.of(
                        "assess.maintained." + key + ".open",
                        MaintainedRule.name(system),
                        knowledge.tables().endOfLife().dated())
                : Message.of("assess.maintained." + key, MaintainedRule.name(system), end);
        return result == PASS ? passing(text, file, name) : Grounds.ground(result, text, new Citation(file.name(), 0, name));
    }

    /// What broke off passes nothing.
    static Ground passing(Message text, Evidence file, String name) {
        return Scans.isComplete(file)
                ? Grounds.ground(PASS, text, new Citation(file.name(), 0, name))
                : Grounds.ground(NOT_EVALUATED, Message.of("assess.source.incomplete", file.name()), Grounds.file(file));
    }

    /// The newest line of the same system that gets fixes, where it is another: whoever builds anew starts from there, and
    /// whoever stays has a reason. Nothing against a line that is maintained itself.
    private Optional<Ground> newer(Supported system) {
        Comparator<LocalDate> byDay = Comparator.naturalOrder();
        return system.product().cycles().stream()
                .filter(cycle -> cycle.released() != null && !cycle.released().isAfter(today))
                .filter(cycle -> cycle.standing(today).compareTo(Cycle.Standing.EXTENDED_ONLY) < 0)
                .max(Comparator.comparing(cycle -> Objects.requireNonNull(cycle.released()), byDay))
                .filter(cycle -> isNewer(cycle, system.cycle()))
                .map(cycle -> Grounds.ground(
                        PASS,
                        Message.of(
                                "assess.system.newer",
                                MaintainedRule.name(new Supported(system.product(), cycle)),
                                Objects.requireNonNull(cycle.released()),
                                knowledge.tables().endOfLife().dated())));
    }

    private static boolean isNewer(Cycle cycle, Cycle than) {
        return cycle.released() != null && than.released() != null && cycle.released().isAfter(than.released());
    }

    private Ground unknown(Evidence file, String name) {
        Message text = Message.of(
                "assess.maintained.unknown", name, knowledge.tables().endOfLife().dated());
        return Grounds.ground(NEEDS_REVIEW, text, new Citation(file.name(), 0, name));
    }
}
