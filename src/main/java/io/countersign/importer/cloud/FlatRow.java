package io.countersign.importer.cloud;

import io.countersign.importer.CsvRow;
import io.countersign.importer.JsonTokens;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One row of a report, whose versions spell and nest the same names differently: a value's name is the path to it,
/// letters and digits only and in lower case, so that `REMEDIATION_RECOMMENDATION_URL` in a table and
/// `Remediation.Recommendation.Url` in JSON are one.
///
/// Of several values of one name the first counts; texts of an array are one text, a line each.
final class FlatRow {
    private final Map<String, String> values = new HashMap<>();

    static FlatRow of(CsvRow cells) {
        FlatRow row = new FlatRow();
        List<String> columns = cells.header().columns();
        for (String column : columns) {
            row.put(plain(column), cells.get(column));
        }
        return row;
    }

    static FlatRow of(JsonTokens in) throws IOException, InterruptedException {
        FlatRow row = new FlatRow();
        row.read("", in);
        return row;
    }

    /// The first value that is not empty of these names; empty where there is none.
    String first(String... names) {
        for (String name : names) {
            String value = values.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private void read(String path, JsonTokens in) throws IOException, InterruptedException {
        if (in.isObject()) {
            in.object(name -> read(path + plain(name), in));
        } else if (in.isArray()) {
            StringBuilder texts = new StringBuilder();
            in.array(() -> {
                if (in.isObject()) {
                    read(path, in);
                } else {
                    texts.append(texts.isEmpty() ? "" : "\n").append(in.text());
                }
            });
            put(path, texts.toString());
        } else {
            put(path, in.text());
        }
    }

    private void put(String name, String value) {
        if (!value.isBlank()) {
            values.putIfAbsent(name, value.strip());
        }
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
