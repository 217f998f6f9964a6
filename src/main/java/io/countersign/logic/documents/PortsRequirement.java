package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import io.countersign.logic.documents.PortMention.Form;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.evidence.DocumentLine.Kind;
import io.countersign.model.review.DocumentedPort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Every open port and what it is for (REL-2): a table, a list, or sentences that name several. A port in passing, or
/// without what it is for, is for a person to judge.
final class PortsRequirement implements Requirement {
    private static final Pattern ONLY = either(
            "(?:only|solely|just)(?: the)?(?: tcp| udp)? (?:ports?|\\d+)|only (?:one|a single) port|single port"
                    + "|port \\d+ (?:only|alone)(?=[.,;)]|$)|only open port|(?:only|solely"
                    + "|just) [\\w ]{1,20}[(（][1-9]\\d{1,4}|(?:a single|one) port",
            "唯一|(?:仅|只)(?:有|需要?|要|用到?|使用|对外)?\\s?(?:开放|放行|开启|监听|暴露|\\d|一个端口|端口)");

    /// Ports that are each set before what they are for, or before whom.
    private static final Pattern LABELLED = Pattern.compile("(?i)(?:\\bports?|端口)\\W{0,2}\\s*[1-9]\\d{1,4}(?:\\s?/\\s?(?:tcp|udp))?\\s*[:：=–—]");

    /// A term of a list of definitions that is a port.
    private static final Pattern TERM = Pattern.compile("(?i)\\W{0,3}(?:tcp|udp|ports?|端口)?[\\s/]*" + PortWords.NUMBERS + "\\W{0,3}");

    @Override
    public DocumentRequirement requirement() {
        return DocumentRequirement.PORTS;
    }

    @Override
    public Verdict judge(List<Outline> pages) {
        return Verdict.of(pages.stream().flatMap(page -> mentions(page.passages()).stream()).toList());
    }

    /// The ports of all pages that are named with what they are for, each once; a list is believed before a sentence.
    static List<DocumentedPort> documented(List<Outline> pages) {
        Map<String, DocumentedPort> ports = new LinkedHashMap<>();
        pages.stream()
                .flatMap(page -> groups(page.passages()).stream())
                .flatMap(List::stream)
                .filter(mention -> mention.form() != Form.BARE)
                .sorted(Comparator.comparing(PortMention::form))
                .map(PortMention::documented)
                .forEach(port -> ports.putIfAbsent(port.port() + "/" + port.protocol(), port));
        List<DocumentedPort> sorted = new ArrayList<>(ports.values());
        sorted.sort(Comparator.comparingInt(DocumentedPort::port).thenComparing(DocumentedPort::protocol));
        return sorted;
    }

    private static List<Mention> mentions(List<Passage> passages) {
        List<Mention> mentions = new ArrayList<>(groups(passages).stream().map(PortsRequirement::mention).toList());
        passages.stream().filter(PortSentences::namesServicesOnly).map(Mention::partly).forEach(mentions::add);
        return mentions;
    }

    /// Sentences that follow on each other and each name ports are one enumeration.
    private static List<List<PortMention>> groups(List<Passage> passages) {
        List<List<PortMention>> groups = new ArrayList<>();
        PortContext.Page page = PortContext.Page.of(passages);
        int before = -1;
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).isHeading() || !hasDigit(passages.get(i).text())) {
                continue;
            }
            boolean near = before >= 0 && passages.get(before).section() == passages.get(i).section();
            List<PortMention> ports = ports(passages, i, page.at(i, near && before == i - 1));
            if (ports.isEmpty()) {
                continue;
            }
            if (near && before >= i - 2) {
                groups.getLast().addAll(ports);
            } else {
                groups.add(new ArrayList<>(ports));
            }
            before = i;
        }
        return groups;
    }

    private static Mention mention(List<PortMention> ports) {
        Optional<PortMention> listed = ports.stream().filter(port -> port.form() == Form.LISTED).findFirst();
        if (listed.isPresent()) {
            return Mention.meets(listed.get().passage());
        }
        return ports.stream()
                .collect(Collectors.groupingBy(PortMention::passage, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(PortsRequirement::isWhole)
                .findFirst()
                .or(() -> Optional.of(ports).filter(PortsRequirement::isWhole))
                .map(whole -> new Mention(Mention.Strength.MEETS, 1, whole.getFirst().passage()))
                .orElseGet(() -> Mention.partly(ports.getFirst().passage()));
    }

    /// Whether several ports are named with what they are for, and none without.
    private static boolean isWhole(List<PortMention> ports) {
        List<Integer> named = ports.stream()
                .filter(port -> port.form() == Form.NAMED)
                .map(PortMention::port)
                .distinct()
                .toList();
        boolean bare = ports.stream().anyMatch(port -> port.form() == Form.BARE && !named.contains(port.port()));
        boolean reachable = ports.stream().map(PortMention::passage).anyMatch(PortsRequirement::isReachable);
        boolean alone = named.size() == 1 && ports.stream().anyMatch(port -> port.passage().says(ONLY));
        return !bare && (named.size() > 2 || (reachable && (named.size() > 1 || alone)));
    }

    private static boolean isReachable(Passage passage) {
        return passage.says(PortWords.REACHABLE)
                || passage.isAbout(Concept.REACH)
                || passage.around().has(Concept.NETWORK)
                || passage.says(PortSentences.ADDRESS)
                || passage.says(LABELLED);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static List<PortMention> ports(List<Passage> passages, int i, PortContext context) {
        Passage passage = passages.get(i);
        if (PortTables.reads(passage)) {
            return PortTables.mentions(passage);
        }
        return isTerm(passages, i) ? defined(passage, passages.get(i + 1)) : PortSentences.mentions(passage, context);
    }

    /// A port that stands alone, with words below it.
    private static boolean isTerm(List<Passage> passages, int i) {
        return i + 1 < passages.size()
                && passages.get(i).kind() != Kind.TABLE_ROW
                && passages.get(i).source().equals(passages.get(i).text())
                && TERM.matcher(passages.get(i).text()).matches()
                && passages.get(i + 1).section() == passages.get(i).section()
                && !passages.get(i + 1).isCode()
                && passages.get(i).isAbout(Concept.NETWORK)
                && !ForeignPorts.named(passages.get(i))
                && PortWords.isPurpose(passages.get(i + 1).text());
    }

    private static List<PortMention> defined(Passage term, Passage definition) {
        return PortWords.ports(term.text()).stream()
                .map(port -> new PortMention(port.number(), port.protocol(), definition.text(), Form.LISTED, term))
                .toList();
    }
}
