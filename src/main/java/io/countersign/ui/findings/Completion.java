package io.countersign.ui.findings;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingPart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What can follow in the filter bar at the place where a person writes: the words before a colon, or the values after it.
///
/// @param from where the part begins that a choice replaces
/// @param typed that part, up to the caret
/// @param key the word before the colon; empty where none is written yet
record Completion(int from, String typed, String key) {
    static final List<String> KEYS = List.of(
            "severity", "status", "change", "confirm", "port", "cve", "component", "path", "platform", "source", "round");

    /// What is written at the caret.
    static Completion at(String words, int caret) {
        String until = words.substring(0, caret).replace('：', ':').replace('，', ',');
        int start = Math.max(until.lastIndexOf(' '), until.lastIndexOf('\t')) + 1;
        int colon = until.indexOf(':', start);
        String key = colon < 0 ? "" : until.substring(start, colon).toLowerCase(Locale.ROOT);
        if (!KEYS.contains(key)) {
            return new Completion(start, until.substring(start), "");
        }
        int from = Math.max(colon, until.lastIndexOf(',')) + 1;
        return new Completion(from, until.substring(from), key);
    }

    /// What is known without looking it up.
    ///
    /// @param rounds how many the release has
    List<String> known(int rounds) {
        Stream<String> values =
                switch (key) {
                    case "" -> typed.isEmpty() ? Stream.of() : KEYS.stream().map(word -> word + ":");
                    case "severity" -> names(Severity.values());
                    case "status" -> names(DecisionKind.values());
                    case "change" -> names(RoundChange.values());
                    case "confirm" -> names(Confirmation.values());
                    case "round" -> IntStream.rangeClosed(1, rounds).mapToObj(String::valueOf);
                    default -> Stream.of();
                };
        String lower = typed.toLowerCase(Locale.ROOT);
        return values.filter(value -> value.startsWith(lower) && !value.equals(lower)).toList();
    }

    /// What has to be looked up among the findings.
    Optional<FindingPart> part() {
        return switch (key) {
            case "port" -> Optional.of(FindingPart.PORT);
            case "cve" -> Optional.of(FindingPart.IDENTIFIER);
            case "component" -> Optional.of(FindingPart.COMPONENT);
            case "path" -> Optional.of(FindingPart.PATH);
            case "platform" -> Optional.of(FindingPart.PLATFORM);
            case "source" -> Optional.of(FindingPart.TOOL);
            default -> Optional.empty();
        };
    }

    /// The words with a choice in place of what is written at the caret; a finished value is followed by a space.
    String with(String choice, String words) {
        String rest = words.substring(from + typed.length());
        boolean finished = !choice.endsWith(":") && rest.isEmpty();
        return words.substring(0, from) + choice + (finished ? " " : "") + rest;
    }

    private static Stream<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(FindingWords::name);
    }
}
