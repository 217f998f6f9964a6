package io.countersign.dossier.pdf;

import io.countersign.dossier.AttachmentNames;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Decided;
import io.countersign.model.review.Decision;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.FindingRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// The numbers under which a sign-off speaks of its parts: files `E-01`, findings `F-0001`, waivers `W-01`. They follow
/// from the order of the record, and so need not stand in it.
final class Numbering {
    private final Dossier dossier;
    private final Map<String, String> files = new HashMap<>();
    private final List<Act> waivers;
    private final Map<Integer, Act> waiverOfFinding = new HashMap<>();

    Numbering(Dossier dossier) {
        this.dossier = dossier;
        List<Evidence> evidence = dossier.evidence();
        for (int i = 0; i < evidence.size(); i++) {
            files.putIfAbsent(evidence.get(i).name(), AttachmentNames.number(i));
        }
        this.waivers = numbered(acts(Decision.Accepted.class::isInstance));
        waivers.forEach(waiver -> waiver.findings().forEach(index -> waiverOfFinding.put(index, waiver)));
    }

    /// The findings that were accepted together, the first to end on top.
    List<Act> waivers() {
        return waivers;
    }

    /// The findings that were decided together to be as they should.
    List<Act> intended() {
        return acts(Decision.Intended.class::isInstance);
    }

    /// The waiver of a finding that was accepted.
    Act waiver(int finding) {
        Act waiver = waiverOfFinding.get(finding);
        if (waiver == null) {
            throw new IllegalArgumentException("not accepted: finding " + finding);
        }
        return waiver;
    }

    /// The number of a file of evidence, or its name where it is none of ours.
    String file(String name) {
        return files.getOrDefault(name, name);
    }

    /// Where something can be seen: `E-11 docs/ports.md:31`, or `E-11` for a file without lines that matter.
    String place(Citation citation) {
        String number = files.get(citation.file());
        if (number == null) {
            return citation.place();
        }
        return citation.line() == 0 ? number : number + " " + citation.place();
    }

    private List<Act> acts(Predicate<Decision> wanted) {
        Map<Decided, List<Integer>> groups = new LinkedHashMap<>();
        List<FindingRecord> findings = dossier.findings();
        for (int i = 0; i < findings.size(); i++) {
            Decided decided = findings.get(i).decided();
            if (decided != null && wanted.test(decided.decision())) {
                groups.computeIfAbsent(decided, _ -> new ArrayList<>()).add(i);
            }
        }
        List<Act> acts = new ArrayList<>();
        groups.forEach((decided, members) -> acts.add(new Act("", decided, members, severities(members))));
        return acts;
    }

    private Map<Severity, Integer> severities(List<Integer> members) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        members.forEach(index -> counts.merge(dossier.findings().get(index).severity(), 1, Integer::sum));
        return counts;
    }

    private static List<Act> numbered(List<Act> waivers) {
        List<Act> sorted = new ArrayList<>(waivers);
        sorted.sort(Comparator.comparing(Act::lastDay));
        for (int i = 0; i < sorted.size(); i++) {
            sorted.set(i, sorted.get(i).named(String.format(Locale.ROOT, "W-%02d", i + 1)));
        }
        return List.copyOf(sorted);
    }

    /// Findings that were decided together.
    ///
    /// @param number of a waiver; empty for other decisions
    /// @param findings their places in the record, from 0
    /// @param severities how many there are of each severity, the worst first
    record Act(String number, Decided decided, List<Integer> findings, Map<Severity, Integer> severities) {
        /// Of a waiver.
        LocalDate lastDay() {
            return decided.decision() instanceof Decision.Accepted accepted ? accepted.lastDay() : LocalDate.MAX;
        }

        private Act named(String name) {
            return new Act(name, decided, findings, severities);
        }
    }
}
