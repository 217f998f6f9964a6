package io.countersign.importer.cloud;

import io.countersign.importer.JsonTokens;
import java.io.IOException;
import java.util.Arrays;

/// The texts of a few members of a small object.
final class Members {
    private Members() {}

    /// @return the texts in the order of the names, empty where the object has no such member
    static String[] of(JsonTokens in, String... names) throws IOException, InterruptedException {
        String[] texts = new String[names.length];
        Arrays.fill(texts, "");
        in.object(name -> {
            int at = Arrays.asList(names).indexOf(name);
            if (at >= 0) {
                texts[at] = in.text();
            }
        });
        return texts;
    }
}
