package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.FAIL;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;

import io.countersign.logic.knowledge.Knowledge;
import io.countersign.model.checklist.Item;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import io.countersign.model.knowledge.PlatformAgent;
import io.countersign.model.knowledge.PlatformAgent.Duty;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Ground;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Judges whether the platforms’ agents are there, or are not, as each platform wants it (OS-6).
final class AgentsRule {
    private final FileLists lists;
    private final Map<PlatformAgent, Seen> agents = new LinkedHashMap<>();
    private final List<String> unknown;
    private boolean inventory;

    /// What was seen of one agent.
    private static final class Seen {
        private final List<PathPattern> paths;
        private final List<PathPattern> packages;
        private final List<Citation> citations = new ArrayList<>();

        Seen(PlatformAgent agent) {
            paths = patterns(agent.paths());
            packages = patterns(agent.packages());
        }
    }

    /// @param windows whether the image is one of Windows; else what can only be there is not looked for
    AgentsRule(Knowledge knowledge, List<String> platforms, FileLists lists, boolean windows) {
        this.lists = lists;
        platforms.forEach(platform -> knowledge.agents(platform).stream()
                .filter(agent -> agent.duty() != Duty.MAY_STAY && (windows || !isOfWindows(agent)))
                .forEach(agent -> agents.put(agent, new Seen(agent))));
        this.unknown = platforms.stream()
                .filter(platform -> knowledge.agents(platform).isEmpty())
                .toList();
    }

    private static boolean isOfWindows(PlatformAgent agent) {
        return agent.packages().isEmpty()
                && !agent.paths().isEmpty()
                && agent.paths().stream().allMatch(path -> path.matches("[A-Za-z]:.*"));
    }

    /// The paths of all agents, for the lists of files to look at.
    static List<PathPattern> paths(Knowledge knowledge, List<String> platforms) {
        return platforms.stream()
                .flatMap(platform -> knowledge.agents(platform).stream())
                .flatMap(agent -> patterns(agent.paths()).stream())
                .toList();
    }

    private static List<PathPattern> patterns(List<String> texts) {
        return texts.stream().map(PathPattern::new).toList();
    }

    void seeFile(Fact.FileMode fact, Evidence evidence) {
        String path = PathPattern.fromRoot(fact.path());
        agents.values().forEach(seen -> add(seen, seen.paths, path, path, evidence));
    }

    void seePackage(Fact.InstalledPackage fact, Evidence evidence) {
        inventory |= Scans.isComplete(evidence);
        String said = (fact.name() + " " + fact.version()).strip();
        agents.values().forEach(seen -> add(seen, seen.packages, fact.name(), said, evidence));
    }

    private static void add(Seen seen, List<PathPattern> patterns, String name, String said, Evidence evidence) {
        if (seen.citations.isEmpty() && patterns.stream().anyMatch(pattern -> pattern.matches(name))) {
            seen.citations.add(new Citation(evidence.name(), 0, said));
        }
    }

    Assessment judge(Item item) {
        List<Ground> grounds = new ArrayList<>();
        agents.forEach((agent, seen) -> grounds.add(ground(agent, seen)));
        unknown.forEach(platform -> grounds.add(Grounds.ground(
                NOT_EVALUATED, Message.of("assess.agents.unknown", Platforms.name(platform)))));
        if (grounds.isEmpty()) {
            grounds.add(Grounds.ground(NOT_EVALUATED, Message.of("assess.agents.none")));
        }
        List<Ground> ordered = Grounds.decidingFirst(grounds);
        AssessmentResult result = ordered.getFirst().result();
        Message sentence = result == PASS ? Message.of("assess.agents.pass") : ordered.getFirst().text();
        return new Assessment(item.id(), result, sentence, ordered);
    }

    private Ground ground(PlatformAgent agent, Seen seen) {
        boolean wanted = agent.duty() == Duty.MUST_STAY;
        Object platform = Platforms.name(agent.platform());
        if (!seen.citations.isEmpty()) {
            String key = wanted ? "there" : "forbidden";
            return new Ground(
                    wanted ? PASS : FAIL, Message.of("assess.agents." + key, agent.name(), platform), seen.citations);
        }
        if (!looked(seen)) {
            return Grounds.ground(NOT_EVALUATED, Message.of("assess.agents.unseen", agent.name(), platform));
        }
        String key = wanted ? "absent" : "gone";
        return Grounds.ground(
                wanted ? FAIL : PASS, Message.of("assess.agents." + key, agent.name(), platform));
    }

    /// Whether the evidence would have shown the agent: a list of files reaches all of its places, or it comes as a package
    /// only and the inventory is complete.
    private boolean looked(Seen seen) {
        boolean files = !lists.files().isEmpty()
                && lists.incomplete().isEmpty()
                && !seen.paths.isEmpty()
                && seen.paths.stream().allMatch(lists::reach);
        return files || (seen.paths.isEmpty() && !seen.packages.isEmpty() && inventory);
    }
}
