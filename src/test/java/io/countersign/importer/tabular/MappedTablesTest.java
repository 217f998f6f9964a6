package io.countersign.importer.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.app.Formats;
import io.countersign.importer.Collected;
import io.countersign.importer.Recognition;
import io.countersign.importer.Samples;
import io.countersign.importer.TableSketch;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.table.ColumnMapping;
import io.countersign.model.table.TableField;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappedTablesTest {
    private static final String CHINESE = """
            主机安全漏洞报告,,,,,,,,
            导出时间：2026-05-02,,,,,,,,
            漏洞名称,CVE编号,危险等级,服务器IP,软件名称,当前版本,修复建议,处理状态,CVSS评分
            远程执行漏洞,"CVE-2026-1001, CVE-2026-1002",严重,192.0.2.7,libdemo,1.0,升级到 1.1,未处理,9.8
            拒绝服务漏洞,CVE-2026-1003,中危,192.0.2.7,libdemo,1.0,升级到 1.1,已修复,5.0
            信息泄露漏洞,CVE-2026-1004,低危,192.0.2.7,libother,2.0,,已忽略,
            ,,,,,,,,
            奇怪的漏洞,,特级,192.0.2.7,,,,未处理,
            """;

    private final MappedTables tables = new MappedTables();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "GB18030"})
    void a_chinese_table_is_read_by_the_guess_in_each_encoding(String encoding) throws Exception {
        String mark = encoding.equals("UTF-16LE") ? "\uFEFF" : "";
        byte[] bytes = (mark + CHINESE).getBytes(Charset.forName(encoding));

        Collected rows = read(bytes, guess(bytes));

        assertThat(rows.findings).hasSize(2).first().isEqualTo(new Finding(
                "VULNERABILITY|CVE-2026-1001|libdemo|192.0.2.7",
                FindingKind.VULNERABILITY,
                new Advisory(
                        "CVE-2026-1001",
                        List.of("CVE-2026-1001", "CVE-2026-1002"),
                        "远程执行漏洞",
                        "",
                        "升级到 1.1",
                        List.of(),
                        List.of()),
                new Rating(Severity.CRITICAL, "严重", SeverityScale.WORD, 98, ""),
                new Component("libdemo", "1.0", "", ""),
                new Place("", "192.0.2.7", 0, "", ""),
                "未处理"));
        assertThat(rows.setAside).containsExactly(
                new SetAside(SetAside.Reason.PASSED, "CVE-2026-1003", "libdemo 1.0", "已修复"),
                new SetAside(SetAside.Reason.SUPPRESSED, "CVE-2026-1004", "libother 2.0", "已忽略"));
        assertThat(rows.scan().remarks())
                .containsExactly(Message.of("importer.table.severity-unknown", "特级"));
    }

    @Test
    void a_vendors_number_is_not_read_as_cvss() throws Exception {
        byte[] bytes = "Title,Priority\nA,13.6\nB,9.8\n".getBytes(StandardCharsets.UTF_8);
        ColumnMapping guess = guess(bytes);
        guess = new ColumnMapping(guess.name(), guess.target(), "", "", guess.header(), guess.columns(),
                new java.util.LinkedHashMap<>(Map.of(">13.5", Severity.HIGH)), guess.passed(), guess.closed());

        assertThat(read(bytes, guess).findings).extracting(Finding::rating).containsExactly(
                new Rating(Severity.HIGH, "13.6", SeverityScale.VENDOR, 0, ""),
                new Rating(Severity.INFO, "9.8", SeverityScale.VENDOR, 0, ""));
    }

    @Test
    void a_row_can_be_a_marketplaces_feedback() throws Exception {
        byte[] bytes = """
                检查项,检查结果,端口,问题描述,整改建议,整改期限
                高危端口开放,不通过,3306,数据库端口对外开放,关闭端口,2026年5月31日前
                弱口令,通过,,,,
                """.getBytes(StandardCharsets.UTF_8);
        ColumnMapping guess = guess(bytes);

        assertThat(guess.target()).isEqualTo(ColumnMapping.Target.FEEDBACK);
        assertThat(read(bytes, guess.with("Review", ColumnMapping.Target.FEEDBACK, "tencent")).feedback)
                .containsExactly(
                        new FeedbackItem("tencent", "高危端口开放", "高危端口开放", FeedbackResult.FAILED, "不通过", ":3306",
                                "数据库端口对外开放\n\n关闭端口", LocalDate.of(2026, 5, 31)),
                        new FeedbackItem("tencent", "弱口令", "弱口令", FeedbackResult.PASSED, "通过", "", ""));
    }

    @Test
    void a_workbook_is_read_with_its_days_and_numbers() throws Exception {
        byte[] bytes = new SampleWorkbook()
                .sheet("Cover", List.of(List.of("Report of 2026"), List.of("", "")))
                .sheet("Details", List.of(
                        List.of("Export"),
                        List.of("Vulnerability Name", "Severity", "Port", "Due Date"),
                        List.of("Old cipher", "High", "=<c><v>443</v></c>", "=<c s=\"1\"><v>46143</v></c>")))
                .bytes();

        TableSketch sketch = tables.sketch(() -> new ByteArrayInputStream(bytes), "Details");
        assertThat(sketch).isEqualTo(new TableSketch(
                List.of("Cover", "Details"),
                "Details",
                List.of("Vulnerability Name", "Severity", "Port", "Due Date"),
                List.of(List.of("Old cipher", "High", "443", "2026-05-01"))));

        ColumnMapping mapping =
                tables.guess("Details", sketch).with("Details", ColumnMapping.Target.FEEDBACK, "aws");
        Collected sink = new Collected();
        new TableImporter(() -> List.of(mapping)).read(() -> new ByteArrayInputStream(bytes), sink);
        assertThat(sink.feedback).extracting(FeedbackItem::dueDay).containsExactly(LocalDate.of(2026, 5, 1));
    }

    @Test
    void a_workbook_without_styles_is_read() throws Exception {
        byte[] bytes = new SampleWorkbook()
                .withoutStyles()
                .sheet("A", List.of(List.of("Title", "Severity"), List.of("Old cipher", "High")))
                .bytes();

        assertThat(read(bytes, guess(bytes)).findings).extracting(one -> one.advisory().title())
                .containsExactly("Old cipher");
    }

    @Test
    void a_cell_in_a_column_that_cannot_be_is_refused() {
        byte[] bytes = new SampleWorkbook()
                .rawSheet("A", "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")
                .bytes();

        assertThatThrownBy(() -> tables.sketch(() -> new ByteArrayInputStream(bytes), ""))
                .isInstanceOfSatisfying(ProblemException.class, e ->
                        assertThat(e.problem().code()).isEqualTo(ProblemCode.REPORT_MALFORMED));
    }

    @Test
    void a_workbook_cut_off_anywhere_is_refused() {
        byte[] bytes = new SampleWorkbook()
                .sheet("A", List.of(List.of("Title", "Severity"), List.of("A", "High")))
                .bytes();

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> tables.sketch(() -> new ByteArrayInputStream(cut), ""))
                    .as("cut at %d", length)
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void a_table_that_nobody_mapped_is_named_as_such_and_known_once_it_is() {
        byte[] bytes = CHINESE.substring(CHINESE.indexOf("漏洞名称")).getBytes(StandardCharsets.UTF_8);
        assertThat(Formats.importers().recognise(Samples.head(bytes)))
                .isInstanceOfSatisfying(Recognition.Table.class, table ->
                        assertThat(table.columns()).startsWith("漏洞名称", "CVE编号").hasSize(9));

        ColumnMapping mapping = guess(bytes).with("HSS", ColumnMapping.Target.VULNERABILITY, "");
        assertThat(Formats.importers(() -> List.of(mapping)).recognise(Samples.head(bytes)))
                .isInstanceOfSatisfying(Recognition.Recognised.class, found ->
                        assertThat(found.reason()).isEqualTo(Message.of("importer.table.mapping", "HSS")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "One line, with commas, and words\nAnother line\n",
        "key=value\nother=value\n",
        "2026-05-02 10:00:00 started\n2026-05-02 10:00:01 ended\n"
    })
    void other_text_is_no_table(String text) {
        assertThat(Formats.importers().recognise(Samples.head(text.getBytes(StandardCharsets.UTF_8))))
                .isNotInstanceOf(Recognition.Table.class);
    }

    @Test
    void the_guess_gives_each_column_once() throws Exception {
        byte[] bytes = "Vulnerability,Vulnerability ID,Necessity,Instance ID,Fixed Version,URL\na,b,asap,d,e,f\n"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(guess(bytes).columns()).containsExactlyInAnyOrderEntriesOf(Map.of(
                TableField.TITLE, "Vulnerability",
                TableField.IDENTIFIER, "Vulnerability ID",
                TableField.SEVERITY, "Necessity",
                TableField.HOST, "Instance ID",
                TableField.FIXED_VERSION, "Fixed Version",
                TableField.PATH, "URL"));
        assertThat(read(bytes, guess(bytes)).findings.getFirst().rating())
                .isEqualTo(Rating.word(Severity.HIGH, "asap"));
    }

    private ColumnMapping guess(byte[] bytes) {
        try {
            return tables.guess("Table", tables.sketch(() -> new ByteArrayInputStream(bytes), ""));
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Collected read(byte[] bytes, ColumnMapping mapping) throws Exception {
        Collected sink = new Collected();
        tables.read(() -> new ByteArrayInputStream(bytes), mapping, sink);
        return sink;
    }
}
