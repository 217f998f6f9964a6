package io.countersign.importer.compliance;

import io.countersign.importer.PlainText;
import io.countersign.importer.XmlElements;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a benchmark says of one of its rules.
///
/// @param severity `high`, `medium`, `low`, `info`, `unknown`, or empty
/// @param fix what to do: the text for people, else the script
/// @param identifiers of other catalogues, such as CCE and CVE
record XccdfRule(
        String title, String description, String severity, String fix, List<String> identifiers, List<String> references) {
    static final XccdfRule UNKNOWN = new XccdfRule("", "", "", "", List.of(), List.of());

    static XccdfRule read(XmlElements in) throws IOException, InterruptedException {
        Reader reader = new Reader(in);
        String severity = in.attribute("severity");
        in.children(reader::child);
        return new XccdfRule(
                PlainText.ofHtml(reader.title),
                PlainText.ofHtml(reader.description),
                severity,
                PlainText.ofHtml(reader.text.isEmpty() ? reader.script : reader.text),
                List.copyOf(reader.identifiers),
                List.copyOf(reader.references));
    }

    private static final class Reader {
        private final XmlElements in;
        private final Set<String> identifiers = new LinkedHashSet<>();
        private final Set<String> references = new LinkedHashSet<>();
        private String title = "";
        private String description = "";
        private String text = "";
        private String script = "";

        Reader(XmlElements in) {
            this.in = in;
        }

        /// The first of each counts: texts may follow in other languages, and scripts in others.
        void child(String name) throws IOException {
            switch (name) {
                case "title" -> title = title.isEmpty() ? in.text() : title;
                case "description" -> description = description.isEmpty() ? in.text() : description;
                case "fixtext" -> text = text.isEmpty() ? in.text() : text;
                case "fix" -> script = script.isEmpty() ? in.text() : script;
                case "ident" -> add(identifiers, in.text());
                case "reference" -> {
                    String address = in.attribute("href");
                    // It may hold elements of Dublin Core, a line for each.
                    String said = in.text().replaceAll("\\s+", " ");
                    add(references, said.isEmpty() || said.startsWith("http") ? address + said : (said + " " + address).strip());
                }
                default -> {}
            }
        }

        private static void add(Set<String> texts, String text) {
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
    }
}
