package io.countersign.bench;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Reports of a code scanner in SARIF: the rules first, with their texts, and results that name them.
final class SarifReports {
    private static final List<String> LEVELS = List.of("note", "warning", "error");
    private static final int RULES = 400;

    private SarifReports() {}

    static void write(Writer out, Shape shape) throws IOException {
        Words words = new Words(shape.seed());
        int rules = Math.min(RULES, shape.findings());
        out.write("""
                {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{\
                "name":"Codescan","semanticVersion":"2.4.0","rules":[""");
        for (int rule = 0; rule < rules; rule++) {
            out.write(rule == 0 ? "" : ",");
            out.write(rule(rule, words));
        }
        out.write("]}},\"invocations\":[{\"executionSuccessful\":true}],\"results\":[");
        for (int result = 0; result < shape.findings(); result++) {
            out.write(result == 0 ? "" : ",");
            out.write(result(result, shape, words.seldom(rules), words));
        }
        out.write("]}]}\n");
    }

    private static String rule(int rule, Words words) {
        return """
                {"id":"rule-%1$d","name":"rule-%1$d","shortDescription":{"text":"%2$s"},"fullDescription":{"text":"%3$s"},\
                "defaultConfiguration":{"level":"%4$s"},"help":{"text":"%5$s"},\
                "properties":{"tags":["CWE-%6$d","security"],"security-severity":"%7$s"}}""".formatted(
                rule,
                words.prose(60),
                words.prose(words.length(180)),
                LEVELS.get(words.number(LEVELS.size())),
                words.prose(words.length(300)),
                20 + words.number(800),
                (10 + words.number(88)) / 10.0);
    }

    private static String result(int result, Shape shape, int rule, Words words) {
        int line = 1 + words.number(3_000);
        String message = shape.repeating()
                ? new Words(shape.seedOf(rule)).prose(60)
                : words.prose(words.length(180));
        return """
                {"ruleId":"rule-%1$d","ruleIndex":%1$d,"level":"warning","message":{"text":"%2$s"},"locations":[{\
                "physicalLocation":{"artifactLocation":{"uri":"src/main/java/org/shop/File%3$05d.java","uriBaseId":"SRCROOT"},\
                "region":{"startLine":%4$d,"startColumn":5,"endLine":%4$d,"endColumn":40,"snippet":{"text":"%5$s"}}}}],\
                "fingerprints":{"match/v1":"%6$s_%7$d"}}""".formatted(
                rule,
                message,
                words.number(Math.max(50, shape.findings() / 8)),
                line,
                words.prose(words.length(70)),
                words.hex(64),
                result);
    }
}
