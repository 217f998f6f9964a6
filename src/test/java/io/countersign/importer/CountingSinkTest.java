package io.countersign.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.evidence.SetAside.Reason;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountingSinkTest {
    private final Collected next = new Collected();
    private final CountingSink sink = new CountingSink(next);

    @Test
    void open_feedback_counts_as_findings_and_the_rest_apart() throws Exception {
        for (FeedbackResult result : FeedbackResult.values()) {
            sink.feedback(new FeedbackItem("azure", "1", "", result, "", "", ""));
        }

        assertThat(sink.counts())
                .isEqualTo(new Counts(Map.of(Severity.HIGH, 1L, Severity.MEDIUM, 1L), 1, 1, 1, 0, 6, 0));
        assertThat(next.feedback).hasSize(6);
    }

    @Test
    void everything_is_counted_and_handed_on() throws Exception {
        Finding finding = new Finding(
                "x",
                FindingKind.SECRET,
                new Advisory("x", List.of(), "", "", "", List.of(), List.of()),
                Rating.chosen(Severity.LOW),
                Component.NONE,
                Place.NOWHERE,
                "");
        ScanInfo scan = new ScanInfo("tool", "", "", null, true, List.of());

        sink.finding(finding);
        sink.setAside(new SetAside(Reason.NOT_TESTED, "x", "", ""));
        sink.fact(new Fact.Value("a", "b"));
        sink.page(new DocumentPage("file", List.of()));
        sink.scan(scan);

        assertThat(sink.counts()).isEqualTo(new Counts(Map.of(Severity.LOW, 1L), 0, 0, 1, 1, 0, 1));
        assertThat(sink.scan()).contains(scan);
        assertThat(next.findings).containsExactly(finding);
        assertThat(next.setAside).hasSize(1);
        assertThat(next.facts).hasSize(1);
        assertThat(next.pages).hasSize(1);
        assertThat(next.scan()).isEqualTo(scan);
    }
}
