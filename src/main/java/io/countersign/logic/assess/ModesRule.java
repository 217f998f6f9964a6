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
import java.util.List;
import java.util.regex.Pattern;

/// Judges modes (SCR-3): what everybody may write fails; a path of the product’s own above the limits needs a person,
/// since the policy says “as far as the software allows”.
final class ModesRule implements Survey<Fact.FileMode> {
    private static final int CITED = 5;
    private static final int STICKY = 01000;
    private static final int OTHERS_WRITE = 0002;
    private static final int PERMISSIONS = 0777;

    /// What the kernel makes anew at each start.
    private static final Pattern VOLATILE = Pattern.compile("/(proc|sys|dev|run|var/run|var/lock)(/.*)?");

    private final Criterion.Modes criterion;
    private final FileLists lists;
    private final List<PathPattern> own;
    private final Rows open = new Rows();
    private final Rows high = new Rows();
    private long ownRows;

    ModesRule(Criterion.Modes criterion, FileLists lists) {
        this.criterion = criterion;
        this.lists = lists;
        this.own = criterion.paths().stream().map(PathPattern::new).toList();
    }

    @Override
    public void see(Fact.FileMode fact, Evidence evidence) {
        String path = PathPattern.fromRoot(fact.path());
        if (fact.type().equals("l") || VOLATILE.matcher(path).matches()) {
            return;
        }
        boolean folder = fact.type().equals("d");
        boolean shared = folder && (fact.mode() & STICKY) != 0;
        if ((fact.mode() & OTHERS_WRITE) != 0 && !shared) {
            open.add(fact, path, evidence);
        }
        if (own.stream().anyMatch(pattern -> pattern.matches(path))) {
            ownRows++;
            int limit = folder ? criterion.folder() : criterion.file();
            if ((fact.mode() & PERMISSIONS & ~limit) != 0) {
                high.add(fact, path, evidence);
            }
        }
    }

    Assessment judge(Item item) {
        List<Ground> grounds = new ArrayList<>();
        if (lists.files().isEmpty()) {
            grounds.add(Grounds.ground(NOT_EVALUATED, Message.of("assess.files.missing")));
        } else {
            grounds.add(new Ground(
                    open.count == 0 ? PASS : FAIL, Message.of("assess.modes.open", open.count), open.cited));
            grounds.add(ownPaths());
        }
        lists.incomplete().forEach(file -> grounds.add(Grounds.ground(
                NOT_EVALUATED, Message.of("assess.source.incomplete", file.name()), Grounds.file(file))));
        AssessmentResult result = Grounds.decidingOf(grounds);
        return new Assessment(item.id(), result, sentence(result), Grounds.decidingFirst(grounds));
    }

    private Ground ownPaths() {
        if (ownRows == 0) {
            return Grounds.ground(NOT_EVALUATED, Message.of("assess.modes.none-own", Grounds.list(criterion.paths())));
        }
        String folder = Integer.toOctalString(criterion.folder());
        String file = Integer.toOctalString(criterion.file());
        return new Ground(
                high.count == 0 ? PASS : NEEDS_REVIEW,
                Message.of("assess.modes.high", high.count, ownRows, folder, file),
                high.cited);
    }

    private Message sentence(AssessmentResult result) {
        return switch (result) {
            case FAIL -> Message.of("assess.modes.fail", open.count, open.cited.getFirst().quote());
            case NEEDS_REVIEW -> Message.of("assess.modes.review", high.count, high.cited.getFirst().quote());
            case PASS -> Message.of("assess.modes.pass");
            case NOT_EVALUATED ->
                lists.files().isEmpty()
                        ? Message.of("assess.files.missing")
                        : ownRows == 0
                                ? Message.of("assess.modes.none-own", Grounds.list(criterion.paths()))
                                : Message.of("assess.files.incomplete");
        };
    }

    private static final class Rows {
        private long count;
        private final List<Citation> cited = new ArrayList<>();

        void add(Fact.FileMode fact, String path, Evidence evidence) {
            count++;
            if (cited.size() < CITED) {
                cited.add(new Citation(evidence.name(), 0, Integer.toOctalString(fact.mode()) + " " + path));
            }
        }
    }
}
