package io.countersign.importer.network;

import io.countersign.importer.CvssScores;
import io.countersign.importer.PlainText;
import io.countersign.importer.XmlElements;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.SeverityScale;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What Qualys's knowledge base says of one vulnerability (QID), while its members are read. The kinds of reports call
/// them otherwise; texts are HTML.
final class QualysDetails {
    private final AdvisoryText text = new AdvisoryText();
    private final CvssScores scores = new CvssScores();
    private String number = "";
    private String level = "";

    void number(String qid) {
        number = qid;
    }

    void level(String severity) {
        level = severity;
    }

    void cves(String list) {
        text.cves(list);
    }

    void member(String name, XmlElements in) throws IOException, InterruptedException {
        switch (name) {
            case "QID" -> number = in.text();
            case "SEVERITY" -> level = in.text();
            case "TITLE" -> text.title(in.text());
            case "THREAT", "DIAGNOSIS", "DESCRIPTION", "IMPACT", "CONSEQUENCE" -> text.describe(PlainText.ofHtml(in.text()));
            case "SOLUTION" -> text.solution(PlainText.ofHtml(in.text()));
            case "CWE" -> text.weaknesses(in.text());
            case "CVE_ID_LIST", "CVE_LIST" -> list(in, "");
            case "BUGTRAQ_ID_LIST" -> list(in, "BID:");
            case "VENDOR_REFERENCE_LIST" -> list(in, "");
            case "CVSS_SCORE", "CVSS3_SCORE" -> in.children(child -> score(child, in.text()));
            case "CVSS_V3" -> in.children(child -> score(child.equals("BASE") ? "CVSS3_BASE" : child, in.text()));
            case "CVSS_BASE", "CVSS3_BASE" -> score(name, in.text());
            default -> {}
        }
    }

    /// A list of elements with `ID` and `URL`.
    private void list(XmlElements in, String prefix) throws IOException, InterruptedException {
        in.children(_ -> in.children(child -> {
            switch (child) {
                case "ID" -> named(prefix, in.text());
                case "URL" -> text.reference(in.text());
                default -> {}
            }
        }));
    }

    private void named(String prefix, String id) {
        if (id.startsWith("CVE-") || id.startsWith("CAN-")) {
            text.cves(id);
        } else {
            text.name(prefix + id);
        }
    }

    private void score(String name, String value) {
        switch (name) {
            case "CVSS_BASE" -> QualysScore.add(scores, SeverityScale.CVSS2, value);
            case "CVSS3_BASE" -> QualysScore.add(scores, SeverityScale.CVSS3, value);
            default -> {}
        }
    }

    Entry entry() {
        return new Entry(number, text.advisory(own(number), own(number)), level, scores.best());
    }

    /// What people call a vulnerability of Qualys.
    static String own(String number) {
        return number.isEmpty() ? "" : "QID " + number;
    }

    /// @param level 1 to 5 as text, or empty
    record Entry(String number, Advisory advisory, String level, CvssScores.@Nullable Score score) {
        /// The same with the level that a row has; an empty one says nothing.
        Entry at(String row) {
            return row.isEmpty() ? this : new Entry(number, advisory, row, score);
        }
    }
}
