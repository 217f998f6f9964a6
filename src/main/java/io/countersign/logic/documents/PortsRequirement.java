package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import io.countersign.logic.documents.PortMention.Form;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.review.DocumentedPort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Every open port and what it is for (REL-2): a table, a list, or a sentence that names several. A port in passing, or
/// without what it is for, is for a person to judge.
final class PortsRequirement implements Requirement {
    private static final Pattern ONLY = either(
            "(?:only|solely|just)(?: the)?(?: tcp| udp)? (?:ports?|\\d+)|only (?:one|a single) port|single port"
                    + "|port \\d+ (?:only|alone)(?=[.,;)]|$)|only open port|(?:only|solely"
                    + "|just) [\\w ]{1,20}[(（][1-9]\\d{1,4}",
            "(?:仅|只)(?:需要?|要|用到?|使用|对外)?(?:开放|放行|开启|监听|暴露|\\d|一个端口|端口)");

    @Override
    public DocumentRequirement requirement() {
        return DocumentRequirement.PORTS;
    }

    @Override
    public Verdict judge(List<Outline> pages) {
        return Verdict.of(pages.stream()
                .flatMap(page -> page.passages().stream())
                .flatMap(passage -> mention(passage).stream())
                .toList());
    }

    /// The ports of all pages that are named with what they are for, each once; a list is believed before a sentence.
    static List<DocumentedPort> documented(List<Outline> pages) {
        Map<String, DocumentedPort> ports = new LinkedHashMap<>();
        pages.stream()
                .flatMap(page -> page.passages().stream())
                .flatMap(passage -> ports(passage).stream())
                .filter(mention -> mention.form() != Form.BARE)
                .sorted(Comparator.comparing(PortMention::form))
                .map(PortMention::documented)
                .forEach(port -> ports.putIfAbsent(port.port() + "/" + port.protocol(), port));
        List<DocumentedPort> sorted = new ArrayList<>(ports.values());
        sorted.sort(Comparator.comparingInt(DocumentedPort::port).thenComparing(DocumentedPort::protocol));
        return sorted;
    }

    private static Optional<Mention> mention(Passage passage) {
        List<PortMention> ports = ports(passage);
        if (ports.isEmpty()) {
            return PortSentences.namesServicesOnly(passage) ? Optional.of(Mention.partly(passage)) : Optional.empty();
        }
        if (ports.stream().anyMatch(port -> port.form() == Form.LISTED)) {
            return Optional.of(Mention.meets(passage));
        }
        long named = ports.stream()
                .filter(port -> port.form() == Form.NAMED)
                .map(PortMention::port)
                .distinct()
                .count();
        boolean reachable = passage.says(PortWords.REACHABLE) || passage.standsUnder(PortWords.REACHABLE);
        boolean bare = ports.stream().anyMatch(port -> port.form() == Form.BARE);
        boolean whole = !bare && (named > 2 || (reachable && (named > 1 || (named == 1 && passage.says(ONLY)))));
        return Optional.of(whole ? new Mention(Mention.Strength.MEETS, 1, passage) : Mention.partly(passage));
    }

    private static List<PortMention> ports(Passage passage) {
        if (passage.isCode() || passage.text().chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        return PortTables.reads(passage) ? PortTables.mentions(passage) : PortSentences.mentions(passage);
    }
}
