package io.countersign.ui.releases;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Facts;
import io.countersign.ui.control.PlatformNames;
import io.countersign.ui.control.Sheet;
import io.countersign.ui.releases.ReleasesViewModel.Choices;
import io.countersign.ui.releases.ReleasesViewModel.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Asks what a new release is: product, version, build, system, and its image on each platform it goes to.
final class NewReleaseSheet {
    private static final double WIDTH = 44;

    private final ReleasesViewModel model;
    private final Messages messages;
    private final Consumer<Release> created;
    private final TextField product;
    private final TextField version;
    private final TextField build;
    private final TextField system;
    private final ComboBox<Start> from = new ComboBox<>();
    private final ComboBox<Checklist> checklist = new ComboBox<>();
    private final VBox imageRows = new VBox();
    private final Map<String, PlatformRow> platforms = new LinkedHashMap<>();
    private final StackPane failure = new StackPane();
    private final Sheet sheet;

    /// @param created takes the release that was opened
    NewReleaseSheet(ReleasesViewModel model, Messages messages, Actions actions, Consumer<Release> created) {
        this.model = model;
        this.messages = messages;
        this.created = created;
        product = field("releases.product", "releases.product.prompt");
        version = field("releases.version", "releases.version.prompt");
        build = field("releases.build", "releases.build.prompt");
        system = field("releases.system", "releases.system.prompt");
        offerEarlier();
        offerChecklists();
        BooleanBinding named = product.textProperty()
                .isNotEmpty()
                .and(version.textProperty().isNotEmpty())
                .and(build.textProperty().isNotEmpty());
        Action create = new Action(
                "releases.create", Message.of("releases.action.create"), Chord.of("Ctrl+Enter"), named, this::create);
        sheet = new Sheet(Message.of("releases.sheet"), messages, actions, WIDTH).key(create);
        Action close = Action.always("releases.cancel", Message.of("control.cancel"), Chord.of("Esc"), sheet::close);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        sheet.body(form())
                .footer(gap, new ActionButton(close, messages), new ActionButton(create, messages).primary());
    }

    void open(StackPane page) {
        failure.getChildren().clear();
        offerEarlier(product.getText());
        model.readChoices(this::offer, this::fail);
        sheet.head(messages.text("releases.sheet"), messages.text("releases.sheet.promise"));
        sheet.open(page, product);
    }

    private VBox form() {
        Facts fields = new Facts()
                .asForm()
                .add(messages.text("releases.product"), product)
                .add(messages.text("releases.version"), version)
                .add(messages.text("releases.build"), build)
                .add(messages.text("releases.system"), system)
                .add(messages.text("releases.from"), from)
                .add(messages.text("releases.checklist"), checklist);
        Label caption = new Label(messages.text("releases.platforms"));
        caption.getStyleClass().add("caption");
        imageRows.getStyleClass().add("column");
        VBox form = new VBox(failure, fields, caption, platformList());
        form.getStyleClass().add("sheet-body");
        failure.managedProperty().bind(Bindings.isNotEmpty(failure.getChildren()));
        return form;
    }

    /// In a low window the platforms are scrolled; the fields above stay.
    private ScrollPane platformList() {
        ScrollPane scroll = new ScrollPane(imageRows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        return scroll;
    }

    /// Offers what a release can be reviewed by, and the platforms that it can go to.
    private void offer(Choices choices) {
        choices.faults().stream().findFirst().ifPresent(this::fail);
        Checklist chosen = checklist.getValue();
        checklist.getItems().setAll(choices.checklists());
        checklist.setDisable(choices.checklists().size() == 1);
        if (chosen == null || !choices.checklists().contains(chosen)) {
            checklist.getSelectionModel().selectFirst();
        }
        for (String platform : choices.platforms()) {
            if (!platforms.containsKey(platform)) {
                PlatformRow row = new PlatformRow(platform);
                platforms.put(platform, row);
                imageRows.getChildren().add(row);
            }
        }
    }

    /// A release that starts from an earlier one is reviewed by the same checklist, unless a person chooses another.
    private void offerChecklists() {
        checklist.setAccessibleText(messages.text("releases.checklist"));
        checklist.setMaxWidth(Double.MAX_VALUE);
        checklist.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Checklist core) {
                return core == null
                        ? ""
                        : messages.text("releases.checklist.one", messages.text(core.title()), core.id(), core.version());
            }

            @Override
            public Checklist fromString(String words) {
                throw new UnsupportedOperationException("nothing is written here");
            }
        });
        from.valueProperty().subscribe((_, start) -> {
            if (start != null && start.earlier() != null) {
                String before = start.earlier().checklist();
                checklist.getItems().stream()
                        .filter(core -> core.id().equals(before))
                        .findFirst()
                        .ifPresent(checklist::setValue);
            }
        });
    }

    /// Offers what a release of the product that is being written can start from.
    private void offerEarlier() {
        from.setAccessibleText(messages.text("releases.from"));
        from.setMaxWidth(Double.MAX_VALUE);
        from.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Start start) {
                return words(start == null ? null : start.earlier());
            }

            @Override
            public Start fromString(String words) {
                throw new UnsupportedOperationException("nothing is written here");
            }
        });
        product.textProperty().addListener((_, _, name) -> offerEarlier(name));
    }

    private void offerEarlier(String name) {
        List<Start> choices = new ArrayList<>(List.of(new Start(null)));
        model.ofProduct(name).forEach(release -> choices.add(new Start(release)));
        from.getItems().setAll(choices);
        from.getSelectionModel().selectFirst();
        from.setDisable(choices.size() == 1);
    }

    private String words(@Nullable Release earlier) {
        return earlier == null
                ? messages.text(from.isDisabled() ? "releases.from.no" : "releases.from.none")
                : messages.text("releases.from.one", earlier.name(), earlier.build(), earlier.round());
    }

    private TextField field(String name, String prompt) {
        TextField field = new TextField();
        field.setPromptText(messages.text(prompt));
        field.setAccessibleText(messages.text(name));
        return field;
    }

    private void create() {
        List<Image> images = platforms.values().stream()
                .filter(row -> row.goes.isSelected())
                .map(PlatformRow::image)
                .toList();
        Checklist chosen = checklist.getValue();
        model.create(
                new Draft(
                        product.getText(),
                        version.getText(),
                        build.getText(),
                        system.getText(),
                        images,
                        chosen == null ? Release.POLICY : chosen.id(),
                        from.getSelectionModel().getSelectedItem().earlier()),
                this::done,
                this::fail);
    }

    private void done(Release release) {
        List.of(product, version, build, system).forEach(TextField::clear);
        platforms.values().forEach(PlatformRow::clear);
        sheet.close();
        created.accept(release);
    }

    private void fail(Problem problem) {
        failure.getChildren().setAll(new ErrorCard(problem, messages));
    }

    /// What a new release may start from.
    ///
    /// @param earlier null for nothing
    private record Start(@Nullable Release earlier) {}

    /// A platform that the release may go to, and the names of its image there.
    private final class PlatformRow extends HBox {
        private final String id;
        private final CheckBox goes;
        private final TextField identifier;
        private final TextField region;

        private PlatformRow(String id) {
            this.id = id;
            goes = new CheckBox(PlatformNames.of(id, messages));
            goes.getStyleClass().add("platform-name");
            String prompt = "releases.image.prompt." + id;
            identifier = field("releases.image", messages.knows(prompt) ? prompt : "releases.image.prompt.other");
            region = field("releases.region", "releases.region.prompt");
            region.getStyleClass().add("region-field");
            HBox.setHgrow(identifier, Priority.ALWAYS);
            identifier.disableProperty().bind(goes.selectedProperty().not());
            region.disableProperty().bind(goes.selectedProperty().not());
            getStyleClass().add("row");
            getChildren().addAll(goes, identifier, region);
        }

        private Image image() {
            return new Image(id, identifier.getText().strip(), region.getText().strip());
        }

        private void clear() {
            goes.setSelected(false);
            identifier.clear();
            region.clear();
        }
    }
}
