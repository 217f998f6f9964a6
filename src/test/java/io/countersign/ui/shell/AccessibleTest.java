package io.countersign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.release.Release;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.Verdict;
import io.countersign.preferences.Preferences.Theme;
import io.countersign.signing.KeyMaker;
import io.countersign.signing.KeySource;
import io.countersign.text.Messages;
import io.countersign.ui.Contrast;
import io.countersign.ui.FocusLook;
import io.countersign.ui.Hues;
import io.countersign.ui.TabOrder;
import io.countersign.ui.Unnamed;
import io.countersign.ui.action.Actions;
import io.countersign.ui.nav.Place;
import io.countersign.ui.print.PrintSheet;
import io.countersign.ui.print.PrintWork;
import io.countersign.ui.sample.TwoRounds;
import io.countersign.ui.task.Tasks;
import io.countersign.workflow.Progress;
import io.countersign.workflow.SignRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Walks through every page, every sheet and every menu as somebody does who cannot see the colours, the focus, or the
/// window: whatever can have the focus shows it, has a role and a name and is come to in the order one reads in,
/// what is written can be read, and no colour says anything alone.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class AccessibleTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "countersign", "ui");
    private static final Pattern SHEET = Pattern.compile("new Sheet\\(\\s*Message\\.of\\(\"([^\"]+)\"");
    private static final String TABLE = """
            Name,CVE,Level,Host,Package,Version,State
            Remote code,CVE-2026-1001,high,192.0.2.7,libdemo,1.0,open
            """;

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private final Set<String> flaws = new TreeSet<>();
    private final Set<String> sheets = new HashSet<>();
    private boolean inOrder = true;
    private FocusLook focus = new FocusLook();
    private Stage stage;
    private SampleWindow window;
    private Release release;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @Test
    void whatever_has_the_focus_is_named_and_in_order() throws IOException, InterruptedException {
        try (SampleWindow opened = new SampleWindow(Files.createDirectory(folder.resolve("data")))) {
            window = opened;
            window.open(stage, Theme.LIGHT, Language.ENGLISH);
            SampleWindow.onStage(() -> {
                window.change(preferences -> preferences.withReducedMotion(true));
                return stage;
            });
            release = TwoRounds.second(window.real());
            window.workflows()
                    .importEvidence()
                    .take(
                            release.id(),
                            List.of(Path.of("assets", "demo", "feedback"), Path.of("assets", "demo", "docs")),
                            Progress.SILENT,
                            _ -> {});
            sign();
            walk(Theme.LIGHT, Language.ENGLISH);
            inOrder = false; // it is the same in every language
            focus = new FocusLook(); // its colours are others
            walk(Theme.DARK, Language.CHINESE);
        }
        assertThat(flaws).isEmpty();
        assertThat(allSheets()).allSatisfy(sheet -> assertThat(sheets)
                .as("sheets that were opened")
                .anyMatch(opened -> opened.equals(sheet) || (sheet.endsWith(".") && opened.startsWith(sheet))));
    }

    /// What waits for a second person: a round of which nothing is known, refused.
    private void sign() throws IOException {
        char[] password = "a long password".toCharArray();
        Path key = folder.resolve("lin.p12");
        KeyMaker.make(key, "Lin Mei", password.clone(), Instant.now());
        SignRequest request = new SignRequest(
                window.real().release("Ghost").id(),
                Verdict.REFUSED,
                "Nothing is answered yet.",
                Language.ENGLISH,
                new Person("Lin Mei", ""),
                new Person("Chen Yu", ""));
        window.workflows().signRelease().sign(request, KeySource.of(key), password, folder.resolve("half.pdf"), Progress.SILENT);
    }

    private void walk(Theme theme, Language language) throws IOException {
        window.dress(theme, language);
        Messages messages = Messages.forWindow(language);
        pages(messages);
        sheetsOfEvidence();
        window.go(release, new Place.Settings("data"));
        window.choose(List.of(folder));
        window.press(messages.text("settings.restore.folder"));
        lookAtForm("restore");
        SampleWindow.onStage(() -> {
            new ClosingSheet(messages, Actions.of(window.scene()).orElseThrow(), List::of, () -> {})
                    .open((StackPane) window.scene().getRoot());
            return messages;
        });
        lookAtForm("closing");
        SampleWindow.onStage(() -> {
            new PrintSheet(
                            PrintWork.of(window.workflows().printSignOff()),
                            Tasks.direct(),
                            messages,
                            Actions.of(window.scene()).orElseThrow())
                    .open((StackPane) window.scene().getRoot(), Path.of("sign-off.pdf"));
            return messages;
        });
        lookAtForm("print");
    }

    /// Every page, and what opens on it.
    private void pages(Messages messages) {
        page(new Place.Releases(), "releases.new", "releases.next");
        page(new Place.Evidence(0), "evidence.look", "evidence.mappings", "shell.palette", "shell.keys", "shell.news");
        page(new Place.Findings(""), "findings.accept", "findings.intended", "findings.duplicate");
        saveView(messages.text("findings.view.save"));
        page(new Place.Checklist("REL-2"), "checklist.note", "checklist.find");
        page(new Place.Feedback(""), "feedback.not-fixed", "feedback.list");
        page(new Place.Documentation("", 0));
        page(new Place.SignOff());
        page(new Place.Verify(folder.resolve("half.pdf").toString()), "verification.trust", "verification.approve");
        page(new Place.History());
        page(new Place.Settings("keys"), "settings.keys.change", "settings.person", "shell.tasks");
        run("shell.tasks");
        run("shell.log");
        lookAtForm("log");
        page(new Place.Settings("look"));
        page(new Place.Settings("signing"));
        window.press(messages.text("settings.key.new"));
        lookAtForm("key");
        window.useKey(folder.resolve("key.p12"));
        window.go(release, new Place.Settings("signing"));
        window.choose(List.of(folder.resolve("request.csr")));
        window.press(messages.text("settings.key.request"));
        lookAtForm("password");
        window.useKey(Path.of(""));
    }

    private void page(Place place, String... opening) {
        window.go(release, place);
        look(place.toString(), window.scene().getRoot());
        popups(place.toString());
        for (String action : opening) {
            run(action);
            lookAtForm(action);
        }
    }

    private void saveView(String words) {
        SampleWindow.onStage(() -> {
            window.scene().getRoot().lookupAll(".menu-button").stream()
                    .flatMap(button -> ((MenuButton) button).getItems().stream())
                    .filter(item -> words.equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return words;
        });
        window.settle();
        lookAtForm("save view");
    }

    private void sheetsOfEvidence() throws IOException {
        window.go(release, new Place.Evidence(0));
        window.choose(List.of(
                Files.writeString(folder.resolve("hss.csv"), TABLE), Path.of("assets", "demo", "reports", "trivy.json")));
        run("evidence.import");
        note();
        look("import", SampleWindow.onStage(this::topmost));
        run("evidence.map");
        lookAtForm("mapping");
        window.keys(robot, "Esc");
        paste(Map.of(DataFormat.PLAIN_TEXT, "1. Port 3306 is open\n2. /etc/shadow can be read by everyone"));
        lookAtForm("message");
        paste(Map.of(DataFormat.IMAGE, new WritableImage(300, 200)));
        lookAtForm("picture");
    }

    private void paste(Map<DataFormat, Object> content) {
        SampleWindow.onStage(() -> Clipboard.getSystemClipboard().setContent(content));
        run("evidence.paste");
        SampleWindow.onStage(() -> Clipboard.getSystemClipboard().setContent(new ClipboardContent()));
    }

    private void run(String id) {
        SampleWindow.onStage(() -> Actions.of(window.scene()).orElseThrow().reachable().stream()
                .flatMap(scope -> scope.actions().stream())
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id))
                .tryRun());
        window.settle();
    }

    /// Looks at what opened, be it a sheet or a form of the page, and closes it.
    private void lookAtForm(String from) {
        note();
        look(from, SampleWindow.onStage(this::topmost));
        window.keys(robot, "Esc");
    }

    /// Remembers which sheet is open.
    private void note() {
        SampleWindow.onStage(() -> sheets.add(
                Actions.of(window.scene()).orElseThrow().reachable().getLast().title().key()));
    }

    private Parent topmost() {
        return window.scene().getRoot().getChildrenUnmodifiable().stream()
                .filter(node -> node.isVisible() && node.getStyleClass().contains("scrim"))
                .map(Parent.class::cast)
                .reduce((_, last) -> last)
                .orElse(window.scene().getRoot());
    }

    private void look(String where, Parent part) {
        SampleWindow.onStage(() -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            Stream.of(
                            Unnamed.in(part),
                            inOrder ? TabOrder.flaws(part) : List.<String>of(),
                            Contrast.flaws(part),
                            Hues.flaws(part),
                            focus.flaws(part))
                    .flatMap(List::stream)
                    .forEach(flaw -> flaws.add(where + ": " + flaw));
            return part;
        });
        window.settle();
    }

    /// Opens what opens from a button, and closes it.
    private void popups(String where) {
        SampleWindow.onStage(() -> {
            for (Node node : new ArrayList<>(window.scene().getRoot().lookupAll("*"))) {
                if (node instanceof MenuButton menu && menu.isVisible() && !menu.isDisabled()) {
                    menu.show();
                    popup(where);
                    menu.hide();
                } else if (node instanceof ComboBoxBase<?> box && box.isVisible() && !box.isDisabled()) {
                    box.show();
                    popup(where);
                    box.hide();
                }
            }
            return where;
        });
    }

    private void popup(String where) {
        for (Window one : new ArrayList<>(Window.getWindows())) {
            if (one instanceof PopupWindow popup && popup.isShowing()) {
                Parent root = popup.getScene().getRoot();
                root.applyCss();
                root.layout();
                Stream.of(Unnamed.in(root), Contrast.flaws(root), Hues.flaws(root))
                        .flatMap(List::stream)
                        .forEach(flaw -> flaws.add(where + ", popup: " + flaw));
            }
        }
    }

    /// The titles of all sheets there are; where one is put together, its beginning up to the last full stop.
    private static Set<String> allSheets() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> SHEET.matcher(text(file)).results().map(found -> found.group(1)))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
