package io.countersign.ui.evidence;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.message.Message;
import io.countersign.model.release.Release;
import io.countersign.parse.Picture;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.ActionGroup;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.ContentPane;
import io.countersign.ui.control.DataTable;
import io.countersign.ui.control.EmptyState;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.control.Panes;
import io.countersign.ui.control.Skeleton;
import io.countersign.ui.nav.Page;
import io.countersign.ui.nav.Place;
import io.countersign.ui.page.PageContext;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// The files of the open round, what each was recognised as and what was counted in it; and the way in for more.
public final class EvidencePage implements Page {
    private static final DateTimeFormatter NAMED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss").withZone(ZoneOffset.UTC);

    private static final int SKELETON = 8;

    private final PageContext context;
    private final Messages messages;
    private final EvidenceViewModel model;
    private final ImportViewModel importing;
    private final ImportSheet sheet;
    private final MessageViewModel message;
    private final MessageSheet messageSheet;
    private final PictureViewModel picture;
    private final PictureSheet pictureSheet;
    private final PreviewSheet previewSheet;
    private final MappingSheet mappingSheet;
    private final KeptMappingsSheet mappingsSheet;
    private final DataTable<Evidence> table;
    private final EvidenceDetails details;
    private final PaneHeader header;
    private final ContentPane list = new ContentPane();
    private final StackPane root = new StackPane();
    private final Action choose;
    private final Action paste;
    private final Action look;
    private final Action mappings;
    private Actions.@Nullable Scope scope;
    private Subscription inbox = Subscription.EMPTY;
    private long wanted;
    private String wantedWords = "";

    public EvidencePage(PageContext context) {
        this.context = context;
        this.messages = context.messages();
        this.model = new EvidenceViewModel(context.workflows().store(), context.tasks(), context.release());
        this.importing = new ImportViewModel(context.workflows().importEvidence(), context.tasks());
        this.sheet = new ImportSheet(importing, messages, context.actions(), context.dialogs());
        this.message = new MessageViewModel(context.workflows().takeMessage(), context.tasks());
        this.messageSheet = new MessageSheet(message, messages, context.actions());
        this.picture = new PictureViewModel(context.workflows().takePicture(), context.tasks());
        this.pictureSheet = new PictureSheet(picture, messages, context.actions());
        this.previewSheet = new PreviewSheet(
                context.workflows().store().files(), context.tasks(), messages, context.actions());
        this.mappingSheet = new MappingSheet(
                new MappingViewModel(
                        context.workflows().mapColumns(), context.workflows().keepMappings(), context.tasks()),
                messages,
                context.actions());
        this.mappingsSheet = new KeptMappingsSheet(
                new KeptMappingsViewModel(context.workflows().keepMappings(), context.tasks()),
                messages,
                context.actions(),
                context.dialogs());
        this.mappings = Action.always(
                "evidence.mappings",
                Message.of("evidence.action.mappings"),
                Chord.of("Ctrl+Shift+M"),
                () -> mappingsSheet.open(root));
        this.paste = Action.always(
                "evidence.paste", Message.of("evidence.action.paste"), Chord.of("Ctrl+V"), this::paste);
        this.look = Action.always("evidence.look", Message.of("evidence.action.look"), Chord.of("Enter"), this::look);
        sheet.onMap(this::map).onBlacken(this::blacken).onTaken(this::taken);
        this.choose = Action.always(
                "evidence.import", Message.of("evidence.action.import"), Chord.of("Ctrl+I"), this::chooseFiles);
        this.table = table();
        PreviewBox preview = new PreviewBox(context.workflows().store().files(), context.tasks(), messages);
        preview.getStyleClass().add("preview-small");
        this.details = new EvidenceDetails(messages, preview, look);
        this.header = new PaneHeader(
                messages.text("evidence.title"),
                new ActionButton(mappings, messages, Octicons.TABLE_16),
                new ActionButton(paste, messages, Octicons.COMMENT_DISCUSSION_16),
                new ActionButton(choose, messages, Octicons.DOWNLOAD_16));
        VBox middle = new VBox(header, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        root.getChildren().add(new Panes(null, middle, details, 2).remembered("evidence"));
        root.getStylesheets().add("/assets/theme/evidence.css");
        details.getStyleClass().add("details-pane");
        table.getSelectionModel().selectedItemProperty().addListener((_, _, file) -> details(file));
        model.files().addListener((ListChangeListener<Evidence>) _ -> show());
        model.loadedProperty().addListener(_ -> show());
        model.problemProperty().addListener(_ -> show());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public ActionGroup actions() {
        return new ActionGroup(Message.of("evidence.title"), List.of(choose, paste, mappings));
    }

    @Override
    public void shown(Place place) {
        scope = context.actions().open(Message.of("evidence.title"), List.of(choose, paste, look, mappings));
        if (place instanceof Place.Evidence(long id, String words)) {
            wanted = id;
            wantedWords = words;
        }
        show();
        model.refresh();
        list.claimFocus();
        inbox = context.inbox().waitingProperty().subscribe(this::takeFromInbox);
    }

    @Override
    public void hidden() {
        if (scope != null) {
            scope.close();
        }
        inbox.unsubscribe();
    }

    @Override
    public void changed() {
        model.refresh();
    }

    private DataTable<Evidence> table() {
        Figures figures = new Figures(messages);
        Counted counted = new Counted(messages);
        DataTable<Evidence> files = new DataTable<>(messages.text("evidence.title"));
        files.growing(messages.text("evidence.column.file"), 3, Evidence::name);
        files.growing(messages.text("evidence.column.recognised"), 2, file -> file.format().name());
        files.text(messages.text("evidence.column.rows"), 7, file -> counted.rowsText(file.counts()), "right");
        files.text(messages.text("evidence.column.by"), 8, Evidence::importedBy, "muted");
        files.text(
                messages.text("evidence.column.imported"), 10, file -> figures.moment(file.importedAt()), "right");
        files.setItems(model.files());
        return files;
    }

    private void chooseFiles() {
        inspect(context.dialogs().openFiles(messages.text("evidence.choose")));
    }

    private void takeFromInbox(boolean waiting) {
        if (waiting && model.release().isPresent()) {
            inspect(context.inbox().take());
        }
    }

    private void inspect(List<Path> paths) {
        model.release().filter(_ -> !paths.isEmpty()).ifPresent(release -> {
            importing.inspect(release.id(), paths);
            sheet.images(identifiers(release)).open(root);
        });
    }

    private void details(@Nullable Evidence file) {
        details.show(file);
        if (file != null) {
            model.said(file, said -> {
                if (file.equals(table.getSelectionModel().getSelectedItem())) {
                    details.add(said);
                }
            });
        }
    }

    private void map(Path table) {
        mappingSheet.open(root, table, () -> {
            importing.again();
            sheet.open(root);
        });
    }

    /// A picture is looked through, files are looked at, and words are a message.
    private void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            inspect(clipboard.getFiles().stream().map(File::toPath).toList());
        } else if (clipboard.hasImage()) {
            paste(clipboard.getImage());
        } else {
            paste(Objects.requireNonNullElse(clipboard.getString(), ""));
        }
    }

    private void paste(String words) {
        model.release().ifPresent(release -> {
            message.begin(words);
            messageSheet.open(root, () -> message.take(release.id(), messages.text("evidence.message.name"), () -> {
                messageSheet.close();
                model.refresh();
            }));
        });
    }

    /// Opens a picture that was on the clipboard.
    void paste(Image pasted) {
        model.release().ifPresent(release -> {
            String name = messages.text("evidence.picture.name", NAMED.format(Instant.now()));
            picture.begin(release.id(), name, Picture.of(SwingFXUtils.fromFXImage(pasted, null)));
            lookThrough(release);
        });
    }

    private void blacken(Path file) {
        model.release().ifPresent(release -> {
            picture.begin(release.id(), file);
            lookThrough(release);
        });
    }

    private void lookThrough(Release release) {
        pictureSheet.open(root, identifiers(release), () -> {
            model.refresh();
            if (importing.isWaiting()) {
                importing.again();
                sheet.open(root);
            }
        });
    }

    private static List<String> identifiers(Release release) {
        return release.images().stream().map(image -> image.identifier()).toList();
    }

    private void look() {
        Evidence file = table.getSelectionModel().getSelectedItem();
        if (file != null) {
            previewSheet.open(root, file, "");
        }
    }

    /// What came in is worked on among the findings; a file without any is looked at here.
    private void taken() {
        model.refresh();
        if (importing.hasFindings()) {
            context.navigator().go(new Place.Findings(""));
        }
    }

    private void show() {
        boolean read = model.loadedProperty().get() && model.problemProperty().get() == null;
        header.detail(read ? messages.text("evidence.count.files", model.files().size()) : "");
        list.show(content());
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
        if (wanted != 0) {
            model.files().stream().filter(file -> file.id() == wanted).findFirst().ifPresent(this::select);
        }
    }

    private void select(Evidence file) {
        wanted = 0;
        table.getSelectionModel().select(file);
        table.scrollTo(file);
        if (!wantedWords.isEmpty()) {
            previewSheet.open(root, file, wantedWords);
            wantedWords = "";
        }
    }

    private Node content() {
        if (model.problemProperty().get() != null) {
            return ErrorCard.inPane(model.problemProperty().get(), messages);
        }
        if (model.release().isEmpty()) {
            Action leave = Action.always(
                    "evidence.to.releases",
                    Message.of("evidence.to.releases"),
                    null,
                    () -> context.navigator().go(new Place.Releases()));
            return new EmptyState(
                    messages.text("evidence.empty.release"),
                    messages.text("evidence.empty.release.advice"),
                    new ActionButton(leave, messages));
        }
        if (model.files().isEmpty() && model.loadedProperty().get()) {
            return new EmptyState(
                    messages.text("evidence.empty"),
                    messages.text("evidence.empty.advice"),
                    new ActionButton(choose, messages, Octicons.DOWNLOAD_16).primary());
        }
        return model.loadedProperty().get() ? table : new Skeleton(messages, SKELETON);
    }
}
