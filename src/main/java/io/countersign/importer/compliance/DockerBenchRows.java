package io.countersign.importer.compliance;

import io.countersign.importer.ReportSink;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The checks of a report of Docker Bench for Security, one after another: each is handed on when the next begins, for
/// what belongs to it may follow.
final class DockerBenchRows {
    /// A check's number: `1.1`, `1.1.1`, or `C.1` of the community's. Numbers without a point are sections.
    static final Pattern NUMBER = Pattern.compile("[0-9A-Z]+(\\.[0-9]+)+");

    final DockerBenchTotals totals = new DockerBenchTotals();
    private final ReportSink sink;
    private @Nullable DockerBenchCheck current;

    DockerBenchRows(ReportSink sink) {
        this.sink = sink;
    }

    DockerBenchCheck begin(String id) throws InterruptedException {
        flush(id);
        DockerBenchCheck check = new DockerBenchCheck();
        check.id = id;
        current = check;
        return check;
    }

    /// A check of a flat report, as `WARN` or `WARN: web`. One that several containers fail stands once for each.
    void flat(String id, String value) throws InterruptedException {
        DockerBenchCheck before = current;
        DockerBenchCheck check = before != null && before.id.equals(id) ? before : begin(id);
        int colon = value.indexOf(':');
        String result = colon < 0 ? value : value.substring(0, colon);
        check.result = check.result.equals("WARN") ? check.result : result;
        if (colon >= 0) {
            check.details.add(value.substring(colon + 1).strip());
        }
    }

    @Nullable DockerBenchCheck current() {
        return current;
    }

    void finish(String format, boolean complete) throws InterruptedException {
        flush("");
        totals.tell(sink, format, complete);
    }

    /// A section has no result; one within a section looks like a check for information, until one of its own follows.
    private void flush(String next) throws InterruptedException {
        DockerBenchCheck check = current;
        current = null;
        if (check != null && !check.result.isEmpty() && !next.startsWith(check.id + ".")) {
            totals.count();
            check.emit(sink);
        }
    }
}
