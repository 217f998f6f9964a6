package io.countersign.ui.checklist;

import io.countersign.model.checklist.Section;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.AssessmentResult;
import io.countersign.text.Messages;
import io.countersign.ui.control.EmptyState;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.control.PartsBar;
import io.countersign.ui.control.PlatformNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The left pane: how far one has come, the sections with their bars, and the items of the section one is in.
final class SectionList extends VBox {
    private final ChecklistViewModel model;
    private final Messages messages;
    private final PaneHeader header;
    private final Label answered = new Label();
    private final PartsBar bar;
    private final FlowPane tally = new FlowPane();
    private final ComboBox<String> scope = new ComboBox<>();
    private final TextField find = new TextField();
    private final ListView<ListRow> rows = new ListView<>();
    private boolean filling;

    SectionList(ChecklistViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        bar = new PartsBar(messages);
        header = new PaneHeader(messages.text("checklist.title"), answered);
        answered.getStyleClass().add("answered");
        answered.setMinWidth(USE_PREF_SIZE);
        tally.getStyleClass().addAll("tags", "secondary");
        VBox progress = new VBox(bar, tally, scope, find);
        progress.getStyleClass().addAll("pane-body", "progress-pane");
        buildScope();
        buildFind();
        buildRows();
        getStyleClass().add("section-list");
        getChildren().addAll(header, progress, rows, legend());
        VBox.setVgrow(rows, Priority.ALWAYS);
    }

    /// Of a release that goes to several platforms, the items of each can be looked at alone.
    private void buildScope() {
        scope.setAccessibleText(messages.text("checklist.scope"));
        scope.setMaxWidth(Double.MAX_VALUE);
        scope.setVisible(false);
        scope.managedProperty().bind(scope.visibleProperty());
        scope.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String platform) {
                return platform == null || platform.isEmpty()
                        ? messages.text("checklist.scope.all")
                        : messages.text("checklist.scope.one", PlatformNames.of(platform, messages));
            }

            @Override
            public String fromString(String words) {
                throw new UnsupportedOperationException("nothing is written here");
            }
        });
        scope.valueProperty().subscribe((_, platform) -> {
            if (!filling && platform != null) {
                model.scope(platform);
            }
        });
    }

    /// Offers the platforms that ask for items of their own.
    private void offerScope(Review review) {
        List<String> platforms = new ArrayList<>(List.of(""));
        review.assessment().release().platforms().stream()
                .filter(platform -> review.items().stream()
                        .anyMatch(item -> item.item().platforms().contains(platform)))
                .forEach(platforms::add);
        filling = true;
        if (!scope.getItems().equals(platforms)) {
            scope.getItems().setAll(platforms);
        }
        scope.setValue(platforms.contains(model.search().get().platform()) ? model.search().get().platform() : "");
        scope.setVisible(platforms.size() > 1);
        filling = false;
    }

    private void buildFind() {
        find.setPromptText(messages.text("checklist.find.prompt"));
        find.setAccessibleText(messages.text("checklist.find"));
        find.setVisible(false);
        find.managedProperty().bind(find.visibleProperty());
        find.textProperty().subscribe((_, text) -> model.search(text));
        find.setOnAction(_ -> {
            model.takeFound();
            closeFind();
        });
        find.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                model.move(event.getCode() == KeyCode.DOWN ? 1 : -1);
                event.consume();
            }
        });
    }

    private void buildRows() {
        rows.setAccessibleText(messages.text("checklist.access.sections"));
        rows.setCellFactory(_ -> new SectionListCell(messages, this::enter));
        rows.setPlaceholder(new EmptyState(
                messages.text("checklist.find.none"), messages.text("checklist.find.none.next"), null));
        rows.getSelectionModel().selectedItemProperty().subscribe((_, row) -> {
            if (!filling && row instanceof ListRow.OfItem item) {
                model.select(item.item().item().id());
            }
        });
    }

    private VBox legend() {
        VBox legend = new VBox(
                new Mark(messages).show(AnswerValue.PASS).saying(messages.text("checklist.legend.person")),
                new Mark(messages)
                        .show(AssessmentResult.PASS, false)
                        .saying(messages.text("checklist.legend.rule")));
        legend.getStyleClass().addAll("pane-footer", "legend");
        return legend;
    }

    /// Shows the review as it is now.
    void show(Review review) {
        Tally all = Tally.of(review.items());
        answered.setText(messages.text("checklist.answered", all.answered(), all.total()));
        bar.show(all.passed() + all.other(), all.failed(), all.total());
        tally.getChildren().setAll(tallyWords(all));
        bar.setAccessibleText(messages.text(
                "checklist.access.progress", all.answered(), all.total(), all.passed(), all.failed(), all.toConfirm()));
        offerScope(review);
        fill(review);
    }

    private List<Label> tallyWords(Tally all) {
        Label pass = new Label(messages.text("checklist.tally.pass", all.passed()));
        pass.getStyleClass().addAll("pass", "ink");
        Label fail = new Label(messages.text("checklist.tally.fail", all.failed()));
        fail.getStyleClass().addAll("fail", "ink");
        Label left = new Label(
                all.left() == 0
                        ? messages.text("checklist.tally.none")
                        : messages.text("checklist.tally.left", all.left(), all.proposed()));
        left.getStyleClass().add("muted");
        if (all.toConfirm() == 0) {
            return List.of(pass, fail, left);
        }
        Label confirm = new Label(messages.text("checklist.tally.confirm", all.toConfirm()));
        confirm.getStyleClass().addAll("review", "ink");
        return List.of(pass, fail, left, confirm);
    }

    private void fill(Review review) {
        boolean searching = !model.search().get().words().isEmpty();
        List<ListRow> shown = new ArrayList<>();
        for (Section section : review.assessment().checklist().sections()) {
            List<ReviewedItem> items = review.items(section);
            List<ReviewedItem> found = items.stream()
                    .filter(item -> model.search().get().finds(item.item()))
                    .toList();
            boolean open = searching
                    || items.stream()
                            .anyMatch(item -> item.item().id().equals(model.current().get()));
            if (!found.isEmpty()) {
                shown.add(new ListRow.OfSection(section, Tally.of(items), open));
                if (open) {
                    found.forEach(item -> shown.add(new ListRow.OfItem(item)));
                }
            }
        }
        filling = true;
        rows.getItems().setAll(shown);
        select();
        filling = false;
    }

    private void select() {
        for (int i = 0; i < rows.getItems().size(); i++) {
            if (rows.getItems().get(i) instanceof ListRow.OfItem row
                    && row.item().item().id().equals(model.current().get())) {
                rows.getSelectionModel().select(i);
                bringIntoView(i);
                return;
            }
        }
        rows.getSelectionModel().clearSelection();
    }

    private void bringIntoView(int index) {
        rows.scrollTo(Math.max(0, index - 4));
    }

    /// Goes into a section: to its first open item, or to its first one.
    private void enter(Section section) {
        Review review = Objects.requireNonNull(model.review().get());
        List<ReviewedItem> items = review.items(section);
        ReviewedItem first = items.stream()
                .filter(item -> item.settled() == null)
                .findFirst()
                .orElseGet(items::getFirst);
        model.select(first.item().id());
    }

    /// Takes the focus to the words by which items are found.
    void openFind() {
        find.setVisible(true);
        find.requestFocus();
    }

    boolean isFinding() {
        return find.isVisible();
    }

    void closeFind() {
        find.clear();
        find.setVisible(false);
        takeFocus();
    }

    void takeFocus() {
        rows.requestFocus();
    }
}
