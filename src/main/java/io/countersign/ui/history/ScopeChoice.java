package io.countersign.ui.history;

import io.countersign.text.Messages;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Whose entries are shown: this release's, or all.
final class ScopeChoice extends HBox {
    private final HistoryViewModel model;
    private final ToggleGroup group = new ToggleGroup();
    private final ToggleButton release;

    ScopeChoice(HistoryViewModel model, Messages messages) {
        this.model = model;
        release = button(Scope.RELEASE, messages);
        ToggleButton all = button(Scope.ALL, messages);
        getStyleClass().add("row");
        getChildren().addAll(release, all);
        model.scope().subscribe(scope -> (scope == Scope.RELEASE ? release : all).setSelected(true));
    }

    private ToggleButton button(Scope scope, Messages messages) {
        ToggleButton button = new ToggleButton(messages.text("history.scope." + scope));
        button.getStyleClass().add("chip");
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.scope().set(scope);
        });
        return button;
    }

    /// Says whether there is a release to choose.
    void offerRelease(boolean there) {
        release.setDisable(!there);
    }
}
