package io.countersign.logic.assess;

import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.evidence.Fact;
import io.countersign.model.review.Citation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The rules that look at long lists. Each list is gone through once, for all of them together.
final class Surveys {
    private final Map<Criterion, FilesRule> files = new HashMap<>();
    private final Map<Criterion, ModesRule> modes = new HashMap<>();
    private final Map<Criterion, PackagesRule> packages = new HashMap<>();
    private final Map<Criterion, MaintainedRule> maintained = new HashMap<>();
    private final Map<DocumentRequirement, DocumentedPathsRule> paths = new HashMap<>();
    private final AgentsRule agents;

    Surveys(AssessmentInput input, DocumentationRule documentation) {
        List<Criterion> criteria = input.checklist()
                .items()
                .flatMap(item -> item.criterion().tree())
                .distinct()
                .toList();
        Map<DocumentRequirement, Map<PathPattern, Citation>> documented = documented(criteria, documentation);
        List<PathPattern> patterns = patterns(criteria, documented);
        patterns.addAll(AgentsRule.paths(input.knowledge(), input.platforms()));
        FileLists lists = new FileLists(patterns);
        agents = new AgentsRule(input.knowledge(), input.platforms(), lists, isWindows(input));
        List<Survey<Fact.FileMode>> overFiles = new ArrayList<>(List.of(lists));
        List<Survey<Fact.InstalledPackage>> overPackages = new ArrayList<>();
        for (Criterion criterion : criteria) {
            switch (criterion) {
                case Criterion.Files one -> overFiles.add(put(files, one, new FilesRule(one, lists)));
                case Criterion.Modes one -> overFiles.add(put(modes, one, new ModesRule(one, lists)));
                case Criterion.Packages one -> overPackages.add(put(packages, one, new PackagesRule(one)));
                case Criterion.Maintained one -> {
                    MaintainedRule rule = new MaintainedRule(input.knowledge(), one.noticeDays(), input.today());
                    overPackages.add(put(maintained, one, rule));
                }
                case Criterion.AgentsKept _ -> {
                    overFiles.add(agents::seeFile);
                    overPackages.add(agents::seePackage);
                }
                default -> {}
            }
        }
        documented.forEach((requirement, quotes) ->
                overFiles.add(put(paths, requirement, new DocumentedPathsRule(quotes, lists))));
        look(input, Fact.FileMode.class, overFiles);
        look(input, Fact.InstalledPackage.class, overPackages);
    }

    private static boolean isWindows(AssessmentInput input) {
        return input.facts().of(Fact.Value.class).stream()
                .anyMatch(fact -> fact.value().name().startsWith("os.")
                        && fact.value().value().toLowerCase(Locale.ROOT).contains("windows"));
    }

    FilesRule of(Criterion.Files criterion) {
        return get(files, criterion);
    }

    ModesRule of(Criterion.Modes criterion) {
        return get(modes, criterion);
    }

    PackagesRule of(Criterion.Packages criterion) {
        return get(packages, criterion);
    }

    MaintainedRule of(Criterion.Maintained criterion) {
        return get(maintained, criterion);
    }

    AgentsRule agents() {
        return agents;
    }

    DocumentedPathsRule of(DocumentRequirement requirement) {
        return get(paths, requirement);
    }

    private static Map<DocumentRequirement, Map<PathPattern, Citation>> documented(
            List<Criterion> criteria, DocumentationRule documentation) {
        Map<DocumentRequirement, Map<PathPattern, Citation>> documented = new HashMap<>();
        for (Criterion criterion : criteria) {
            if (criterion instanceof Criterion.DocumentedPaths(var requirement)) {
                documented.put(requirement, DocumentedPathsRule.paths(documentation.ground(requirement)));
            }
        }
        return documented;
    }

    private static List<PathPattern> patterns(
            List<Criterion> criteria, Map<DocumentRequirement, Map<PathPattern, Citation>> documented) {
        List<PathPattern> patterns = new ArrayList<>();
        for (Criterion criterion : criteria) {
            if (criterion instanceof Criterion.Files given) {
                given.paths().forEach(path -> patterns.add(new PathPattern(path)));
            }
        }
        documented.values().forEach(paths -> patterns.addAll(paths.keySet()));
        return patterns;
    }

    private static <T extends Fact> void look(AssessmentInput input, Class<T> kind, List<Survey<T>> surveys) {
        if (!surveys.isEmpty()) {
            input.facts().forEach(kind, fact -> surveys.forEach(survey -> survey.see(fact.value(), fact.evidence())));
        }
    }

    private static <K, V> V put(Map<K, V> rules, K key, V rule) {
        rules.put(key, rule);
        return rule;
    }

    private static <K, V> V get(Map<K, V> rules, K key) {
        V rule = rules.get(key);
        if (rule == null) {
            throw new IllegalArgumentException("not in the checklist: " + key);
        }
        return rule;
    }
}
