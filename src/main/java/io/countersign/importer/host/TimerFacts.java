package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import java.util.regex.Pattern;

/// What lists of systemd's units say of timers, as values that end in the timer's name:
///
/// * `timer.state.NAME`: whether it starts with the system, as systemd says it: `enabled`, `disabled`, `static`, `masked` …
/// * `timer.next.NAME`: when it runs next; empty for never
/// * `timer.last.NAME`: when it ran last; empty for never
/// * `timer.activates.NAME`: what it starts
final class TimerFacts {
    /// A unit of any kind.
    static final String UNIT =
            "[\\w:.@\\\\-]{1,240}\\.(?:automount|device|mount|path|scope|service|slice|socket|swap|target|timer)";

    private static final Pattern TIMER = Pattern.compile("[\\w:.@\\\\-]{1,240}\\.timer");

    private final ReportSink sink;

    TimerFacts(ReportSink sink) {
        this.sink = sink;
    }

    static boolean isTimer(String name) {
        return TIMER.matcher(name).matches();
    }

    void timer(TimerRow row) throws InterruptedException {
        value("next", row.unit(), row.next());
        value("last", row.unit(), row.last());
        value("activates", row.unit(), row.activates());
    }

    void state(String unit, String state) throws InterruptedException {
        value("state", unit, state);
    }

    private void value(String what, String unit, String value) throws InterruptedException {
        sink.fact(new Fact.Value("timer." + what + "." + unit, value));
    }
}
