package io.countersign.importer.network;

import io.countersign.importer.XmlElements;
import io.countersign.model.finding.Advisory;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a report explains behind its rows, by QID.
final class QualysGlossary {
    private final Map<String, QualysDetails.Entry> entries = new HashMap<>();
    private final TextBudget budget = new TextBudget();

    /// Reads the glossary of the report whose root starts here, and nothing else.
    void read(XmlElements in) throws IOException, InterruptedException {
        in.children(name -> {
            if (name.equals("GLOSSARY")) {
                in.children(_ -> in.children(_ -> entry(in)));
            }
        });
    }

    private void entry(XmlElements in) throws IOException, InterruptedException {
        QualysDetails details = new QualysDetails();
        in.children(name -> details.member(name, in));
        QualysDetails.Entry entry = details.entry();
        Advisory kept = budget.keep(entry.advisory());
        entries.put(entry.number(), new QualysDetails.Entry(entry.number(), kept, entry.level(), entry.score()));
    }

    /// What is known of a QID; where the report leaves it out, its number alone.
    QualysDetails.Entry get(String number) {
        String own = QualysDetails.own(number);
        QualysDetails.Entry known = entries.get(number);
        return known == null
                ? new QualysDetails.Entry(
                        number, new Advisory(own, List.of(own), own, "", "", List.of(), List.of()), "", null)
                : known;
    }

    /// Whether some texts were too many to be held.
    boolean isShortened() {
        return budget.isSpent();
    }
}
