package io.countersign.importer;

import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The registry: every format that is read. Thread-safe.
public final class Importers {
    /// What several tools write alike for no findings.
    private static final Set<String> NO_FINDINGS = Set.of(
            "[]", "{}", "null", "{\"results\":[]}", "{\"results\":null}", "{\"vulnerabilities\":[]}", "{\"vulnerabilities\":null}");

    private final List<Importer> reports;
    private final List<Importer> fallbacks;

    /// @param reports formats that are told by their content alone; their order does not matter
    /// @param fallbacks formats that many files could be, such as plain text; asked in this order, and only where no
    ///     report format recognises the file
    public Importers(List<Importer> reports, List<Importer> fallbacks) {
        this.reports = List.copyOf(reports);
        this.fallbacks = List.copyOf(fallbacks);
    }

    /// All formats, the reports first.
    public List<Format> formats() {
        List<Format> formats = new ArrayList<>();
        reports.forEach(importer -> formats.add(importer.format()));
        fallbacks.forEach(importer -> formats.add(importer.format()));
        return formats;
    }

    /// Says who reads a file.
    public Recognition recognise(Head head) {
        if (NO_FINDINGS.contains(head.text().replaceAll("\\s", ""))) {
            return new Recognition.NoFindings();
        }
        List<Recognition.Recognised> found = ask(reports, head);
        if (found.size() > 1) {
            return new Recognition.Ambiguous(found);
        }
        if (found.isEmpty()) {
            found = ask(fallbacks, head);
        }
        return found.isEmpty() ? unknown(head) : found.getFirst();
    }

    private static Recognition unknown(Head head) {
        return TableHeader.unasked(head)
                .<Recognition>map(Recognition.Table::new)
                .orElseGet(() -> new Recognition.Unknown(head.shape().looks()));
    }

    private static List<Recognition.Recognised> ask(List<Importer> importers, Head head) {
        List<Recognition.Recognised> found = new ArrayList<>();
        for (Importer importer : importers) {
            Optional<Message> reason = importer.recognise(head);
            reason.ifPresent(message -> found.add(new Recognition.Recognised(importer, message)));
        }
        return found;
    }
}
