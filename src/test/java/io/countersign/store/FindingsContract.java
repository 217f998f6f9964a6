package io.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.checklist.FindingFilter;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import io.countersign.model.review.Decided;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.FindingMatches;
import io.countersign.model.review.RoundChange;
import io.countersign.model.review.WaiverScope;
import io.countersign.model.signoff.FindingRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every store has to do with findings.
public abstract class FindingsContract {
    private static final Decision WAIVER = new Decision.Accepted("behind a firewall", LocalDate.of(2027, 1, 31), "Lin Mei", "", WaiverScope.PLACE);

    /// Whole, many, and few of the findings are reported by the files 1, 2 and 3.
    private static final List<FindingQuery> QUERIES = List.of(
            query(Set.of(Severity.LOW), Set.of(), Set.of(), 0, ""),
            query(Set.of(Severity.CRITICAL, Severity.LOW), Set.of(DecisionKind.OPEN), Set.of(), 0, ""),
            query(Set.of(), Set.of(DecisionKind.ACCEPTED, DecisionKind.TO_FIX), Set.of(), 0, ""),
            query(Set.of(), Set.of(), Set.of(443, 80), 0, ""),
            query(Set.of(Severity.MEDIUM), Set.of(), Set.of(), 2, ""),
            query(Set.of(), Set.of(), Set.of(), 1, ""),
            query(Set.of(), Set.of(), Set.of(), 3, ""),
            query(Set.of(), Set.of(), Set.of(), 0, "KERNEL"),
            query(Set.of(), Set.of(), Set.of(), 0, "CVE-2024-00003"),
            query(Set.of(), Set.of(), Set.of(), 0, "package-12 "),
            query(Set.of(), Set.of(), Set.of(), 0, "er"),
            query(Set.of(Severity.MEDIUM), Set.of(DecisionKind.OPEN), Set.of(), 0, "cve package-1"),
            query(Set.of(Severity.HIGH, Severity.MEDIUM), Set.of(DecisionKind.OPEN), Set.of(443), 0, "cve GHSA"));

    @TempDir
    protected Path folder;

    protected Store store;

    protected long release;

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
    void a_finding_is_read_as_it_was_reported() {
        Finding finding = new Finding(
                "identity",
                FindingKind.MISCONFIGURATION,
                new Advisory(
                        "key",
                        List.of("CVE-2024-1", "带引号\"的"),
                        "title",
                        "line\nline",
                        "solution",
                        List.of("https://example.org/a,b"),
                        List.of("CWE-79", "CWE-80")),
                new Rating(Severity.HIGH, "Important", SeverityScale.CVSS3, 78, "CVSS:3.1/AV:N"),
                new Component("openssl", "3.0.2", "3.0.7", "pkg:deb/openssl"),
                new Place("target", "host", 443, "tcp", "/etc/ssl"),
                "will_not_fix");
        long evidence = take("one", List.of(finding)).id();

        FindingDetails details = details(onlyRow().id());

        assertThat(details.finding()).usingRecursiveComparison().ignoringFields("identity").isEqualTo(finding);
        assertThat(details.attestations())
                .containsExactly(new FindingDetails.Attestation(evidence, "one", "Trivy", finding.rating(), "will_not_fix", 1));
        assertThat(details.history()).isEmpty();
    }

    @Test
    void each_file_keeps_its_own_status_and_that_of_its_most_severe_row() {
        take("one", List.of(finding("same", Severity.LOW, 30)));
        take("two", List.of(
                withStatus("Open", Severity.LOW, 30),
                withStatus("Re-opened", Severity.HIGH, 80),
                withStatus("Fixed", Severity.LOW, 30)));
        Evidence three = take("three", List.of(withStatus("affected", Severity.LOW, 30)));
        store.write("r", session -> {
            session.evidence().addFindings(three, List.of(withStatus("will_not_fix", Severity.CRITICAL, 90)));
            return three;
        });

        assertThat(details(onlyRow().id()).attestations())
                .extracting(FindingDetails.Attestation::status)
                .containsExactly("", "Re-opened", "will_not_fix");
    }

    @Test
    void duplicates_within_a_file_are_one_finding_that_it_reports_several_times() {
        Finding finding = finding("same", Severity.LOW, 20);
        List<Finding> rows = new ArrayList<>(List.of(finding, finding("other", Severity.INFO, 0), finding));
        // The last comes in another batch than the first.
        IntStream.range(0, 600).forEach(i -> rows.add(finding("filler " + i, Severity.INFO, 0)));
        rows.add(finding("same", Severity.HIGH, 80));

        take("one", rows);

        FindingRow worst = page(all(), null, 1).getFirst();
        assertThat(store.<Long>read(session -> session.findings().count(all()))).isEqualTo(602);
        assertThat(worst.severity()).isEqualTo(Severity.HIGH);
        assertThat(worst.sources()).isEqualTo(1);
        assertThat(details(worst.id()).attestations()).singleElement().satisfies(attestation -> {
            assertThat(attestation.times()).isEqualTo(3);
            assertThat(attestation.rating().severity()).isEqualTo(Severity.HIGH);
        });
        assertCountsAgree();
    }

    @Test
    void two_files_that_report_a_finding_share_it_and_the_more_severe_counts() {
        take("one", List.of(finding("same", Severity.LOW, 30)));
        take("two", List.of(finding("same", Severity.CRITICAL, 95)));
        take("three", List.of(finding("same", Severity.MEDIUM, 50)));

        FindingRow row = onlyRow();

        assertThat(row.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(row.score()).isEqualTo(95);
        assertThat(row.sources()).isEqualTo(3);
        assertThat(details(row.id()).finding().rating().severity()).isEqualTo(Severity.LOW);
        assertThat(records()).extracting(FindingRecord::sources).containsExactly(List.of("one", "two", "three"));
        assertCountsAgree();
    }

    @Test
    void another_wording_in_a_later_file_does_not_change_what_the_first_said() {
        take("one", List.of(SampleFindings.finding("same", Severity.LOW, 30, "the first wording")));
        take("two", List.of(SampleFindings.finding("same", Severity.LOW, 30, "the second wording")));

        assertThat(onlyRow().title()).isEqualTo("the first wording");
    }

    @Test
    void an_import_never_changes_a_decision() {
        take("one", List.of(finding("same", Severity.LOW, 30), finding("gone", Severity.LOW, 20)));
        decide(all(), WAIVER);
        List<FindingRecord> before = records();

        take("two", List.of(finding("same", Severity.LOW, 30), finding("new", Severity.LOW, 10)));

        assertThat(records().stream().map(FindingRecord::decided).toList())
                .containsExactly(before.get(0).decided(), before.get(1).decided(), null);
        assertCountsAgree();
    }

    @Test
    void pages_show_each_finding_once_however_many_are_alike() {
        List<Finding> findings = IntStream.range(0, 300)
                .mapToObj(i -> finding("f" + i, i % 3 == 0 ? Severity.HIGH : Severity.LOW, i % 3 == 0 ? 70 : 0))
                .toList();
        take("one", findings);
        List<Long> some = rows(all()).stream().map(FindingRow::id).filter(id -> id % 7 == 0).toList();
        store.write("reviewer", session -> session.findings().decide(release, some, WAIVER));

        List<FindingRow> rows = rows(all());

        assertThat(rows).hasSize(300);
        assertThat(rows).extracting(FindingRow::id).doesNotHaveDuplicates();
        assertThat(rows)
                .isSortedAccordingTo(Comparator.comparing(FindingRow::severity)
                        .thenComparingInt(row -> -row.score())
                        .thenComparingLong(FindingRow::id));
    }

    @Test
    void pages_counts_and_facets_say_the_same_of_every_query() {
        List<Finding> findings = new SampleFindings(1, 700, 5).stream(1_500).toList();
        take("one", findings);
        take("many of them", findings.subList(0, 600));
        take("few of them", findings.subList(0, 30));
        decideEvery(5, WAIVER);
        decideEvery(11, new Decision.ToFix(""));
        List<FindingRow> every = rows(all());

        for (FindingQuery query : QUERIES) {
            List<FindingRow> rows = rows(query);
            assertThat(rows)
                    .as(query.toString())
                    .isNotEmpty()
                    .containsExactlyElementsOf(every.stream()
                            .filter(row -> matches(query, row, (int) row.id() - 1, findings))
                            .toList());
            assertCountsAgree(query, rows);
        }
    }

    @ParameterizedTest
    @EnumSource(FindingOrder.By.class)
    void every_order_is_paged_forwards_backwards_and_from_the_middle(FindingOrder.By by) {
        take("one", new SampleFindings(1, 70, 5).stream(400).toList());
        take("other", new SampleFindings(2, 70, 5).stream(100).toList());
        decideEvery(5, WAIVER);
        decideEvery(11, new Decision.ToFix(""));
        List<FindingQuery> queries = List.of(
                all(), all().withSeverities(Set.of(Severity.LOW, Severity.HIGH)), query(Set.of(), Set.of(), Set.of(), 0, "er"));

        for (FindingQuery query : queries) {
            for (boolean descending : new boolean[] {false, true}) {
                FindingOrder order = new FindingOrder(by, descending);
                List<FindingRow> whole = page(query, order, new FindingPlace.Start(), 10_000);
                assertThat(whole).containsExactlyInAnyOrderElementsOf(rows(query)).hasSizeGreaterThan(50);
                assertThat(whole.stream().map(row -> key(by, row)).toList())
                        .isSortedAccordingTo(descending ? Comparator.reverseOrder() : Comparator.naturalOrder());
                assertPaged(query, order, whole);
            }
        }
    }

    private void assertPaged(FindingQuery query, FindingOrder order, List<FindingRow> whole) {
        List<FindingRow> forwards = new ArrayList<>();
        FindingPlace next = new FindingPlace.Start();
        while (forwards.size() < whole.size()) {
            List<FindingRow> page = page(query, order, next, 37);
            assertThat(page).isNotEmpty();
            forwards.addAll(page);
            next = new FindingPlace.After(page.getLast().id());
        }
        assertThat(page(query, order, next, 37)).isEmpty();
        assertThat(forwards).isEqualTo(whole);

        List<FindingRow> end = page(query, order, new FindingPlace.End(), 20);
        assertThat(end).isEqualTo(whole.subList(whole.size() - 20, whole.size()));
        int from = whole.size() - 45;
        assertThat(page(query, order, new FindingPlace.Before(end.getFirst().id()), 25))
                .isEqualTo(whole.subList(from, from + 25));
        assertThat(page(query, order, new FindingPlace.At(from), 25)).isEqualTo(whole.subList(from, from + 25));
        assertThat(page(query, order, new FindingPlace.At(0), 3)).isEqualTo(whole.subList(0, 3));
        assertStretch(query, order, whole);
    }

    /// From one row through another, without one of them and with one from elsewhere.
    private void assertStretch(FindingQuery query, FindingOrder order, List<FindingRow> whole) {
        FindingStretch stretch =
                new FindingStretch(order, whole.get(7).id(), whole.get(29).id());
        List<FindingRow> expected = new ArrayList<>(whole.subList(7, 30));
        expected.remove(3);
        expected.add(whole.get(40));
        FindingQuery chosen = query.withChosen(new FindingQuery.Chosen(
                stretch, Set.of(whole.get(10).id()), Set.of(whole.get(40).id())));

        assertThat(page(chosen, order, new FindingPlace.Start(), 100)).isEqualTo(expected);
        assertThat(store.<Long>read(session -> session.findings().count(chosen))).isEqualTo(expected.size());
    }

    private static String key(FindingOrder.By by, FindingRow row) {
        return switch (by) {
            case SEVERITY -> "%d %03d".formatted(List.of(Severity.values()).indexOf(row.severity()), 100 - row.score());
            case IDENTIFIER -> row.identifier().toLowerCase(Locale.ROOT);
            case TITLE -> row.title().toLowerCase(Locale.ROOT);
            case COMPONENT -> row.component().split(" ", -1)[0].toLowerCase(Locale.ROOT);
            case CHANGE -> String.valueOf(List.of(RoundChange.values()).indexOf(row.change()));
            case DECISION -> String.valueOf(List.of(DecisionKind.values()).indexOf(row.decision()));
        };
    }

    private List<FindingRow> page(FindingQuery query, FindingOrder order, FindingPlace place, int limit) {
        return store.read(session -> session.findings().page(query, order, place, limit));
    }

    @Test
    void a_part_of_a_finding_is_asked_for_and_the_others_do_not_answer() {
        take("one", List.of(
                placed("a", "CVE-2026-1", "openssl", "/usr/lib/libssl.so"),
                placed("b", "CVE-2026-1", "libssl3", "/opt/app"),
                placed("c", "CVE-2025-7", "cve-2026-bin", "/opt/CVE-2026"),
                placed("d", "lib", "", "/srv/openssl")));

        assertThat(found(where(Set.of("cve-2026"), Set.of(), Set.of()))).containsExactlyInAnyOrder("CVE-2026-1", "CVE-2026-1");
        assertThat(found(where(Set.of(), Set.of("SSL"), Set.of()))).hasSize(2);
        assertThat(found(where(Set.of(), Set.of("OPENSSL", "bin"), Set.of()))).containsExactlyInAnyOrder("CVE-2026-1", "CVE-2025-7");
        assertThat(found(where(Set.of(), Set.of(), Set.of("/opt")))).containsExactlyInAnyOrder("CVE-2026-1", "CVE-2025-7");
        assertThat(found(where(Set.of("CVE-2026-1"), Set.of("ssl"), Set.of("lib")))).hasSize(1);
        assertThat(found(where(Set.of("%"), Set.of(), Set.of()))).isEmpty();
        assertThat(found(all().withWhere(new FindingQuery.Where(Set.of(), Set.of(), Set.of(), Set.of("aws"), Set.of("trivy")))))
                .hasSize(4);
        assertThat(found(all().withWhere(new FindingQuery.Where(Set.of(), Set.of(), Set.of(), Set.of(), Set.of("grype")))))
                .isEmpty();
        assertThat(store.<Map<String, Long>>read(session -> session.findings().byTool(all()))).isEqualTo(Map.of("trivy", 4L));
    }

    @Test
    void values_are_completed_and_what_is_alike_is_found() {
        take("one", List.of(
                placed("a", "CVE-2026-1", "openssl", "/a"),
                placed("b", "CVE-2026-1", "libssl3", "/b"),
                placed("c", "CVE-2026-2", "openssl", "/bin/c"),
                placed("d", "CVE-2026-2", "Open-VM", "/Program Files/d")));
        FindingRow one = rows(all()).getFirst();

        SimilarFindings similar = store.read(session -> session.findings().similar(one.id(), 5));

        assertThat(similar.examples()).extracting(FindingRow::component).containsExactly("libssl3 1");
        assertThat(similar.elsewhere()).isEqualTo(1);
        assertThat(similar.inComponent()).isEqualTo(1);
        assertThat(values(FindingPart.COMPONENT, "open")).containsExactly("Open-VM", "openssl");
        assertThat(values(FindingPart.IDENTIFIER, "cve-")).containsExactly("CVE-2026-1", "CVE-2026-2");
        assertThat(values(FindingPart.TOOL, "tr")).containsExactly("trivy");
        assertThat(values(FindingPart.PATH, "/B")).containsExactly("/b", "/bin/c");
        assertThat(values(FindingPart.PATH, "/")).doesNotContain("/Program Files/d");
        assertThat(values(FindingPart.PORT, "")).isEmpty();
        assertThat(values(FindingPart.PLATFORM, "zzz")).isEmpty();
    }

    @Test
    void a_way_of_looking_is_kept_for_the_person_and_replaced_by_its_name() {
        FindingView view = new FindingView(
                "mine", "severity:high", new FindingOrder(FindingOrder.By.TITLE, true), List.of("what", "in"));
        store.write("r", session -> {
            session.findingViews().save("Lin Mei", new FindingView("mine", "", FindingOrder.WORST_FIRST, List.of()));
            session.findingViews().save("Lin Mei", view);
            return view;
        });

        assertThat(store.<List<FindingView>>read(session -> session.findingViews().of("Lin Mei"))).containsExactly(view);
        assertThat(store.<List<FindingView>>read(session -> session.findingViews().of("Wu Tong"))).isEmpty();
        store.write("r", session -> {
            session.findingViews().remove("Lin Mei", "mine");
            return view;
        });
        assertThat(store.<List<FindingView>>read(session -> session.findingViews().of("Lin Mei"))).isEmpty();
    }

    private List<String> values(FindingPart part, String typed) {
        return store.read(session -> session.findings().values(release, 1, part, typed, 9));
    }

    private List<String> found(FindingQuery query) {
        return rows(query).stream().map(FindingRow::identifier).toList();
    }

    private FindingQuery where(Set<String> identifiers, Set<String> components, Set<String> paths) {
        return all().withWhere(new FindingQuery.Where(identifiers, components, paths, Set.of(), Set.of()));
    }

    private static Finding placed(String identity, String identifier, String component, String path) {
        return new Finding(
                identity,
                FindingKind.VULNERABILITY,
                new Advisory("key " + identifier, List.of(identifier), "title", "", "", List.of(), List.of()),
                new Rating(Severity.HIGH, "High", SeverityScale.WORD, 0, ""),
                new Component(component, component.isEmpty() ? "" : "1", "", ""),
                new Place("", "", 0, "", path),
                "");
    }

    @Test
    void findings_are_counted_by_what_a_criterion_asks_for() {
        Evidence one = take("one", List.of(
                sample("a", FindingKind.VULNERABILITY, Severity.CRITICAL, "Overflow in the kernel", "2"),
                sample("b", FindingKind.VULNERABILITY, Severity.LOW, "Overflow in the shell", ""),
                sample("c", FindingKind.SECRET, Severity.HIGH, "Private key of the \"kernel\"", ""),
                sample("d", FindingKind.MISCONFIGURATION, Severity.MEDIUM, "Directory browsing", "")));
        take("two", List.of(sample("e", FindingKind.SECRET, Severity.HIGH, "Token", "")));
        decide(query(Set.of(), Set.of(), Set.of(), 0, "shell"), new Decision.FalsePositive("no shell"));

        assertThat(matching(filter(Set.of(), List.of(), List.of(), false), 0).byDecision())
                .isEqualTo(Map.of(DecisionKind.OPEN, 4L, DecisionKind.FALSE_POSITIVE, 1L));
        assertThat(matching(filter(Set.of(FindingKind.SECRET), List.of(), List.of(), false), 0).examples())
                .extracting(citation -> citation.file() + " " + citation.quote())
                .containsExactlyInAnyOrder("one Private key of the \"kernel\"", "two Token");
        assertThat(matching(filter(Set.of(FindingKind.SECRET), List.of(), List.of(), false), one.id()).examples())
                .hasSize(1);
        assertThat(open(filter(Set.of(), List.of(), List.of("DIRECTORY browsing", "token"), false))).isEqualTo(2);
        assertThat(open(filter(Set.of(), List.of("CWE-"), List.of("nothing of it"), false))).isZero();
        assertThat(open(filter(Set.of(FindingKind.VULNERABILITY), List.of("rule-a"), List.of(), false))).isOne();
        assertThat(open(filter(Set.of(FindingKind.VULNERABILITY), List.of(), List.of(), true))).isOne();
        assertThat(open(filter(Set.of(), List.of(), List.of("\" OR title : \"token"), false))).isZero();
        assertThat(open(new FindingFilter(Set.of(), Set.of(Severity.HIGH), List.of(), List.of(), false))).isEqualTo(2);
    }

    private long open(FindingFilter filter) {
        return matching(filter, 0).with(DecisionKind.OPEN);
    }

    private FindingMatches matching(FindingFilter filter, long evidence) {
        return store.read(session -> session.findings().matching(release, 1, filter, evidence));
    }

    private static FindingFilter filter(
            Set<FindingKind> kinds, List<String> identifiers, List<String> words, boolean fixable) {
        return new FindingFilter(kinds, Set.of(), identifiers, words, fixable);
    }

    private static Finding sample(String identity, FindingKind kind, Severity severity, String title, String fixed) {
        return new Finding(
                identity,
                kind,
                new Advisory("key-" + identity, List.of("rule-" + identity), title, "", "", List.of(), List.of("CWE-1")),
                new Rating(severity, severity.name(), SeverityScale.CVSS3, 50, ""),
                new Component("openssl", "1", fixed, ""),
                Place.path("app:1.0", "usr/lib"),
                "");
    }


    private static boolean matches(FindingQuery query, FindingRow row, int place, List<Finding> findings) {
        Finding finding = findings.get(place);
        Advisory advisory = finding.advisory();
        String text = String.join("\n", advisory.title(), advisory.description(), finding.component().name())
                + advisory.identifiers();
        return (query.severities().isEmpty() || query.severities().contains(row.severity()))
                && (query.decisions().isEmpty() || query.decisions().contains(row.decision()))
                && (query.ports().isEmpty() || query.ports().contains(finding.place().port()))
                && (query.evidenceId() <= 1 || place < (query.evidenceId() == 2 ? 600 : 30))
                && Stream.of(query.text().toLowerCase(Locale.ROOT).split(" ", -1))
                        .allMatch(text.toLowerCase(Locale.ROOT)::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"缓冲区溢出", "溢出", "区溢", "OpenSSL", "3 x", "50%_!", "\"quoted\"", "it's", "NOT near", "a*b"})
    void text_is_found_as_it_is_in_any_language_and_with_any_sign(String text) {
        take("one", List.of(
                SampleFindings.finding("1", Severity.HIGH, 70, "OpenSSL 缓冲区溢出 3 x 50%_! \"quoted\" it's NOT near a*b"),
                SampleFindings.finding("2", Severity.HIGH, 70, "something else")));

        // Every finding's component is called openssl, which this text is about.
        int expected = text.equals("OpenSSL") ? 2 : 1;
        assertThat(page(query(Set.of(), Set.of(), Set.of(), 0, text), null, 10)).hasSize(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "50_", "' OR 1=1 --", "\") OR 1=1", "x\u0000y", ":release", "?", "*", "缓溢", "溢区", "\\"})
    void text_that_is_not_there_is_not_found_whatever_it_means_elsewhere(String text) {
        take("one", List.of(SampleFindings.finding("1", Severity.HIGH, 70, "缓冲区溢出 50 percent")));

        FindingQuery query = query(Set.of(), Set.of(), Set.of(), 0, text);

        assertThat(page(query, null, 10)).isEmpty();
        assertThat(store.<Long>read(session -> session.findings().count(query))).isZero();
    }

    @Test
    void an_act_is_undone_as_one_and_only_once() {
        take("one", List.of(finding("a", Severity.HIGH, 80), finding("b", Severity.LOW, 20)));
        long first = rows(all()).getFirst().id();
        Findings.Act fix =
                store.write("r", session -> session.findings().decide(release, List.of(first), new Decision.ToFix("x")));
        Findings.Act waive = decide(all(), WAIVER);

        assertThat(waive.findings()).isEqualTo(2);
        assertThat(waive.before()).isEqualTo(Map.of(DecisionKind.TO_FIX, 1L, DecisionKind.OPEN, 1L));
        assertThat(undo(waive.number())).isEqualTo(2);
        assertThat(undo(waive.number())).isZero();

        assertThat(rows(all())).extracting(FindingRow::decision).containsExactly(DecisionKind.TO_FIX, DecisionKind.OPEN);
        assertThat(details(first).history())
                .containsExactly(new Decided(fix.number(), new Decision.ToFix("x"), "r", details(first).history().getFirst().at()));
        assertCountsAgree();
    }

    @Test
    void nothing_selected_decides_nothing() {
        take("one", List.of(finding("a", Severity.HIGH, 80)));

        Findings.Act act = store.write("r", session -> session.findings().decide(release + 1, List.of(1L), WAIVER));

        assertThat(act).isEqualTo(new Findings.Act(0, 0, Map.of()));
        assertThat(onlyRow().decision()).isEqualTo(DecisionKind.OPEN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_is_decided_and_undone_in_whatever_order_the_newest_standing_act_holds(long seed) {
        take("one", IntStream.range(0, 8).mapToObj(i -> finding("f" + i, Severity.LOW, i)).toList());
        List<Long> ids = rows(all()).stream().map(FindingRow::id).toList();
        Map<Long, NavigableMap<Long, Decision>> expected = new TreeMap<>();
        List<Long> acts = new ArrayList<>();
        Random random = new Random(seed);

        for (int step = 0; step < 40; step++) {
            if (acts.isEmpty() || random.nextInt(3) > 0) {
                List<Long> chosen = ids.stream().filter(_ -> random.nextInt(3) == 0).toList();
                Decision decision = decision(random.nextInt(4), step);
                Findings.Act act = store.write("r", session -> session.findings().decide(release, chosen, decision));
                chosen.forEach(id -> expected
                        .computeIfAbsent(id, _ -> new TreeMap<>())
                        .put(act.number(), decision));
                acts.add(act.number());
            } else {
                long act = acts.get(random.nextInt(acts.size()));
                undo(act);
                expected.values().forEach(history -> history.remove(act));
            }
            if (random.nextInt(10) == 0) {
                take("again " + step, List.of(finding("f" + random.nextInt(8), Severity.LOW, 5)));
            }
            assertThat(standing()).isEqualTo(standing(ids, expected));
            assertCountsAgree();
        }
    }

    private static Decision decision(int kind, int step) {
        return switch (kind) {
            case 0 -> new Decision.ToFix("step " + step);
            case 1 -> new Decision.FalsePositive("step " + step);
            case 2 -> new Decision.Intended("step " + step);
            default -> new Decision.Accepted("step " + step, LocalDate.of(2027, 1, 1).plusDays(step), "Lin Mei", "", WaiverScope.PLACE);
        };
    }

    private Map<Long, List<Decision>> standing() {
        Map<Long, List<Decision>> histories = new TreeMap<>();
        for (FindingRow row : rows(all())) {
            List<Decision> history = details(row.id()).history().stream().map(Decided::decision).toList();
            assertThat(row.decision()).isEqualTo(history.isEmpty() ? DecisionKind.OPEN : history.getFirst().kind());
            histories.put(row.id(), history);
        }
        return histories;
    }

    private static Map<Long, List<Decision>> standing(
            List<Long> ids, Map<Long, NavigableMap<Long, Decision>> expected) {
        Map<Long, List<Decision>> histories = new TreeMap<>();
        ids.forEach(id -> histories.put(id, List.of()));
        expected.forEach((id, acts) -> histories.put(id, List.copyOf(acts.descendingMap().values())));
        return histories;
    }

    private void assertCountsAgree() {
        assertCountsAgree(all(), rows(all()));
    }

    private void assertCountsAgree(FindingQuery query, List<FindingRow> rows) {
        Map<Severity, Long> severities = new EnumMap<>(Severity.class);
        Map<DecisionKind, Long> decisions = new EnumMap<>(DecisionKind.class);
        rows.forEach(row -> severities.merge(row.severity(), 1L, Long::sum));
        rows.forEach(row -> decisions.merge(row.decision(), 1L, Long::sum));

        assertThat(store.<Long>read(session -> session.findings().count(query))).isEqualTo(rows.size());
        assertThat(store.<Map<Severity, Long>>read(session -> session.findings().bySeverity(query))).containsAllEntriesOf(severities);
        assertThat(store.<Map<DecisionKind, Long>>read(session -> session.findings().byDecision(query))).containsAllEntriesOf(decisions);
    }

    private void decideEvery(int nth, Decision decision) {
        List<Long> ids = LongStream.rangeClosed(1, 1_500).filter(id -> id % nth == 0).boxed().toList();
        store.write("r", session -> session.findings().decide(release, ids, decision));
    }

    private Findings.Act decide(FindingQuery query, Decision decision) {
        return store.write("reviewer", session -> session.findings().decide(query, decision));
    }

    private int undo(long act) {
        return store.write("reviewer", session -> session.findings().undo(act));
    }

    private FindingRow onlyRow() {
        List<FindingRow> rows = page(all(), null, 10);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private FindingDetails details(long id) {
        return store.read(session -> session.findings().details(id)).orElseThrow();
    }

    private List<FindingRecord> records() {
        List<FindingRecord> records = new ArrayList<>();
        store.read(session -> {
            session.findings().forEach(release, 1, records::add);
            return records;
        });
        return records;
    }

    private List<FindingRow> page(FindingQuery query, FindingRow.@Nullable Cursor after, int limit) {
        return store.read(session -> session.findings().page(query, after, limit));
    }

    /// All rows of a query, page by page.
    private List<FindingRow> rows(FindingQuery query) {
        List<FindingRow> rows = new ArrayList<>();
        List<FindingRow> page = page(query, null, 37);
        while (!page.isEmpty()) {
            rows.addAll(page);
            assertThat(rows).as("rows of %s, which never end", query).hasSizeLessThan(10_000);
            page = page(query, page.getLast().cursor(), 37);
        }
        return rows;
    }

    private FindingQuery all() {
        return FindingQuery.all(release, 1);
    }

    private static FindingQuery query(
            Set<Severity> severities, Set<DecisionKind> decisions, Set<Integer> ports, long evidence, String text) {
        return new FindingQuery(1, 1, severities, decisions, Set.of(), Set.of(), ports, evidence, text);
    }

    protected final Evidence take(String name, List<Finding> findings) {
        return store.write("reviewer", session -> {
            Evidence draft = evidence(0, name);
            Evidence opened = evidence(session.evidence().open(draft), name);
            session.evidence().addFindings(opened, findings);
            session.evidence().finish(opened);
            return opened;
        });
    }

    private Evidence evidence(long id, String name) {
        return new Evidence(
                id, release, 1, name, 1, name, StoreContract.FORMAT, StoreContract.NOW, "r", Counts.NONE, null);
    }

    private static Finding withStatus(String status, Severity severity, int score) {
        Finding finding = finding("same", severity, score);
        return new Finding(
                finding.identity(),
                finding.kind(),
                finding.advisory(),
                finding.rating(),
                finding.component(),
                finding.place(),
                status);
    }

    protected static Finding finding(String identity, Severity severity, int score) {
        return SampleFindings.finding(identity, severity, score, "title");
    }
}
