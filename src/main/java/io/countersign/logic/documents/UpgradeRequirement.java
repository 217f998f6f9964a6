package io.countersign.logic.documents;

import io.countersign.model.checklist.DocumentRequirement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// How to upgrade the operating system and the components (REL-4): both, each with a command or with steps. One of the
/// two, or a way that only points elsewhere, is for a person to judge.
final class UpgradeRequirement implements Requirement {
    private static final String[] STEMS = {
        "updat", "upgrad", "patch", "pull", "install", "dnf", "yum", "apt", "zypper", "apk", "sconfig", "version", "更新", "升级", "版本", "新"
    };

    @Override
    public DocumentRequirement requirement() {
        return DocumentRequirement.UPGRADE;
    }

    @Override
    public Verdict judge(List<Outline> pages) {
        List<Passage> system = new ArrayList<>();
        List<Passage> application = new ArrayList<>();
        List<Passage> weak = new ArrayList<>();
        for (List<Passage> passages : pages.stream().map(Outline::passages).toList()) {
            BitSet named = Outline.which(passages, UpgradeTopic::namesUpgrade);
            BitSet commands = Outline.which(passages, one -> one.isCode() && UpgradeCommands.ofSystem(one.text()));
            for (int i = 0; i < passages.size(); i++) {
                Passage passage = passages.get(i);
                boolean topic = UpgradeTopic.isUnder(passages, i, named, commands);
                if (!topic && !passage.meaning().has(Concept.UPDATE) && !passage.hints(STEMS)) {
                    continue;
                }
                boolean forSystem = SystemUpgrade.isTold(passage);
                boolean forApplication = ApplicationUpgrade.isTold(passage, topic);
                boolean sure = (topic || !UpgradeTopic.isSetUp(passage)) && !UpgradeTopic.isBeforeSetUp(passage) && !UpgradeTopic.isComplaint(passage);
                addIf(forSystem && sure, passage, system);
                addIf(sure && (forApplication || (forSystem && ApplicationUpgrade.coversBoth(passage))), passage, application);
                addIf(((forSystem || forApplication) && !sure) || ApplicationUpgrade.points(passage), passage, weak);
            }
        }
        return verdict(system, application, weak);
    }

    private static Verdict verdict(List<Passage> system, List<Passage> application, List<Passage> weak) {
        if (!system.isEmpty() && !application.isEmpty()) {
            List<Passage> both = new ArrayList<>(List.of(system.getFirst(), application.getFirst()));
            both.addAll(system);
            both.addAll(application);
            return Verdict.pass(both);
        }
        if (!system.isEmpty()) {
            return Verdict.review("review-system", system);
        }
        if (!application.isEmpty()) {
            return Verdict.review("review-application", application);
        }
        return weak.isEmpty() ? Verdict.fail() : Verdict.review("review", weak);
    }

    private static void addIf(boolean condition, Passage passage, List<Passage> passages) {
        if (condition) {
            passages.add(passage);
        }
    }
}
