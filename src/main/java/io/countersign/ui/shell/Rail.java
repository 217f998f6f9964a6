package io.countersign.ui.shell;

import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.ActionTip;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Icon;
import io.countersign.ui.nav.Navigator;
import io.countersign.ui.nav.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The pages, one under the other, each with what it holds. In a narrow window their icons only.
final class Rail extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private static final int FOOT = 2;

    private final Messages messages;
    private final Figures figures;
    private final Map<String, Entry> entries = new HashMap<>();

    Rail(List<PageEntry> pages, Messages messages, Navigator navigator) {
        this.messages = messages;
        this.figures = new Figures(messages);
        getStyleClass().add("rail");
        int group = 0;
        for (PageEntry page : pages) {
            if (page.group() != group) {
                getChildren().add(page.group() == FOOT ? gap() : rule());
                group = page.group();
            }
            Entry entry = new Entry(page, messages.text("shell.page." + page.id()));
            entry.setOnAction(_ -> navigator.go(page.home()));
            entries.put(page.id(), entry);
            getChildren().add(entry);
        }
    }

    private static Region rule() {
        Region line = new Region();
        line.getStyleClass().addAll("rule", "rail-rule");
        return line;
    }

    private static Region gap() {
        Region gap = new Region();
        setVgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// Says which keys lead to the pages.
    ///
    /// @param actions of the window, among them one for each page
    void tip(List<Action> actions) {
        entries.forEach((id, entry) -> actions.stream()
                .filter(action -> action.id().equals(Desk.LEADS + id))
                .findFirst()
                .ifPresent(action -> entry.setTooltip(new ActionTip(action, messages))));
    }

    /// Shows icons only, or words too.
    void narrow(boolean narrow) {
        entries.values().forEach(entry -> entry.narrow(narrow));
        pseudoClassStateChanged(PseudoClass.getPseudoClass("narrow"), narrow);
    }

    /// Marks the page that is in view.
    void here(Place place) {
        entries.values().forEach(entry -> entry.pseudoClassStateChanged(HERE, entry.leadsTo(place)));
    }

    /// Says what the pages hold.
    void count(int releases, ShellViewModel.@Nullable Counts counts) {
        say("releases", releases == 0 ? "" : figures.brief(releases));
        say("evidence", counts == null ? "" : figures.brief(counts.files()));
        say("findings", counts == null ? "" : figures.brief(counts.findings()));
        say(
                "checklist",
                counts == null ? "" : messages.text("shell.rail.answered", counts.answered(), counts.items()));
    }

    private void say(String id, String text) {
        Entry entry = entries.get(id);
        if (entry != null) {
            entry.count.setText(text);
        }
    }

    private static final class Entry extends Button {
        private final PageEntry page;
        private final Label count = new Label();
        private final Label word;

        private Entry(PageEntry page, String title) {
            this.page = page;
            word = new Label(title);
            word.setMinWidth(USE_PREF_SIZE);
            count.getStyleClass().add("metadata");
            count.setMinWidth(USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox content = new HBox(new Icon(page.icon()), word, gap, count);
            content.getStyleClass().add("rail-content");
            setGraphic(content);
            setMaxWidth(Double.MAX_VALUE);
            accessibleTextProperty().bind(word.textProperty().concat(" ").concat(count.textProperty()));
            getStyleClass().setAll("rail-entry");
        }

        private boolean leadsTo(Place place) {
            return page.home().getClass() == place.getClass();
        }

        private void narrow(boolean narrow) {
            word.setManaged(!narrow);
            word.setVisible(!narrow);
            count.setManaged(!narrow);
            count.setVisible(!narrow);
        }
    }
}
