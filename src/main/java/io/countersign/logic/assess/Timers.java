package io.countersign.logic.assess;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import io.countersign.model.review.Citation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the lists of systemd say of a timer: whether it is going to run, and whether it starts with the system.
final class Timers {
    private static final String RUNNING = "systemd-timers";
    private static final String INSTALLED = "systemd-timer-files";
    private static final String NEXT = "timer.next.";
    private static final String STATE = "timer.state.";

    private final Map<String, List<Row>> rows = new HashMap<>();
    private final List<Evidence> running;
    private final List<Evidence> installed;

    /// What one row says of a timer.
    private record Row(Says says, Citation citation) {}

    private enum Says {
        ON,
        OFF,
        NOTHING
    }

    /// How a timer stands by all lists together.
    enum Standing {
        ON,
        OFF,
        /// One list has it on, another one off.
        DISAGREE,
        /// In the list of what is installed, with a state that does not tell.
        THERE,
        /// Whole lists do not have it among what runs; the installed may not have been listed.
        NOT_RUNNING,
        /// A whole list of what is installed does not have it.
        ABSENT,
        /// There is no list.
        UNKNOWN
    }

    Timers(AssessmentInput input) {
        running = whole(input, RUNNING);
        installed = whole(input, INSTALLED);
        input.facts().forEach(Fact.Value.class, fact -> {
            String name = fact.value().name();
            if (name.startsWith(NEXT)) {
                put(name.substring(NEXT.length()), fact, fact.value().value().isEmpty() ? Says.OFF : Says.ON);
            } else if (name.startsWith(STATE)) {
                put(name.substring(STATE.length()), fact, state(fact.value().value()));
            }
        });
    }

    private static List<Evidence> whole(AssessmentInput input, String format) {
        return input.evidence().stream()
                .filter(file -> file.format().id().equals(format) && Scans.isComplete(file))
                .toList();
    }

    /// A list that broke off does not show that something runs.
    private void put(String timer, Reported<Fact.Value> fact, Says says) {
        Says known = says == Says.ON && !Scans.isComplete(fact.evidence()) ? Says.NOTHING : says;
        String words = (fact.value().name() + " " + fact.value().value()).strip();
        rows.computeIfAbsent(key(timer), _ -> new ArrayList<>())
                .add(new Row(known, new Citation(fact.evidence().name(), 0, words)));
    }

    private static Says state(String state) {
        return switch (state) {
            case "enabled" -> Says.ON;
            case "disabled", "masked", "masked-runtime" -> Says.OFF;
            default -> Says.NOTHING;
        };
    }

    /// Instances of a template stand for it.
    private static String key(String timer) {
        return timer.replaceFirst("@[^.]*\\.", "@.");
    }

    Standing of(String timer) {
        List<Row> known = rows.getOrDefault(key(timer), List.of());
        Set<Says> said = known.stream().map(Row::says).collect(Collectors.toSet());
        boolean listed = known.stream().anyMatch(row -> row.citation().quote().startsWith(NEXT));
        if (!running.isEmpty() && !listed && !known.isEmpty()) {
            said.add(Says.OFF);
        }
        if (said.contains(Says.ON)) {
            return said.contains(Says.OFF) ? Standing.DISAGREE : Standing.ON;
        }
        if (said.contains(Says.OFF)) {
            return Standing.OFF;
        }
        if (!known.isEmpty()) {
            return Standing.THERE;
        }
        return installed.isEmpty() ? running.isEmpty() ? Standing.UNKNOWN : Standing.NOT_RUNNING : Standing.ABSENT;
    }

    /// The rows that speak of a timer, or else the lists that do not have it.
    List<Citation> citations(String timer) {
        List<Row> known = rows.getOrDefault(key(timer), List.of());
        boolean listed = known.stream().anyMatch(row -> row.citation().quote().startsWith(NEXT));
        Stream<Evidence> lists = listed ? Stream.of() : known.isEmpty() ? Stream.concat(running.stream(), installed.stream()) : running.stream();
        return Stream.concat(known.stream().map(Row::citation), lists.map(Grounds::file)).distinct().toList();
    }
}
