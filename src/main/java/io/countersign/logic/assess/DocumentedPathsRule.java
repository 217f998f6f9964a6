package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for the paths that the documentation quotes in the lists of files (REL-6). A path that was not looked for is
/// nothing against the documentation; one that is missing needs a person, since logs come with first use.
final class DocumentedPathsRule implements Survey<Fact.FileMode> {
    private static final Pattern PATH = Pattern.compile("(?<![\\w.:/~-])(/(?:var|data|opt|srv|home|root|etc|usr)/[\\w./*@+-]*[\\w*])");

    private final FileLists lists;
    private final Map<PathPattern, Citation> documented = new LinkedHashMap<>();
    private final Map<PathPattern, Citation> found = new LinkedHashMap<>();

    /// @param quotes what the pages say of it
    DocumentedPathsRule(Map<PathPattern, Citation> quotes, FileLists lists) {
        this.lists = lists;
        documented.putAll(quotes);
    }

    /// The paths in quotations, each with where it stands.
    static Map<PathPattern, Citation> paths(Ground ground) {
        Map<String, Citation> paths = new LinkedHashMap<>();
        for (Citation citation : ground.citations()) {
            Matcher path = PATH.matcher(citation.quote());
            while (path.find()) {
                paths.putIfAbsent(path.group(1), citation);
            }
        }
        Map<PathPattern, Citation> patterns = new LinkedHashMap<>();
        paths.forEach((path, citation) -> patterns.put(new PathPattern(path), citation));
        return patterns;
    }

    @Override
    public void see(Fact.FileMode fact, Evidence evidence) {
        String path = PathPattern.fromRoot(fact.path());
        for (PathPattern pattern : documented.keySet()) {
            if (!found.containsKey(pattern) && pattern.matches(path)) {
                found.put(pattern, new Citation(evidence.name(), 0, path));
            }
        }
    }

    Assessment judge(Item item) {
        List<Ground> grounds = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        documented.forEach((path, page) -> {
            Citation file = found.get(path);
            if (file != null) {
                grounds.add(Grounds.ground(PASS, Message.of("assess.paths.there", path.toString()), page, file));
            } else if (!lists.files().isEmpty() && lists.reach(path)) {
                missing.add(path.toString());
                grounds.add(Grounds.ground(NEEDS_REVIEW, Message.of("assess.paths.not-there", path.toString()), page));
            }
        });
        if (grounds.isEmpty()) {
            Message nothing = Message.of("assess.paths.unknown");
            return new Assessment(item.id(), NOT_EVALUATED, nothing, List.of(Grounds.ground(NOT_EVALUATED, nothing)));
        }
        AssessmentResult result = Grounds.decidingOf(grounds);
        Message sentence = missing.isEmpty()
                ? Message.of("assess.paths.pass")
                : Message.of("assess.paths.review", missing.size(), Grounds.list(missing));
        return new Assessment(item.id(), result, sentence, Grounds.decidingFirst(grounds));
    }
}
