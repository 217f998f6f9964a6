package io.countersign.ui.checklist;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.review.Citation;
import io.countersign.ui.control.CodeStyle;
import io.countersign.ui.control.Link;
import io.countersign.ui.nav.Navigator;
import io.countersign.ui.nav.Place;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

/// Leads from what is cited to the evidence itself.
final class EvidenceLinks {
    private final Navigator navigator;

    EvidenceLinks(Navigator navigator) {
        this.navigator = navigator;
    }

    /// `file:line`, as a link where the round holds the file.
    Labeled of(Citation citation, Map<String, Evidence> evidence) {
        Evidence file = evidence.get(citation.file());
        Labeled link =
                file == null ? new Label(shown(citation)) : new Link(shown(citation), () -> open(file, citation));
        link.getStyleClass().add(CodeStyle.of(citation.place()));
        link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        link.setMinWidth(Labeled.USE_PREF_SIZE);
        link.setAccessibleText(citation.place());
        String words = citation.quote().isEmpty() ? citation.place() : citation.place() + "\n" + citation.quote();
        link.setTooltip(new Tooltip(words));
        return link;
    }

    void open(Evidence file) {
        open(file, new Citation(file.name(), 0, ""));
    }

    /// A page of documentation opens at its line, any other file at the row that is quoted.
    private void open(Evidence file, Citation citation) {
        navigator.go(
                file.format().kind() == EvidenceKind.DOCUMENT
                        ? new Place.Documentation(file.name(), citation.line())
                        : new Place.Evidence(file.id(), citation.quote()));
    }

    /// Opens the first file that the review knows of those that are cited.
    ///
    /// @return whether there was one
    boolean open(Review review, Iterable<String> cited) {
        for (String name : cited) {
            Optional<Evidence> file = Optional.ofNullable(review.evidence().get(name));
            if (file.isPresent()) {
                open(file.get());
                return true;
            }
        }
        return false;
    }

    /// The place without the folders, which stand in the tooltip.
    private static String shown(Citation citation) {
        return citation.place().substring(citation.file().lastIndexOf('/') + 1);
    }
}
