package io.countersign.workflow;

import io.countersign.definition.Checklists;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Item;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which checklist a release is reviewed by: the core that was chosen for it, and upon it the checklists of the platforms that it
/// goes to. What concerns none of them is not in it. Thread-safe.
public final class ReleaseChecklists {
    private final Checklists checklists;

    public ReleaseChecklists(Checklists checklists) {
        this.checklists = checklists;
    }

    /// @throws ProblemException if its checklist is not there, or a file that it needs has a mistake
    public Checklist of(Release release) {
        return checklists.forReview(release.checklist(), release.platforms());
    }

    /// The same, for those who can do without it.
    public Optional<Checklist> find(Release release) {
        try {
            return Optional.of(of(release));
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    /// Those that a release can be reviewed by, the one that ships first. The platforms' are laid upon them.
    public List<Checklist> cores() {
        return checklists.all().values().stream()
                .map(Checklists.Source::checklist)
                .filter(checklist -> checklist.profile().platform().isEmpty())
                .toList();
    }

    /// The platforms that there is a checklist for, in the order of the alphabet.
    public List<String> platforms() {
        return checklists.all().values().stream()
                .map(source -> source.checklist().profile().platform())
                .filter(platform -> !platform.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /// One that a release can be reviewed by.
    ///
    /// @throws ProblemException if there is none of that id, or it is a platform's
    public Checklist core(String id) {
        Checklist core = checklists.named(id);
        if (!core.profile().platform().isEmpty()) {
            throw ProblemException.of(ProblemCode.CHECKLIST_OF_PLATFORM, id, core.profile().platform());
        }
        return core;
    }

    /// What is wrong with the user's files that cannot be used.
    public List<Problem> faults() {
        return checklists.faults().stream().map(Checklists.Fault::problem).toList();
    }

    /// The item of that id, of the policy that ships or else of any other checklist.
    Optional<Item> anyItem(String itemId) {
        return Stream.concat(Stream.of(checklists.named(Release.POLICY)),
                        checklists.all().values().stream().map(Checklists.Source::checklist))
                .flatMap(checklist -> checklist.item(itemId).stream())
                .findFirst();
    }
}
