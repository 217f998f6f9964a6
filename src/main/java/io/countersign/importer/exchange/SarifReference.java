package io.countersign.importer.exchange;

import io.countersign.importer.JsonTokens;
import java.io.IOException;

/// A reference to a rule or a taxon (SARIF's `reportingDescriptorReference`).
///
/// @param index in the list of its component, or -1
/// @param component the name of the tool's part or of the taxonomy, or empty
/// @param extension the part's place among the tool's extensions, or -1 for the tool itself
record SarifReference(String id, int index, String component, int extension) {
    static final SarifReference NONE = new SarifReference("", -1, "", -1);

    static SarifReference read(JsonTokens in) throws IOException, InterruptedException {
        String[] texts = {"", ""};
        int[] numbers = {-1, -1};
        in.object(name -> {
            switch (name) {
                case "id" -> texts[0] = in.text();
                case "index" -> numbers[0] = index(in.text());
                case "toolComponent" -> in.object(part -> {
                    switch (part) {
                        case "name" -> texts[1] = in.text();
                        case "index" -> numbers[1] = index(in.text());
                        default -> {}
                    }
                });
                default -> {}
            }
        });
        return new SarifReference(texts[0], numbers[0], texts[1], numbers[1]);
    }

    /// A place in a list, -1 where there is none.
    static int index(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    /// The taxon in full, such as `CWE-79`: some tools leave the taxonomy out of the identifier.
    String taxon() {
        return component.equalsIgnoreCase("CWE") && id.matches("[0-9]+") ? "CWE-" + id : id;
    }
}
