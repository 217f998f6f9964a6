package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.FAIL;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Judges what is installed by name. That a package is not there counts only of a complete inventory.
final class PackagesRule implements Survey<Fact.InstalledPackage> {
    private static final int CITED = 5;

    private final Map<PathPattern, List<Citation>> absent = new LinkedHashMap<>();
    private final Map<PathPattern, List<Citation>> present = new LinkedHashMap<>();
    private final Set<Evidence> inventories = new LinkedHashSet<>();

    PackagesRule(Criterion.Packages criterion) {
        criterion.absent().forEach(name -> absent.put(new PathPattern(name), new ArrayList<>()));
        criterion.present().forEach(name -> present.put(new PathPattern(name), new ArrayList<>()));
    }

    @Override
    public void see(Fact.InstalledPackage fact, Evidence evidence) {
        inventories.add(evidence);
        String name = fact.name().toLowerCase(Locale.ROOT);
        add(absent, name, fact, evidence);
        add(present, name, fact, evidence);
    }

    private static void add(
            Map<PathPattern, List<Citation>> names, String name, Fact.InstalledPackage fact, Evidence evidence) {
        names.forEach((pattern, citations) -> {
            if (citations.size() < CITED && pattern.matches(name)) {
                citations.add(new Citation(evidence.name(), 0, (fact.name() + " " + fact.version()).strip()));
            }
        });
    }

    Assessment judge(Item item) {
        if (inventories.isEmpty()) {
            Message missing = Message.of("assess.packages.missing");
            return new Assessment(
                    item.id(), NOT_EVALUATED, missing, List.of(Grounds.ground(NOT_EVALUATED, missing)));
        }
        List<Ground> grounds = new ArrayList<>();
        absent.forEach((name, found) -> grounds.add(
                found.isEmpty() ? notThere(PASS, name) : there(FAIL, name, found)));
        present.forEach((name, found) -> grounds.add(
                found.isEmpty() ? notThere(FAIL, name) : there(PASS, name, found)));
        inventories.stream().filter(file -> !Scans.isComplete(file)).forEach(file -> grounds.add(Grounds.ground(
                NOT_EVALUATED, Message.of("assess.source.incomplete", file.name()), Grounds.file(file))));
        List<Ground> ordered = Grounds.decidingFirst(grounds);
        AssessmentResult result = ordered.getFirst().result();
        Message sentence = result == PASS ? Message.of("assess.packages.pass") : ordered.getFirst().text();
        return new Assessment(item.id(), result, sentence, ordered);
    }

    private static Ground there(AssessmentResult result, PathPattern name, List<Citation> found) {
        return new Ground(result, Message.of("assess.packages.there", name.toString()), found);
    }

    private Ground notThere(AssessmentResult result, PathPattern name) {
        boolean whole = inventories.stream().anyMatch(Scans::isComplete);
        List<Citation> files = inventories.stream().map(Grounds::file).toList();
        return new Ground(
                whole ? result : NOT_EVALUATED, Message.of("assess.packages.not-there", name.toString()), files);
    }
}
