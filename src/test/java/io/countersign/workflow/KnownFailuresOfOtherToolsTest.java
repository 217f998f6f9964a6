package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.definition.ChecklistReader;
import io.countersign.definition.Checklists;
import io.countersign.model.checklist.Item;
import io.countersign.model.message.Message;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerStanding;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.Decided;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.model.review.WaiverScope;
import io.countersign.store.FindingAppearance;
import io.countersign.store.FindingDetails;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import io.countersign.store.Findings;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What went wrong for users of other tools of this kind, and must not go wrong here. Each test has the name of such a
/// complaint.
class KnownFailuresOfOtherToolsTest {
    private static final Decision WAIVER =
            new Decision.Accepted("no network", RecordedReview.lastDay(), "", "", WaiverScope.PLACE);

    @TempDir
    private Path folder;

    private Store store;
    private Workflows workflows;
    private Release release;
    private int files;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("data"));
        workflows = RecordedReview.workflows(store);
        release = workflows.createRelease()
                .create("p", "1", "b", "Debian 12", List.of(new Image("aws", "ami-1", "eu-west-1")));
    }

    @AfterEach
    void close() throws InterruptedException {
        assertThat(new CheckHistory(store).check(Progress.SILENT).flaws()).isEmpty();
        store.close();
    }

    @Test
    void the_same_file_twice_nothing_created_nothing_closed_every_decision_equal_byte_for_byte() throws Exception {
        Path report = report("HIGH", "A flaw", "CVE-2024-1", "CVE-2024-2");
        take(report);
        decide("CVE-2024-1", WAIVER);
        List<Object> before = everything();

        Inspection again = take(report);

        assertThat(again.outcome()).isEqualTo(Inspection.Outcome.ALREADY_HERE);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_report_with_duplicates_inside_itself_twice_stable() throws Exception {
        take(report("HIGH", "A flaw", "CVE-2024-1", "CVE-2024-1", "CVE-2024-2", "CVE-2024-1"));
        List<FindingRow> first = rows(RoundChange.NEW);
        decide("CVE-2024-1", WAIVER);
        nextRound();

        take(report("HIGH", "A flaw", "CVE-2024-1", "CVE-2024-1", "CVE-2024-2", "CVE-2024-1"));

        assertThat(first).extracting(FindingRow::identifier).containsExactly("CVE-2024-1", "CVE-2024-2");
        assertThat(details(first.getFirst()).attestations().getFirst().times()).isEqualTo(3);
        assertThat(changes()).isEqualTo(Map.of(RoundChange.CARRIED, 2L));
        assertThat(details(row("CVE-2024-1")).attestations().getFirst().times()).isEqualTo(3);
        assertThat(row("CVE-2024-1").decision()).isEqualTo(DecisionKind.ACCEPTED);
    }

    @Test
    void exactly_one_finding_gone_in_round_two_exactly_one_is_fixed() throws Exception {
        take(report("HIGH", "A flaw", "CVE-2024-1", "CVE-2024-2", "CVE-2024-3"));
        nextRound();

        take(report("HIGH", "A flaw", "CVE-2024-1", "CVE-2024-3"));

        assertThat(changes()).isEqualTo(Map.of(RoundChange.CARRIED, 2L, RoundChange.FIXED, 1L));
        assertThat(rows(RoundChange.FIXED)).extracting(FindingRow::identifier).containsExactly("CVE-2024-2");
    }

    @Test
    void the_image_rebuilt_under_a_new_tag_every_waiver_carried_marked_to_confirm() throws Exception {
        take(tagged("app:1.0", "CVE-2024-1", "CVE-2024-2"));
        decide("", WAIVER);
        List<List<Decided>> before = histories();
        nextRound();

        take(tagged("app:1.1", "CVE-2024-1", "CVE-2024-2"));

        assertThat(rows())
                .extracting(FindingRow::change, FindingRow::decision, FindingRow::confirmation)
                .containsOnly(tuple(RoundChange.CARRIED, DecisionKind.ACCEPTED, Confirmation.CARRIED))
                .hasSize(2);
        assertThat(histories()).isEqualTo(before);
    }

    @Test
    void two_scanners_report_one_cve_one_stops_it_stays_both_stop_it_is_gone_its_history_kept_it_returns_the_history_shows()
            throws Exception {
        take(report("HIGH", "A flaw", "CVE-2024-1"));
        take(otherScanner("CVE-2024-1"));
        assertThat(rows()).singleElement().satisfies(row -> assertThat(row.sources()).isEqualTo(2));
        decide("CVE-2024-1", new Decision.ToFix("upgrade"));
        nextRound();
        take(report("HIGH", "A flaw"));
        take(otherScanner("CVE-2024-1"));
        assertThat(changes()).as("one stops").isEqualTo(Map.of(RoundChange.CARRIED, 1L));

        nextRound();
        take(report("LOW", "Another flaw", "CVE-2024-9"));
        take(otherScanner());
        assertThat(rows(RoundChange.FIXED)).extracting(FindingRow::identifier).containsExactly("CVE-2024-1");
        assertThat(details(rows(RoundChange.FIXED).getFirst()).history()).hasSize(1);

        nextRound();
        take(otherScanner("CVE-2024-1"));
        FindingRow back = row("CVE-2024-1");
        assertThat(back.change()).isEqualTo(RoundChange.CAME_BACK);
        assertThat(back.confirmation()).isEqualTo(Confirmation.DIFFERS);
        assertThat(store.<List<FindingAppearance>>read(session -> session.findings().appearances(back.id())))
                .extracting(FindingAppearance::change)
                .containsExactly(RoundChange.NEW, RoundChange.CARRIED, RoundChange.FIXED, RoundChange.CAME_BACK);
    }

    @Test
    void only_wording_or_severity_changes_the_same_finding_the_change_shown() throws Exception {
        take(report("HIGH", "A flaw", "CVE-2024-1", "CVE-2024-2"));
        decide("", WAIVER);
        nextRound();

        take(report("CRITICAL", "A flaw, said otherwise", "CVE-2024-1", "CVE-2024-2"));

        assertThat(changes()).isEqualTo(Map.of(RoundChange.CARRIED, 2L));
        assertThat(row("CVE-2024-1").title()).isEqualTo("A flaw, said otherwise");
        assertThat(row("CVE-2024-1").confirmation()).isEqualTo(Confirmation.DIFFERS);
        var difference = store.read(session -> session.findings().difference(row("CVE-2024-1").id())).orElseThrow();
        assertThat(difference.before().severity()).isNotEqualTo(difference.now().severity());
    }

    @Test
    void rows_that_say_not_reviewed_never_lower_an_answer() throws Exception {
        Item item = workflows.checklists().core(Release.POLICY).items().filter(Item::mandatory).findFirst().orElseThrow();
        Answer answer = workflows.answerItems().answer(release.id(), item.id(), AnswerValue.PASS, "looked at it");

        take(Files.writeString(folder.resolve("checked.xml"), """
                <cdf:TestResult xmlns:cdf="http://checklists.nist.gov/xccdf/1.1" id="one" end-time="2026-11-02T10:00:00">
                  <cdf:target>shop-1</cdf:target>
                  <cdf:rule-result idref="rule-1" severity="high"><cdf:result>notchecked</cdf:result></cdf:rule-result>
                </cdf:TestResult>
                """));

        Map<String, Answer> answers = store.read(session -> session.reviews().answers(release.id(), 1));
        assertThat(answers).containsEntry(item.id(), answer);
        for (AssessmentResult said : EnumSet.of(AssessmentResult.NOT_EVALUATED, AssessmentResult.NEEDS_REVIEW)) {
            assertThat(AnswerStanding.of(answer, item, assessed(item, said), 1)).isEqualTo(AnswerStanding.STANDS);
        }
    }

    @Test
    void one_character_of_an_items_text_changed_that_item_asks_to_be_confirmed_the_others_are_carried() {
        List<Item> items = workflows.checklists().core(Release.POLICY).items().filter(Item::mandatory).limit(3).toList();
        items.forEach(item -> workflows.answerItems().answer(release.id(), item.id(), AnswerValue.PASS, ""));
        Map<String, Answer> answers = store.read(session -> session.reviews().answers(release.id(), 1));
        Item changed = reworded(items.get(1));

        assertThat(standing(answers, items.get(0))).isEqualTo(AnswerStanding.CARRIED);
        assertThat(standing(answers, changed)).isEqualTo(AnswerStanding.REWORDED);
        assertThat(standing(answers, items.get(2))).isEqualTo(AnswerStanding.CARRIED);
    }

    @Test
    void a_bulk_decision_with_a_note_the_note_on_each_undo_restores_each() throws Exception {
        take(report("HIGH", "A flaw", "CVE-2024-1", "CVE-2024-2", "CVE-2024-3"));
        decide("CVE-2024-2", new Decision.ToFix("upgrade"));
        List<List<Decided>> before = histories();

        Findings.Act act = workflows.decideFindings().decide(FindingQuery.all(release.id(), 1), WAIVER);

        assertThat(histories()).allSatisfy(history ->
                assertThat(history.getFirst().decision().reason()).isEqualTo("no network"));
        workflows.decideFindings().undo(release.id(), act.number());
        assertThat(histories()).isEqualTo(before);
    }

    /// The item as the policy's file has it once a point is put to the end of its requirement.
    private static Item reworded(Item item) {
        String policy = new String(new Checklists().policyFile(), StandardCharsets.UTF_8);
        int from = policy.indexOf("en: ", policy.indexOf("requirement:", policy.indexOf("- id: " + item.id())));
        int end = policy.indexOf('\n', from);
        byte[] bytes = (policy.substring(0, from) + policy.substring(from, end).replaceFirst("\\.", "!") + policy.substring(end))
                .getBytes(StandardCharsets.UTF_8);
        Item changed = Checklists.valid(ChecklistReader.read("policy.yaml", bytes)).item(item.id()).orElseThrow();
        assertThat(changed.title()).isEqualTo(item.title());
        return changed;
    }

    private static AnswerStanding standing(Map<String, Answer> answers, Item item) {
        return AnswerStanding.of(
                Objects.requireNonNull(answers.get(item.id())), item, assessed(item, AssessmentResult.NEEDS_REVIEW), 2);
    }

    private static Assessment assessed(Item item, AssessmentResult result) {
        return new Assessment(item.id(), result, Message.of("gate.unanswered", item.id()), List.of());
    }

    private void nextRound() {
        files++;
        workflows.openRound().open(release.id(), List.of(new Image("aws", "ami-" + files + "-rebuilt", "eu-west-1")));
    }

    private Inspection take(Path file) throws InterruptedException {
        List<Inspection> taken = new ArrayList<>();
        workflows.importEvidence().take(release.id(), List.of(file), Progress.SILENT, taken::add);
        return taken.getFirst();
    }

    private void decide(String text, Decision decision) {
        Release now = store.read(session -> session.releases().find(release.id())).orElseThrow();
        workflows.decideFindings().decide(RecordedReview.open(now, text), decision);
    }

    private Path report(String severity, String title, String... ids) throws IOException {
        Path file = RecordedReview.trivy(folder.resolve("t" + ++files + ".json"), "usr/lib", severity, ids);
        // Reports of two scans are never the same bytes: they say when they were made.
        return Files.writeString(file, Files.readString(file)
                .replace("A flaw", title)
                .replace("{\"SchemaVersion\"", "{\"CreatedAt\": \"2026-11-0%dT08:00:00Z\", \"SchemaVersion\"".formatted(files % 9 + 1)));
    }

    private Path tagged(String tag, String... ids) throws IOException {
        Path file = report("HIGH", "A flaw", ids);
        return Files.writeString(file, Files.readString(file).replace("app:1.0", tag));
    }

    /// The same findings as another format has them, which is another source.
    private Path otherScanner(String... ids) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String id : ids) {
            rows.append(rows.isEmpty() ? "" : ",").append("""
                    {"vulnerability": {"id": "%s", "severity": "High"}, "artifact": {"name": "libone", "version": "1.0",
                     "type": "java-archive", "locations": [{"path": "usr/lib"}]}}""".formatted(id));
        }
        return Files.writeString(folder.resolve("g" + ++files + ".json"), """
                {"matches": [%s], "source": {"type": "image", "target": {"userInput": "app:%d"}},
                 "descriptor": {"name": "grype", "version": "0.90.0"}}
                """.formatted(rows, files));
    }

    /// Everything that a person sees of findings, decisions and the record.
    private List<Object> everything() {
        return store.read(session -> List.of(
                rows(),
                histories(),
                session.evidence().of(release.id(), 1),
                session.audit().before(Long.MAX_VALUE, 0, 100)));
    }

    private List<List<Decided>> histories() {
        return rows().stream().map(row -> details(row).history()).toList();
    }

    private FindingDetails details(FindingRow row) {
        return store.read(session -> session.findings().details(row.id())).orElseThrow();
    }

    private FindingRow row(String identifier) {
        return rows().stream().filter(row -> row.identifier().equals(identifier)).findFirst().orElseThrow();
    }

    private List<FindingRow> rows(RoundChange... changes) {
        EnumSet<RoundChange> wanted = EnumSet.noneOf(RoundChange.class);
        wanted.addAll(List.of(changes));
        return store.read(session ->
                session.findings().page(FindingQuery.all(release.id(), round()).withChanges(wanted), null, 50));
    }

    private Map<RoundChange, Long> changes() {
        return store.read(session -> session.findings().byChange(FindingQuery.all(release.id(), round())));
    }

    private int round() {
        return store.read(session -> session.releases().find(release.id())).orElseThrow().round();
    }
}
