package io.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.Severity;
import io.countersign.model.release.Image;
import io.countersign.model.release.Round;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.Decided;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.model.review.WaiverScope;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every store has to do with the rounds of a release.
public abstract class RoundsContract {
    private static final Decision WAIVER = new Decision.Accepted("behind a firewall", LocalDate.of(2027, 1, 31), "Lin Mei", "", WaiverScope.PLACE);
    private static final List<Image> REBUILT = List.of(new Image("aws", "ami-2", "us-east-1"));

    @TempDir
    protected Path folder;

    private Store store;
    private long release;
    private int files;

    /// Opens the store that lives in a folder.
    protected abstract Store open(Path folder);

    @BeforeEach
    void openStore() {
        store = open(folder);
        release = store.write("reviewer", session -> session.releases().add(StoreContract.draft("p", "b")));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void each_round_has_images_of_its_own() {
        int number = openRound();

        List<Round> rounds = store.read(session -> session.releases().rounds(release));
        assertThat(number).isEqualTo(2);
        assertThat(rounds).extracting(Round::number).containsExactly(1, 2);
        assertThat(rounds.get(0).images()).isEqualTo(StoreContract.draft("p", "b").images());
        assertThat(rounds.get(1).images()).isEqualTo(REBUILT);
        assertThat(store.read(session -> session.releases().find(release)).orElseThrow().images())
                .isEqualTo(REBUILT);
    }

    @Test
    void exactly_one_finding_gone_in_round_two_is_exactly_one_fixed() {
        take(1, "trivy", true, finding("a", 90), finding("b", 80), finding("c", 70));
        openRound();

        take(2, "trivy", true, finding("a", 90), finding("c", 70), finding("d", 60));

        assertThat(changes(2))
                .isEqualTo(Map.of(RoundChange.CARRIED, 2L, RoundChange.FIXED, 1L, RoundChange.NEW, 1L));
        assertThat(rows(2, RoundChange.FIXED)).extracting(FindingRow::title).containsExactly("b");
        assertThat(rows(2)).extracting(FindingRow::title).containsExactly("a", "c", "d");
    }

    @Test
    void evidence_that_is_not_repeated_proves_nothing() {
        take(1, "trivy", true, finding("a", 90));
        openRound();

        take(2, "grype", true, finding("b", 90));

        assertThat(changes(2)).isEqualTo(Map.of(RoundChange.NOT_REPEATED, 1L, RoundChange.NEW, 1L));
        assertThat(rows(2)).extracting(FindingRow::title).contains("a");
    }

    @Test
    void a_scan_that_did_not_run_to_its_end_proves_nothing() {
        take(1, "trivy", true, finding("a", 90));
        openRound();

        take(2, "trivy", false);

        assertThat(changes(2)).isEqualTo(Map.of(RoundChange.NOT_REPEATED, 1L));
    }

    @Test
    void one_of_two_scanners_stops_reporting_and_it_stays_both_stop_and_it_is_gone_it_returns_and_the_history_shows() {
        take(1, "trivy", true, finding("a", 90));
        take(1, "grype", true, finding("a", 90));
        openRound();
        take(2, "trivy", true);
        assertThat(changes(2)).isEqualTo(Map.of(RoundChange.NOT_REPEATED, 1L));
        take(2, "grype", true, finding("a", 90));
        assertThat(changes(2)).isEqualTo(Map.of(RoundChange.CARRIED, 1L));

        openRound();
        take(3, "grype", true);
        assertThat(changes(3)).isEqualTo(Map.of(RoundChange.FIXED, 1L));

        openRound();
        assertThat(changes(4)).isEqualTo(Map.of(RoundChange.GONE, 1L));
        take(4, "trivy", true, finding("a", 90));
        assertThat(changes(4)).isEqualTo(Map.of(RoundChange.CAME_BACK, 1L));
        long id = rows(4).getFirst().id();
        assertThat(store.<List<FindingAppearance>>read(session -> session.findings().appearances(id)))
                .extracting(FindingAppearance::round, FindingAppearance::change)
                .containsExactly(
                        tuple(1, RoundChange.NEW),
                        tuple(2, RoundChange.CARRIED),
                        tuple(3, RoundChange.FIXED),
                        tuple(4, RoundChange.CAME_BACK));
    }

    @Test
    void a_finding_that_another_scan_still_reports_is_not_fixed() {
        take(1, "trivy", true, finding("a", 90));
        openRound();
        take(2, "trivy", true);
        assertThat(changes(2)).isEqualTo(Map.of(RoundChange.FIXED, 1L));

        take(2, "grype", true, finding("a", 90));

        assertThat(changes(2)).isEqualTo(Map.of(RoundChange.CARRIED, 1L));
    }

    @Test
    void every_waiver_is_carried_into_a_rebuilt_image_and_asks_to_be_confirmed() {
        take(1, "trivy", true, finding("a", 90), finding("b", 80));
        decide(1, WAIVER);
        openRound();

        take(2, "trivy", true, finding("a", 90), finding("b", 80));

        assertThat(rows(2)).extracting(FindingRow::decision).containsOnly(DecisionKind.ACCEPTED);
        assertThat(rows(2)).extracting(FindingRow::confirmation).containsOnly(Confirmation.CARRIED);
        assertThat(details(rows(2).getFirst().id()).history().getFirst().decision()).isEqualTo(WAIVER);
    }

    @Test
    void a_waiver_whose_finding_became_more_severe_says_that_it_differs() {
        take(1, "trivy", true, finding("a", 70), finding("b", 70));
        decide(1, WAIVER);
        openRound();

        take(2, "trivy", true, finding("a", 90), finding("b", 70));

        assertThat(rows(2))
                .extracting(FindingRow::title, FindingRow::confirmation)
                .containsExactly(
                        tuple("a", Confirmation.DIFFERS),
                        tuple("b", Confirmation.CARRIED));
    }

    @Test
    void carried_decisions_of_which_nothing_differs_are_found_and_confirmed_together() {
        take(1, "trivy", true, finding("a", 70), finding("b", 70), finding("c", 70));
        decide(1, WAIVER);
        openRound();
        take(2, "trivy", true, finding("a", 90), finding("b", 70));
        FindingQuery same = FindingQuery.all(release, 2).withConfirmations(Set.of(Confirmation.CARRIED));

        assertThat(store.<Long>read(session -> session.findings().differing(release, 2))).isEqualTo(1);
        Findings.Act act = store.write("second", session -> session.findings().confirm(same));

        assertThat(act.findings()).isEqualTo(1);
        assertThat(store.<Long>read(session -> session.findings().count(same))).isZero();
        assertThat(rows(2))
                .extracting(FindingRow::title, FindingRow::confirmation)
                .containsExactly(tuple("a", Confirmation.DIFFERS), tuple("b", Confirmation.NOT_NEEDED));
    }

    @Test
    void within_a_round_too_a_decision_asks_again_when_another_file_says_worse() {
        take(1, "trivy", true, finding("a", 50));
        decide(1, WAIVER);

        take(1, "grype", true, finding("a", 95));

        assertThat(rows(1).getFirst().confirmation()).isEqualTo(Confirmation.DIFFERS);
        assertThat(rows(1).getFirst().decision()).isEqualTo(DecisionKind.ACCEPTED);
    }

    @Test
    void a_finding_that_came_back_with_a_decision_asks() {
        take(1, "trivy", true, finding("a", 90));
        decide(1, new Decision.ToFix("upgrade"));
        openRound();
        take(2, "trivy", true);
        openRound();

        take(3, "trivy", true, finding("a", 90));

        assertThat(rows(3).getFirst().decision()).isEqualTo(DecisionKind.TO_FIX);
        assertThat(rows(3).getFirst().confirmation()).isEqualTo(Confirmation.DIFFERS);
    }

    @Test
    void confirming_keeps_the_decision_and_undoing_asks_again() {
        take(1, "trivy", true, finding("a", 70));
        decide(1, WAIVER);
        openRound();
        take(2, "trivy", true, finding("a", 90));

        Findings.Act act = store.write("second", session -> session.findings().confirm(FindingQuery.all(release, 2)));

        assertThat(act.findings()).isEqualTo(1);
        assertThat(rows(2).getFirst().confirmation()).isEqualTo(Confirmation.NOT_NEEDED);
        assertThat(rows(2).getFirst().decision()).isEqualTo(DecisionKind.ACCEPTED);
        assertThat(store.<Integer>write("second", session -> session.findings().undo(act.number())))
                .isEqualTo(1);
        assertThat(rows(2).getFirst().confirmation()).isEqualTo(Confirmation.DIFFERS);
        assertThat(rows(2).getFirst().decision()).isEqualTo(DecisionKind.ACCEPTED);
    }

    @Test
    void a_waiver_for_a_package_covers_every_place_of_it_and_what_later_evidence_reports() {
        take(1, "trivy", true, same("a", 90), same("b", 90), finding("other", 80));
        long id = rows(1).getFirst().id();

        Findings.Act act = store.write("r", session -> session.findings()
                .decide(release, List.of(id), scoped(WaiverScope.PACKAGE)));
        take(1, "grype", true, same("c", 90));

        assertThat(act.findings()).isEqualTo(2);
        assertThat(rows(1))
                .extracting(FindingRow::title, FindingRow::decision)
                .containsExactly(
                        tuple("same", DecisionKind.ACCEPTED),
                        tuple("same", DecisionKind.ACCEPTED),
                        tuple("same", DecisionKind.ACCEPTED),
                        tuple("other", DecisionKind.OPEN));
        store.write("r", session -> session.findings().undo(act.number()));
        assertThat(rows(1)).extracting(FindingRow::decision).containsOnly(DecisionKind.OPEN);
    }

    @Test
    void a_waiver_for_a_place_covers_nothing_else() {
        take(1, "trivy", true, same("a", 90), same("b", 90));
        long id = rows(1).getFirst().id();

        store.write("r", session -> session.findings().decide(release, List.of(id), scoped(WaiverScope.PLACE)));
        take(1, "grype", true, same("c", 90));

        assertThat(rows(1)).extracting(FindingRow::decision).containsOnlyOnce(DecisionKind.ACCEPTED);
    }

    @Test
    void a_waiver_is_read_with_all_that_was_said() {
        take(1, "trivy", true, finding("a", 90));
        Decision waiver = new Decision.Accepted(
                "no fix", LocalDate.of(2027, 1, 31), "Wei Chen", "TICKET-7", WaiverScope.PRODUCT);

        decide(1, waiver);

        assertThat(details(rows(1).getFirst().id()).history().getFirst().decision()).isEqualTo(waiver);
    }

    @Test
    void what_was_looked_at_lies_beside_what_it_is_now() {
        take(1, "trivy", true, finding("a", 70), finding("b", 70), finding("c", 70));
        store.write("r", session -> session.findings()
                .decide(release, List.of(rows(1).get(0).id(), rows(1).get(1).id()), WAIVER));
        openRound();
        take(2, "trivy", true, finding("a", 90), finding("b", 70), finding("c", 70));

        FindingDifference worse = difference(rows(2).get(0).id()).orElseThrow();
        FindingDifference same = difference(rows(2).get(1).id()).orElseThrow();

        assertThat(worse.round()).isEqualTo(1);
        assertThat(worse.release()).isEmpty();
        assertThat(worse.isNone()).isFalse();
        assertThat(worse.before().severity()).isEqualTo(Severity.HIGH);
        assertThat(worse.before().score()).isEqualTo(70);
        assertThat(worse.now().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(worse.now().score()).isEqualTo(90);
        assertThat(same.isNone()).isTrue();
        assertThat(difference(rows(2).get(2).id())).isEmpty();
    }

    @Test
    void after_confirming_what_was_looked_at_is_what_was_confirmed() {
        take(1, "trivy", true, finding("a", 70));
        decide(1, WAIVER);
        openRound();
        take(2, "trivy", true, finding("a", 90));

        store.write("second", session -> session.findings().confirm(FindingQuery.all(release, 2)));

        FindingDifference now = difference(rows(2).getFirst().id()).orElseThrow();
        assertThat(now.isNone()).isTrue();
        assertThat(now.round()).isEqualTo(2);
    }

    @Test
    void what_a_waiver_would_cover_is_what_it_then_covers() {
        take(1, "trivy", true, same("a", 90), same("b", 90), finding("other", 80));
        List<Long> one = List.of(rows(1).getFirst().id());
        FindingQuery all = FindingQuery.all(release, 1);

        for (WaiverScope scope : WaiverScope.values()) {
            long said = store.read(session -> session.findings().covered(release, one, scope));
            long saidOfAll = store.read(session -> session.findings().covered(all, scope));
            Findings.Act act = store.write("r", session -> session.findings().decide(release, one, scoped(scope)));

            assertThat(said).as(scope.name()).isEqualTo(act.findings()).isEqualTo(scope == WaiverScope.PLACE ? 1 : 2);
            assertThat(saidOfAll).as(scope.name()).isEqualTo(3);
            store.write("r", session -> session.findings().undo(act.number()));
        }
    }

    @Test
    void a_decision_that_does_not_ask_is_not_confirmed() {
        take(1, "trivy", true, finding("a", 70));
        decide(1, WAIVER);

        assertThat(store.<Findings.Act>write("r", session -> session.findings().confirm(FindingQuery.all(release, 1)))
                        .findings())
                .isZero();
    }

    @Test
    void findings_without_a_decision_are_not_confirmed() {
        take(1, "trivy", true, finding("a", 70));

        assertThat(store.<Findings.Act>write("r", session -> session.findings().confirm(FindingQuery.all(release, 1)))
                        .findings())
                .isZero();
    }

    @Test
    void an_earlier_round_stays_as_it_was() {
        take(1, "trivy", true, finding("a", 90), finding("b", 80));
        openRound();
        take(2, "trivy", true, finding("a", 50));

        decide(2, WAIVER);

        assertThat(rows(1)).extracting(FindingRow::score).containsExactly(90, 80);
        assertThat(rows(1)).extracting(FindingRow::decision).containsOnly(DecisionKind.OPEN);
        assertThat(store.<Findings.Act>write("r", session -> session.findings()
                                .decide(release, List.of(rows(1).getFirst().id()), WAIVER))
                        .findings())
                .isZero();
    }

    @Test
    void only_another_severity_is_the_same_finding() {
        take(1, "trivy", true, finding("a", 90));
        openRound();

        take(2, "trivy", true, SampleFindings.finding("a", Severity.LOW, 20, "another title"));

        assertThat(changes(2)).isEqualTo(Map.of(RoundChange.CARRIED, 1L));
        assertThat(rows(2).getFirst().severity()).isEqualTo(Severity.LOW);
        assertThat(rows(2).getFirst().title()).isEqualTo("another title");
    }

    @Test
    void answers_are_carried_with_the_round_they_were_given_in() {
        Answer answer = new Answer(
                "WEB-1", "hash", AnswerValue.PASS, "", AssessmentResult.PASS, "r", StoreContract.NOW, 1, "quotes");
        store.write("r", session -> {
            session.reviews().answer(release, 1, answer);
            return answer;
        });
        openRound();

        assertThat(store.<Map<String, Answer>>read(session -> session.reviews().answers(release, 2)))
                .isEqualTo(Map.of("WEB-1", answer));
    }

    @Test
    void counts_agree_with_the_rows_after_rounds_and_decisions() {
        take(1, "trivy", true, finding("a", 90), finding("b", 80), finding("c", 10));
        decide(1, WAIVER);
        openRound();
        take(2, "trivy", true, finding("a", 20), finding("d", 10));

        FindingQuery query = FindingQuery.all(release, 2);
        Map<Severity, Long> counted = store.read(session -> session.findings().bySeverity(query));
        assertThat(store.<Long>read(session -> session.findings().count(query))).isEqualTo(rows(2).size());
        rows(2).forEach(row -> assertThat(counted).containsKey(row.severity()));
        assertThat(changes(2).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(4);
    }

    @Test
    void a_release_that_starts_from_an_earlier_one_knows_what_that_knew_and_proves_nothing() {
        take(1, "trivy", true, finding("a", 90), finding("b", 80), finding("c", 70));
        decide(1, WAIVER);
        openRound();
        take(2, "trivy", true, finding("a", 90), finding("b", 80));

        startNext();

        assertThat(changes(1)).isEqualTo(Map.of(RoundChange.NOT_REPEATED, 2L, RoundChange.GONE, 1L));
        assertThat(rows(1)).extracting(FindingRow::decision).containsOnly(DecisionKind.ACCEPTED);
        assertThat(rows(1)).extracting(FindingRow::confirmation).containsOnly(Confirmation.NOT_NEEDED);
        Decided decided = details(rows(1).getFirst().id()).history().getFirst();
        assertThat(decided.decision()).isEqualTo(WAIVER);
        assertThat(decided.by()).isEqualTo("reviewer");
    }

    @Test
    void evidence_of_the_new_release_says_which_inherited_decisions_differ() {
        take(1, "trivy", true, finding("a", 70), finding("b", 70), finding("c", 70));
        decide(1, WAIVER);
        startNext();

        take(1, "trivy", true, finding("a", 90), finding("b", 70));

        assertThat(rows(1))
                .extracting(FindingRow::title, FindingRow::change, FindingRow::confirmation)
                .containsExactly(
                        tuple("a", RoundChange.CARRIED, Confirmation.DIFFERS),
                        tuple("b", RoundChange.CARRIED, Confirmation.CARRIED));
        assertThat(rows(1, RoundChange.FIXED)).extracting(FindingRow::title).containsExactly("c");
        FindingDifference difference = difference(rows(1).getFirst().id()).orElseThrow();
        assertThat(difference.release()).isEqualTo("p 6.4 b");
        assertThat(difference.before().score()).isEqualTo(70);
        assertThat(difference.now().score()).isEqualTo(90);
    }

    @Test
    void what_the_new_release_decides_and_confirms_leaves_the_earlier_one_as_it_was() {
        take(1, "trivy", true, finding("a", 70));
        decide(1, WAIVER);
        long earlier = release;
        startNext();
        take(1, "trivy", true, finding("a", 70));

        Findings.Act confirmed = store.write("second", session -> session.findings().confirm(FindingQuery.all(release, 1)));
        Findings.Act decided = store.write("second", session -> session.findings()
                .decide(FindingQuery.all(release, 1), new Decision.ToFix("now there is a fix")));

        assertThat(confirmed.findings()).isEqualTo(1);
        assertThat(store.<List<FindingRow>>read(session -> session.findings().page(FindingQuery.all(earlier, 1), null, 9)))
                .extracting(FindingRow::decision, FindingRow::confirmation)
                .containsExactly(tuple(DecisionKind.ACCEPTED, Confirmation.NOT_NEEDED));
        store.write("second", session -> session.findings().undo(decided.number()));
        store.write("second", session -> session.findings().undo(confirmed.number()));
        assertThat(rows(1))
                .extracting(FindingRow::decision, FindingRow::confirmation)
                .containsExactly(tuple(DecisionKind.ACCEPTED, Confirmation.CARRIED));
    }

    @Test
    void a_waiver_for_a_package_covers_what_evidence_of_the_new_release_reports() {
        take(1, "trivy", true, same("a", 90));
        decide(1, scoped(WaiverScope.PACKAGE));
        startNext();

        take(1, "grype", true, same("c", 90));

        assertThat(rows(1)).hasSize(2).extracting(FindingRow::decision).containsOnly(DecisionKind.ACCEPTED);
    }

    @Test
    void a_fixed_finding_that_the_new_release_has_again_came_back_with_its_decision() {
        take(1, "trivy", true, finding("a", 90));
        decide(1, new Decision.ToFix("upgrade"));
        openRound();
        take(2, "trivy", true);
        startNext();

        take(1, "trivy", true, finding("a", 90));

        assertThat(rows(1))
                .extracting(FindingRow::change, FindingRow::decision, FindingRow::confirmation)
                .containsExactly(tuple(RoundChange.CAME_BACK, DecisionKind.TO_FIX, Confirmation.DIFFERS));
    }

    @Test
    void answers_of_the_earlier_release_are_of_no_round_of_the_new_one() {
        Answer answer = new Answer(
                "WEB-1", "hash", AnswerValue.PASS, "", AssessmentResult.PASS, "r", StoreContract.NOW, 1, "quotes");
        store.write("r", session -> {
            session.reviews().answer(release, 1, answer);
            return answer;
        });
        startNext();

        Map<String, Answer> answers = store.read(session -> session.reviews().answers(release, 1));
        assertThat(answers.values()).singleElement().satisfies(carried -> {
            assertThat(carried.round()).isZero();
            assertThat(carried.by()).isEqualTo("r");
            assertThat(carried.value()).isEqualTo(AnswerValue.PASS);
        });
    }

    @Test
    void the_files_that_reported_what_was_not_scanned_again_are_named_across_releases() {
        take(1, "trivy", true, finding("a", 90));
        startNext();

        List<List<String>> sources = new ArrayList<>();
        store.read(session -> {
            session.findings().forEach(release, 1, row -> sources.add(row.sources()));
            return sources;
        });
        assertThat(sources).containsExactly(List.of("trivy1"));
    }

    /// Another release of the product, which is the one at hand from now on.
    private void startNext() {
        long earlier = release;
        release = store.write(
                "later", session -> session.releases().add(StoreContract.draft("p", "b" + ++files), earlier));
        assertThat(store.read(session -> session.releases().predecessor(release)).orElseThrow().id())
                .isEqualTo(earlier);
    }

    private int openRound() {
        return store.write("reviewer", session -> session.releases().openRound(release, REBUILT, StoreContract.NOW));
    }

    private void decide(int round, Decision decision) {
        store.write("reviewer", session -> session.findings().decide(FindingQuery.all(release, round), decision));
    }

    private Map<RoundChange, Long> changes(int round) {
        return store.read(session -> session.findings().byChange(FindingQuery.all(release, round)));
    }

    private List<FindingRow> rows(int round, RoundChange... changes) {
        Set<RoundChange> wanted = changes.length == 0 ? Set.of() : EnumSet.copyOf(List.of(changes));
        return store.read(session ->
                session.findings().page(FindingQuery.all(release, round).withChanges(wanted), null, 100));
    }

    private Optional<FindingDifference> difference(long id) {
        return store.read(session -> session.findings().difference(id));
    }

    private FindingDetails details(long id) {
        return store.read(session -> session.findings().details(id)).orElseThrow();
    }

    private void take(int round, String tool, boolean complete, Finding... findings) {
        String name = tool + ++files;
        ScanInfo scan = new ScanInfo(tool, "1", "", null, complete, List.of());
        store.write("reviewer", session -> {
            long id = session.evidence().open(evidence(0, round, name, scan));
            Evidence opened = evidence(id, round, name, scan);
            session.evidence().addFindings(opened, List.of(findings));
            session.evidence().finish(opened);
            return opened;
        });
    }

    private Evidence evidence(long id, int round, String name, ScanInfo scan) {
        return new Evidence(
                id, release, round, name, 1, name, StoreContract.FORMAT, StoreContract.NOW, "r", Counts.NONE, scan);
    }

    private static Decision scoped(WaiverScope scope) {
        return new Decision.Accepted("no fix", LocalDate.of(2027, 1, 31), "Lin Mei", "", scope);
    }

    private static Finding same(String identity, int score) {
        return SampleFindings.finding(identity, Severity.ofCvss(score), score, "same");
    }

    private static Finding finding(String identity, int score) {
        return SampleFindings.finding(identity, Severity.ofCvss(score), score, identity);
    }
}
