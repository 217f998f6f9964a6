package io.countersign.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.finding.Severity;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Language;
import io.countersign.model.table.ColumnMapping;
import io.countersign.model.table.TableField;
import io.countersign.preferences.Preferences;
import io.countersign.text.Messages;
import io.countersign.ui.CssComplaints;
import io.countersign.ui.page.PageContext;
import io.countersign.ui.sample.PageStage;
import io.countersign.ui.sample.RealWorkflows;
import io.countersign.ui.task.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class EvidenceSheetsTest {
    private static final String MESSAGE = """
            您好，您的镜像未通过腾讯云市场审核，请于2026年6月30日前整改：
            1. 端口 3306 对公网开放
            2. /etc/shadow 权限为 644，整改期限 2026-06-15
            3. OpenSSL 存在漏洞 CVE-2026-1000
            谢谢
            """;
    private static final String TABLE = """
            漏洞名称,CVE编号,危险等级,服务器IP,软件名称,当前版本,修复建议,处理状态
            远程执行漏洞,CVE-2026-1001,严重,192.0.2.7,libdemo,1.0,升级到 1.1,未处理
            拒绝服务漏洞,CVE-2026-1003,中危,192.0.2.7,libdemo,1.0,升级到 1.1,已修复
            信息泄露漏洞,CVE-2026-1004,低危,192.0.2.7,libother,2.0,升级到 2.1,未处理
            """;

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private PageStage stage;
    private RealWorkflows real;
    private Release release;

    @Start
    void start(Stage shown) {
        stage = new PageStage(shown).dressed(Preferences.Theme.LIGHT, Language.ENGLISH, 13);
    }

    @BeforeEach
    void open() {
        real = new RealWorkflows(folder.resolve("data"));
        release = real.release("WordPress");
    }

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void a_pasted_message_is_taken_in_by_keys() throws TimeoutException {
        message();

        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !evidence().isEmpty());

        assertThat(evidence().getFirst().counts().feedback()).isEqualTo(3);
    }

    @Test
    void a_table_is_explained_by_keys_and_known_from_then_on() throws IOException, TimeoutException {
        table();

        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> !real.workflows().keepMappings().all().isEmpty());

        assertThat(real.workflows().keepMappings().all().getFirst().columns())
                .containsEntry(TableField.SEVERITY, "危险等级");
        ImportViewModel importing = new ImportViewModel(real.workflows().importEvidence(), Tasks.direct());
        importing.inspect(release.id(), List.of(folder.resolve("hss.csv")));
        assertThat(importing.takeable()).isEqualTo(1);
    }

    @Test
    void the_words_of_a_table_are_given_a_meaning_by_hand() throws IOException {
        MappingViewModel model = mapping();
        model.begin(Files.writeString(folder.resolve("hss.csv"), TABLE), "");

        model.words(Severity.CRITICAL, WordsField.words("中危；致命, 严重"));
        model.passed(WordsField.words(" 未处理 "));
        model.closed(List.of());

        assertThat(model.previewProperty().get().findings()).extracting(finding -> finding.rating().severity())
                .containsExactly(Severity.CRITICAL);
        assertThat(model.previewProperty().get().setAside()).hasSize(2);
        assertThat(model.mappingProperty().get().severities().keySet()).contains("致命");
    }

    @Test
    void kept_mappings_are_renamed_handed_on_forgotten_and_taken_over() throws IOException {
        MappingViewModel explained = mapping();
        explained.begin(Files.writeString(folder.resolve("hss.csv"), TABLE), "");
        explained.save(() -> {});
        KeptMappingsViewModel model =
                new KeptMappingsViewModel(real.workflows().keepMappings(), Tasks.direct());
        model.refresh();
        ColumnMapping kept = model.mappings().getFirst();

        model.rename(kept, " Host security ");
        model.write(model.mappings().getFirst(), folder.resolve("hss.yaml"));
        model.delete(model.mappings().getFirst());
        assertThat(model.mappings()).isEmpty();
        model.read(folder.resolve("hss.yaml"));

        assertThat(model.problemProperty().get()).isNull();
        assertThat(model.mappings())
                .containsExactly(kept.with("Host security", kept.target(), kept.platform()));
    }

    @Test
    void a_mapping_does_not_take_the_name_of_another() throws IOException {
        MappingViewModel explained = mapping();
        explained.begin(Files.writeString(folder.resolve("hss.csv"), TABLE), "");
        explained.save(() -> {});
        explained.name("other", ColumnMapping.Target.VULNERABILITY, "");
        explained.save(() -> {});
        KeptMappingsViewModel model =
                new KeptMappingsViewModel(real.workflows().keepMappings(), Tasks.direct());
        model.refresh();

        model.rename(model.mappings().getFirst(), model.mappings().getLast().name());

        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(real.workflows().keepMappings().all()).hasSize(2);
    }

    @Test
    void the_kept_mappings_are_listed_and_forgotten_by_keys() throws IOException, TimeoutException {
        kept();
        picture("evidence-mappings");

        robot.type(KeyCode.DELETE);
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> real.workflows().keepMappings().all().isEmpty());

        assertThat(real.workflows().keepMappings().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH", "DARK,CHINESE"})
    void the_sheets_are_drawn_without_a_complaint(Preferences.Theme theme, Language language)
            throws IOException, TimeoutException {
        CssComplaints css = WaitForAsyncUtils.waitForAsyncFx(10_000, CssComplaints::new);
        try (css) {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.dressed(theme, language, 13));
            MessageSheet message = message();
            picture("evidence-message");
            WaitForAsyncUtils.waitForAsyncFx(10_000, message::close);
            table();
            picture("evidence-mapping");
            kept();
            picture("evidence-mappings");

            assertThat(css.seen()).isEmpty();
        }
    }

    private MessageSheet message() throws TimeoutException {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            MessageViewModel model = new MessageViewModel(real.workflows().takeMessage(), Tasks.direct());
            PageContext context = stage.context();
            MessageSheet sheet = new MessageSheet(model, messages(context), context.actions());
            model.begin(MESSAGE);
            sheet.open((StackPane) stage.scene().getRoot(), () -> model.take(release.id(), "message", sheet::close));
            return sheet;
        });
    }

    private void table() throws IOException {
        Path file = Files.writeString(folder.resolve("hss.csv"), TABLE);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            MappingViewModel model = new MappingViewModel(
                    real.workflows().mapColumns(), real.workflows().keepMappings(), Tasks.direct());
            PageContext context = stage.context();
            new MappingSheet(model, messages(context), context.actions())
                    .open((StackPane) stage.scene().getRoot(), file, () -> {});
        });
    }

    private void kept() throws IOException {
        MappingViewModel explained = mapping();
        explained.begin(Files.writeString(folder.resolve("hss.csv"), TABLE), "");
        explained.save(() -> {});
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            PageContext context = stage.context();
            KeptMappingsViewModel model =
                    new KeptMappingsViewModel(real.workflows().keepMappings(), Tasks.direct());
            new KeptMappingsSheet(model, messages(context), context.actions(), context.dialogs())
                    .open((StackPane) stage.scene().getRoot());
        });
    }

    private MappingViewModel mapping() {
        return new MappingViewModel(real.workflows().mapColumns(), real.workflows().keepMappings(), Tasks.direct());
    }

    private void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.picture(name));
    }

    private static Messages messages(PageContext context) {
        return context.messages();
    }

    private List<Evidence> evidence() {
        return real.store().read(session -> session.evidence().of(release.id(), 1));
    }
}
