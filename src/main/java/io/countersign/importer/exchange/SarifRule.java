package io.countersign.importer.exchange;

import io.countersign.importer.JsonTokens;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a tool says of one of its rules (SARIF's `reportingDescriptor`).
///
/// @param title its short description, else its name
/// @param help what to do
/// @param level that its results have where they give none, empty where the rule gives none either
/// @param security the number in `security-severity`, from 0.0 to 10.0, or empty
/// @param tags with the rule's name
/// @param messages by their identifiers
record SarifRule(
        String id,
        String title,
        String description,
        String help,
        String uri,
        String level,
        String security,
        List<String> tags,
        List<String> weaknesses,
        Map<String, String> messages) {
    static final SarifRule UNKNOWN =
            new SarifRule("", "", "", "", "", "", "", List.of(), List.of(), Map.of());

    private static final Pattern WEAKNESS = Pattern.compile("(?i)\\bCWE[-_ :]?0*([1-9][0-9]{0,5})\\b");

    /// The CWE that a tag or a taxon names, such as `external/cwe/cwe-079`; empty where it names none.
    static String weakness(String text) {
        var match = WEAKNESS.matcher(text);
        return match.find() ? "CWE-" + match.group(1) : "";
    }

    static SarifRule read(JsonTokens in) throws IOException, InterruptedException {
        Reader reader = new Reader(in);
        in.object(reader::member);
        return reader.rule();
    }

    /// The text of a message that is plain or in Markdown; plain goes first.
    static String text(JsonTokens in) throws IOException, InterruptedException {
        String[] texts = {"", ""};
        in.object(name -> {
            switch (name) {
                case "text" -> texts[0] = in.text();
                case "markdown" -> texts[1] = in.text();
                default -> {}
            }
        });
        return texts[0].isEmpty() ? texts[1] : texts[0];
    }

    private static final class Reader {
        private final JsonTokens in;
        private final Map<String, String> messages = new HashMap<>();
        private final Set<String> tags = new LinkedHashSet<>();
        private final Set<String> weaknesses = new LinkedHashSet<>();
        private String id = "";
        private String name = "";
        private String title = "";
        private String description = "";
        private String help = "";
        private String uri = "";
        private String level = "";
        private String security = "";

        Reader(JsonTokens in) {
            this.in = in;
        }

        SarifRule rule() {
            String shown = title.isEmpty() ? name : title;
            if (!name.isEmpty()) {
                tags.add(name);
            }
            return new SarifRule(
                    id,
                    shown,
                    description,
                    help,
                    uri,
                    level,
                    security,
                    List.copyOf(tags),
                    List.copyOf(weaknesses),
                    Map.copyOf(messages));
        }

        void member(String member) throws IOException, InterruptedException {
            switch (member) {
                case "id" -> id = in.text();
                case "name" -> name = in.text();
                case "shortDescription" -> title = text(in);
                case "fullDescription" -> description = text(in);
                case "help" -> help = text(in);
                case "helpUri" -> uri = in.text();
                case "messageStrings" -> in.object(key -> messages.put(key, text(in)));
                case "defaultConfiguration" ->
                    in.object(key -> level = key.equals("level") ? in.text() : level);
                case "relationships" -> in.array(this::relationship);
                case "properties" -> in.object(this::property);
                default -> {}
            }
        }

        private void relationship() throws IOException, InterruptedException {
            in.object(key -> {
                if (key.equals("target")) {
                    addWeakness(SarifReference.read(in).taxon());
                }
            });
        }

        private void property(String property) throws IOException, InterruptedException {
            switch (property) {
                case "security-severity" -> security = in.text();
                case "tags", "cwe" -> {
                    List<String> texts = in.texts();
                    tags.addAll(texts);
                    texts.forEach(this::addWeakness);
                }
                default -> {}
            }
        }

        private void addWeakness(String text) {
            String weakness = weakness(text);
            if (!weakness.isEmpty()) {
                weaknesses.add(weakness);
            }
        }
    }
}
