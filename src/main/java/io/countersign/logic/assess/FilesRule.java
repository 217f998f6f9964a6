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
import java.util.List;
import java.util.Map;

/// Judges whether files are there, or are not. That one is not there counts only where a list reaches its folder.
final class FilesRule implements Survey<Fact.FileMode> {
    /// How many files are cited for a pattern.
    private static final int CITED = 5;

    private final Criterion.Files criterion;
    private final FileLists lists;
    private final Map<PathPattern, Hits> hits = new LinkedHashMap<>();

    FilesRule(Criterion.Files criterion, FileLists lists) {
        this.criterion = criterion;
        this.lists = lists;
        criterion.paths().forEach(path -> hits.put(new PathPattern(path), new Hits()));
    }

    @Override
    public void see(Fact.FileMode fact, Evidence evidence) {
        String path = PathPattern.fromRoot(fact.path());
        hits.forEach((pattern, found) -> {
            if (pattern.matches(path)) {
                found.add(new Citation(evidence.name(), 0, path));
            }
        });
    }

    Assessment judge(Item item) {
        if (lists.files().isEmpty()) {
            return alone(item, NOT_EVALUATED, Message.of("assess.files.missing"), List.of());
        }
        if (criterion.atRest() && lists.isRunning()) {
            return alone(
                    item,
                    NOT_EVALUATED,
                    Message.of("assess.files.running"),
                    lists.files().stream().map(Grounds::file).toList());
        }
        List<Ground> grounds = new ArrayList<>();
        hits.forEach((pattern, found) -> grounds.add(ground(pattern, found)));
        lists.incomplete().forEach(file -> grounds.add(Grounds.ground(
                NOT_EVALUATED, Message.of("assess.source.incomplete", file.name()), Grounds.file(file))));
        AssessmentResult result = Grounds.decidingOf(grounds);
        return new Assessment(item.id(), result, sentence(result), Grounds.decidingFirst(grounds));
    }

    private static Assessment alone(Item item, AssessmentResult result, Message text, List<Citation> citations) {
        return new Assessment(item.id(), result, text, List.of(new Ground(result, text, citations)));
    }

    private Ground ground(PathPattern pattern, Hits found) {
        if (found.count > 0) {
            String key = criterion.present() ? "there" : "forbidden";
            return new Ground(
                    criterion.present() ? PASS : FAIL,
                    Message.of("assess.files." + key, pattern.toString(), found.count),
                    found.cited);
        }
        if (!lists.reach(pattern)) {
            return Grounds.ground(NOT_EVALUATED, Message.of("assess.files.unreached", pattern.toString()));
        }
        List<Citation> files = lists.files().stream().map(Grounds::file).toList();
        return criterion.present()
                ? new Ground(FAIL, Message.of("assess.files.absent", pattern.toString()), files)
                : new Ground(PASS, Message.of("assess.files.clean", pattern.toString()), files);
    }

    private Message sentence(AssessmentResult result) {
        List<String> concerned = hits.entrySet().stream()
                .filter(entry -> ground(entry.getKey(), entry.getValue()).result() == result)
                .map(entry -> entry.getKey().toString())
                .toList();
        return switch (result) {
            case FAIL ->
                Message.of(
                        criterion.present() ? "assess.files.fail-absent" : "assess.files.fail-present",
                        Grounds.list(concerned));
            case NOT_EVALUATED ->
                concerned.isEmpty()
                        ? Message.of("assess.files.incomplete")
                        : Message.of("assess.files.unreached", Grounds.list(concerned));
            case PASS, NEEDS_REVIEW ->
                Message.of(criterion.present() ? "assess.files.pass-present" : "assess.files.pass-absent");
        };
    }

    private static final class Hits {
        private long count;
        private final List<Citation> cited = new ArrayList<>();

        void add(Citation citation) {
            count++;
            if (cited.size() < CITED) {
                cited.add(citation);
            }
        }
    }
}
