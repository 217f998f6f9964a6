package io.countersign.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BrokenStartTest {
    private static final Path COPY = Path.of("backups", "2026-12-01.db");

    @Start
    void start(Stage stage) {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH,Look at what can be read,LOOK",
        "ENGLISH,Restore the newest copy,RESTORE",
        "CHINESE,查看可读取的内容,LOOK",
        "CHINESE,还原最新备份,RESTORE"
    })
    void a_damaged_database_is_looked_at_or_its_newest_copy_is_restored(
            Language language, String button, BrokenStart.Choice choice) throws Exception {
        assertThat(press(language, ProblemCode.DATABASE_DAMAGED, COPY, button)).isEqualTo(choice);
    }

    @Test
    void nothing_is_done_where_the_person_closes_it() throws Exception {
        String ok = WaitForAsyncUtils.asyncFx(() -> ButtonType.OK.getText()).get();

        assertThat(press(Language.ENGLISH, ProblemCode.DATABASE_DAMAGED, COPY, ok)).isEqualTo(BrokenStart.Choice.CLOSE);
    }

    @Test
    void only_what_is_possible_is_offered() throws Exception {
        assertThat(offers(ProblemCode.DATABASE_DAMAGED, COPY)).isEqualTo(3);
        assertThat(offers(ProblemCode.DATABASE_DAMAGED, null)).isEqualTo(2);
        assertThat(offers(ProblemCode.DATABASE_UNREACHABLE, COPY)).isEqualTo(2);
        assertThat(offers(ProblemCode.DATABASE_NEWER, COPY)).isEqualTo(1);
    }

    private static int offers(ProblemCode code, @Nullable Path newest) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> start(Language.ENGLISH, code, newest).alert().getButtonTypes().size())
                .get();
    }

    private static BrokenStart start(Language language, ProblemCode code, @Nullable Path newest) {
        return new BrokenStart(new Messages(language), Problem.of(code, "countersign.db", "copy")).offer(newest);
    }

    /// Asks, and presses a button as soon as it is shown.
    private static BrokenStart.Choice press(Language language, ProblemCode code, Path newest, String text)
            throws Exception {
        AtomicReference<BrokenStart.Choice> choice = new AtomicReference<>(BrokenStart.Choice.CLOSE);
        WaitForAsyncUtils.asyncFx(() -> {
                    BrokenStart start = start(language, code, newest);
                    start.alert().setOnShown(_ -> Platform.runLater(() -> button(start, text).fire()));
                    choice.set(start.ask());
                })
                .get();
        return choice.get();
    }

    private static Button button(BrokenStart start, String text) {
        return start.alert().getButtonTypes().stream()
                .filter(type -> type.getText().equals(text))
                .map(type -> (Button) start.alert().getDialogPane().lookupButton(type))
                .findFirst()
                .orElseThrow();
    }
}
