package io.countersign.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.finding.Severity;
import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import io.countersign.ui.control.RoundChart.Bar;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RoundChartTest {
    private static final List<Bar> ROUNDS = List.of(
            new Bar(1, Map.of(Severity.CRITICAL, 2L, Severity.LOW, 6L), 2),
            new Bar(2, Map.of(Severity.CRITICAL, 1L), 4));

    @Test
    void parts_are_as_wide_as_their_share_of_the_largest_round() {
        RoundChart chart = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            RoundChart made = new RoundChart(new Messages(Language.ENGLISH)).show(ROUNDS);
            new Scene(new StackPane(made), 400, 200);
            made.getScene().getRoot().applyCss();
            made.getScene().getRoot().layout();
            return made;
        });

        List<Node> lines = List.copyOf(chart.lookupAll(".round-line"));
        double width = lines.getFirst().getLayoutBounds().getWidth();
        assertThat(widths(lines.getFirst()).stream().mapToDouble(part -> part).sum()).isCloseTo(width, within(3));
        assertThat(widths(lines.get(0)).get(1)).isCloseTo(width * 0.6, within(2));
        assertThat(widths(lines.get(1)).stream().mapToDouble(part -> part).sum()).isCloseTo(width / 2, within(3));
    }

    @Test
    void each_bar_says_in_words_what_it_shows() {
        RoundChart chart = WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> new RoundChart(new Messages(Language.ENGLISH)).show(ROUNDS));

        assertThat(chart.lookupAll(".round-line"))
                .extracting(Node::getAccessibleText)
                .containsExactly(
                        "Round 1: 8 open (Critical: 2, Low: 6), 2 settled", "Round 2: 1 open (Critical: 1), 4 settled");
    }

    private static org.assertj.core.data.Offset<Double> within(double pixels) {
        return org.assertj.core.data.Offset.offset(pixels);
    }

    private static List<Double> widths(Node line) {
        return ((javafx.scene.Parent) line)
                .getChildrenUnmodifiable().stream().map(part -> part.getLayoutBounds().getWidth()).toList();
    }
}
