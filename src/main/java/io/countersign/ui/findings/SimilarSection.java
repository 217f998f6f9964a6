package io.countersign.ui.findings;

import io.countersign.model.finding.Finding;
import io.countersign.store.FindingRow;
import io.countersign.store.SimilarFindings;
import io.countersign.text.Messages;
import io.countersign.ui.control.Link;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What else is like the current finding: the same thing elsewhere, other things in the same component.
final class SimilarSection {
    private final Messages messages;
    private final Consumer<String> filter;

    /// @param filter shows the findings of these words
    SimilarSection(Messages messages, Consumer<String> filter) {
        this.messages = messages;
        this.filter = filter;
    }

    /// Empty where there is nothing like it.
    Optional<Node> of(CurrentFinding current) {
        SimilarFindings similar = current.similar();
        if (similar.elsewhere() + similar.inComponent() == 0) {
            return Optional.empty();
        }
        Label caption = new Label(messages.text("findings.similar"));
        caption.getStyleClass().add("caption");
        VBox section = new VBox(caption);
        similar.examples().forEach(row -> section.getChildren().add(example(row)));
        Finding finding = current.details().finding();
        if (similar.elsewhere() > 0) {
            section.getChildren()
                    .add(link("elsewhere", similar.elsewhere(), "cve:" + finding.advisory().identifier()));
        }
        if (similar.inComponent() > 0) {
            section.getChildren()
                    .add(link("component", similar.inComponent(), "component:" + finding.component().name()));
        }
        section.getStyleClass().addAll("column", "tight", "ruled");
        return Optional.of(section);
    }

    private Node example(FindingRow row) {
        Label where = new Label(row.component());
        where.setMaxWidth(Double.MAX_VALUE);
        where.setMinWidth(0);
        HBox.setHgrow(where, Priority.ALWAYS);
        where.getStyleClass().addAll("muted", "secondary");
        Label decision = new Label(messages.text("control.decision." + row.decision().name()));
        decision.setMinWidth(HBox.USE_PREF_SIZE);
        decision.getStyleClass().addAll("muted", "secondary");
        HBox line = new HBox(where, decision);
        line.getStyleClass().add("row");
        return line;
    }

    private Link link(String name, long count, String words) {
        Link link = new Link(messages.text("findings.similar." + name, count), () -> filter.accept(words));
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        return link;
    }
}
