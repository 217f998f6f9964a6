package io.countersign.ui.findings;

import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingQuery.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of the filter bar: `severity:high,critical status:open port:6379` and free text.
///
/// Words are set apart by spaces; a word before a colon says what the values after it are, which are set apart by
/// commas. Punctuation may be full-width. A word whose part before the colon means nothing here is text, such as
/// `libssl3:amd64`. A value that means nothing is an error, since leaving it out would show more than was asked for.
public sealed interface FindingWords {

    /// Words that make a filter.
    ///
    /// @param round of which the findings are shown, to look at only; 0 for the open one
    record Understood(
            Set<Severity> severities,
            Set<DecisionKind> decisions,
            Set<RoundChange> changes,
            Set<Confirmation> confirmations,
            Set<Integer> ports,
            Where where,
            int round,
            String text)
            implements FindingWords {
        public Understood {
            severities = Set.copyOf(severities);
            decisions = Set.copyOf(decisions);
            changes = Set.copyOf(changes);
            confirmations = Set.copyOf(confirmations);
            ports = Set.copyOf(ports);
        }

        /// The store's question.
        ///
        /// @param open the number of the open round
        public FindingQuery query(long releaseId, int open) {
            return new FindingQuery(
                    releaseId,
                    round == 0 ? open : round,
                    severities,
                    decisions,
                    changes,
                    confirmations,
                    ports,
                    0,
                    text,
                    where,
                    FindingQuery.Chosen.ALL);
        }

        /// Whether the findings are those of another round than the open one.
        ///
        /// @param open the number of the open round
        public boolean isOfAnotherRound(int open) {
            return round != 0 && round != open;
        }

        public Understood withSeverities(Set<Severity> changed) {
            return new Understood(changed, decisions, changes, confirmations, ports, where, round, text);
        }

        public Understood withDecisions(Set<DecisionKind> changed) {
            return new Understood(severities, changed, changes, confirmations, ports, where, round, text);
        }

        public Understood withChanges(Set<RoundChange> changed) {
            return new Understood(severities, decisions, changed, confirmations, ports, where, round, text);
        }

        public Understood withConfirmations(Set<Confirmation> changed) {
            return new Understood(severities, decisions, changes, changed, ports, where, round, text);
        }

        public Understood withTools(Set<String> changed) {
            return new Understood(
                    severities, decisions, changes, confirmations, ports, where.withTools(changed), round, text);
        }

        public Understood withRound(int other) {
            return new Understood(severities, decisions, changes, confirmations, ports, where, other, text);
        }

        /// The words, in their usual order.
        public String words() {
            List<String> words = new ArrayList<>();
            add(words, "severity", sorted(severities));
            add(words, "status", sorted(decisions));
            add(words, "change", sorted(changes));
            add(words, "confirm", sorted(confirmations));
            add(words, "port", new TreeSet<>(ports).stream().map(String::valueOf));
            add(words, "cve", where.identifiers().stream().sorted());
            add(words, "component", where.components().stream().sorted());
            add(words, "path", where.paths().stream().sorted());
            add(words, "platform", where.platforms().stream().sorted());
            add(words, "source", where.tools().stream().sorted());
            add(words, "round", round == 0 ? Stream.of() : Stream.of(String.valueOf(round)));
            if (!text.isEmpty()) {
                words.add(text);
            }
            return String.join(" ", words);
        }

        private static <E extends Enum<E>> Stream<String> sorted(Collection<E> values) {
            return values.stream().sorted().map(FindingWords::name);
        }

        private static void add(List<String> words, String key, Stream<String> values) {
            String joined = values.collect(Collectors.joining(","));
            if (!joined.isEmpty()) {
                words.add(key + ":" + joined);
            }
        }
    }

    /// Words of which one means nothing.
    ///
    /// @param hint which values there are
    record NotUnderstood(Message hint) implements FindingWords {}

    /// Reads the words.
    static FindingWords parse(String words) {
        Set<Severity> severities = EnumSet.noneOf(Severity.class);
        Set<DecisionKind> decisions = EnumSet.noneOf(DecisionKind.class);
        Set<RoundChange> changes = EnumSet.noneOf(RoundChange.class);
        Set<Confirmation> confirmations = EnumSet.noneOf(Confirmation.class);
        Set<Integer> ports = new TreeSet<>();
        Map<String, Set<String>> parts = new HashMap<>();
        Set<Integer> rounds = new TreeSet<>();
        List<String> text = new ArrayList<>();
        for (String word : words.replace('：', ':').replace('，', ',').strip().split("\\s+", -1)) {
            int colon = word.indexOf(':');
            String key = colon < 0 ? "" : word.substring(0, colon).toLowerCase(Locale.ROOT);
            List<String> values = values(word.substring(colon + 1));
            boolean known =
                    switch (key) {
                        case "severity" -> addNamed(Severity.values(), values, severities);
                        case "status" -> addNamed(DecisionKind.values(), values, decisions);
                        case "change" -> addNamed(RoundChange.values(), values, changes);
                        case "confirm" -> addNamed(Confirmation.values(), values, confirmations);
                        case "port" -> addNumbers(values, 65_535, ports);
                        case "round" -> addNumbers(values, 9_999, rounds) && rounds.size() < 2;
                        case "cve", "component", "path", "platform", "source" -> {
                            parts.computeIfAbsent(key, _ -> new TreeSet<>()).addAll(values);
                            yield true;
                        }
                        default -> text.add(word);
                    };
            if (!known) {
                return new NotUnderstood(Message.of("findings.words." + key, word));
            }
        }
        int round = rounds.isEmpty() ? 0 : rounds.iterator().next();
        return new Understood(
                severities, decisions, changes, confirmations, ports, where(parts), round, String.join(" ", text));
    }

    /// The value that stands for an enum's constant: `false-positive`.
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> values(String list) {
        return Stream.of(list.toLowerCase(Locale.ROOT).split(",", -1))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> boolean addNamed(E[] constants, List<String> names, Set<E> into) {
        for (String name : names) {
            Stream.of(constants).filter(constant -> name(constant).equals(name)).forEach(into::add);
        }
        return names.stream().allMatch(name -> Stream.of(constants).map(FindingWords::name).anyMatch(name::equals));
    }

    private static Where where(Map<String, Set<String>> parts) {
        return new Where(
                parts.getOrDefault("cve", Set.of()),
                parts.getOrDefault("component", Set.of()),
                parts.getOrDefault("path", Set.of()),
                parts.getOrDefault("platform", Set.of()),
                parts.getOrDefault("source", Set.of()));
    }

    private static boolean addNumbers(List<String> numbers, int most, Set<Integer> into) {
        for (String number : numbers) {
            if (!number.matches("\\d{1,5}") || Integer.parseInt(number) > most) {
                return false;
            }
            into.add(Integer.parseInt(number));
        }
        return true;
    }
}
