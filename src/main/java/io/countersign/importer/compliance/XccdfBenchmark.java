package io.countersign.importer.compliance;

import io.countersign.importer.Dictionary;
import io.countersign.importer.XmlElements;
import java.io.IOException;

/// The rules of the benchmarks in a file, by their identifiers. In a file of results they may stand before the results
/// or after, and in a collection of reports inside the request.
final class XccdfBenchmark {
    private final Dictionary<XccdfRule> rules = new Dictionary<>();

    XccdfRule rule(String id) {
        XccdfRule rule = rules.get(id);
        return rule == null ? XccdfRule.UNKNOWN : rule;
    }

    void read(XmlElements in) throws IOException, InterruptedException {
        in.children(name -> {
            switch (name) {
                case "Rule" -> rules.put(in.attribute("id"), XccdfRule.read(in));
                case "Benchmark",
                        "Group",
                        "report-requests",
                        "report-request",
                        "reports",
                        "report",
                        "content",
                        "data-stream-collection",
                        "component" -> read(in);
                default -> {}
            }
        });
    }
}
