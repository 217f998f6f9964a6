package io.countersign.importer.compliance;

import io.countersign.importer.CvssScores;
import io.countersign.importer.PlainText;
import io.countersign.importer.XmlElements;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What an OVAL definition says of itself.
///
/// @param kind its class: `vulnerability`, `patch`, `compliance`, `inventory`, `miscellaneous`; empty where it is not known
/// @param severity the vendor's word, or empty
/// @param vector the CVSS vector, or empty
record OvalDefinition(
        String kind,
        String title,
        String description,
        String severity,
        String vector,
        List<String> identifiers,
        List<String> references) {
    static final OvalDefinition UNKNOWN = new OvalDefinition("", "", "", "", "", List.of(), List.of());

    static OvalDefinition read(XmlElements in) throws IOException, InterruptedException {
        Reader reader = new Reader(in);
        String kind = in.attribute("class");
        in.children(name -> {
            if (name.equals("metadata")) {
                in.children(reader::metadata);
            }
        });
        return new OvalDefinition(
                kind,
                reader.title,
                PlainText.ofHtml(reader.description),
                reader.severity,
                reader.vector,
                List.copyOf(reader.identifiers),
                List.copyOf(reader.references));
    }

    private static final class Reader {
        private final XmlElements in;
        private final Set<String> identifiers = new LinkedHashSet<>();
        private final Set<String> references = new LinkedHashSet<>();
        private String title = "";
        private String description = "";
        private String severity = "";
        private String vector = "";

        Reader(XmlElements in) {
            this.in = in;
        }

        void metadata(String name) throws IOException, InterruptedException {
            switch (name) {
                case "title" -> title = in.text();
                case "description" -> description = in.text();
                case "reference" -> {
                    add(identifiers, in.attribute("ref_id"));
                    add(references, in.attribute("ref_url"));
                }
                case "advisory" -> in.children(this::advisory);
                default -> {}
            }
        }

        /// An extension that vendors of distributions agree on.
        private void advisory(String name) throws IOException {
            switch (name) {
                case "severity" -> severity = in.text();
                case "cve" -> cve();
                default -> {}
            }
        }

        /// Vendors write `score/vector`.
        private void cve() throws IOException {
            String score = in.attribute("cvss3");
            int slash = score.indexOf('/');
            add(references, in.attribute("href"));
            add(identifiers, in.text());
            if (vector.isEmpty() && slash > 0 && CvssScores.tenths(score.substring(0, slash)) >= 0) {
                vector = score.substring(slash + 1);
            }
        }

        private static void add(Set<String> texts, String text) {
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
    }
}
