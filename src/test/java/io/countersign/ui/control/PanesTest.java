package io.countersign.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PanesTest {
    private final Map<String, Double> kept = new HashMap<>(Map.of("page", 40.0));
    private final Region left = region(200, 150);
    private final Region middle = region(100, 100);
    private final Region right = region(300, 200);
    private final Panes panes = new Panes(left, middle, right, 0).remembered("page");

    @Test
    void both_sides_are_as_wide_as_they_were_left_and_keep_what_they_are_dragged_to() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            show(1_200);
            assertThat(right.getWidth()).isEqualTo(340);

            drag(edge(0), 260);
            assertThat(left.getWidth()).isEqualTo(260);
            assertThat(middle.getWidth()).isEqualTo(600);
            assertThat(kept).containsEntry("page-left", 60.0);

            fire(edge(0), MouseEvent.MOUSE_CLICKED, 260, 2);
            panes.layout();
            assertThat(left.getWidth()).isEqualTo(200);
            return panes;
        });
    }

    @Test
    void both_sides_give_way_before_the_middle_and_a_side_that_is_not_managed_takes_no_room() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            show(520);
            assertThat(middle.getWidth()).isEqualTo(100);
            assertThat(left.getWidth()).isEqualTo(200);
            assertThat(right.getWidth()).isEqualTo(220);

            right.setManaged(false);
            panes.requestLayout();
            panes.layout();
            assertThat(middle.getWidth()).isEqualTo(320);
            return panes;
        });
    }

    @Test
    void the_pane_that_has_the_focus_becomes_wider_by_key_and_the_middle_takes_from_the_details() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            show(1_200);

            panes.widen(left, 1);
            panes.layout();
            assertThat(left.getWidth()).isEqualTo(224);
            assertThat(kept).containsEntry("page-left", 24.0);

            panes.widen(right, 1);
            panes.layout();
            assertThat(right.getWidth()).isEqualTo(364);

            panes.widen(middle, 1);
            panes.layout();
            assertThat(right.getWidth()).isEqualTo(340);

            panes.reset();
            panes.layout();
            assertThat(left.getWidth()).isEqualTo(200);
            assertThat(right.getWidth()).isEqualTo(300);
            assertThat(kept).containsEntry("page", 0.0);
            return panes;
        });
    }

    @Test
    void an_edge_that_cannot_go_further_comes_back_at_the_first_stroke() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            show(1_200);
            for (int stroke = 0; stroke < 40; stroke++) {
                panes.widen(left, -1);
                panes.layout();
            }
            assertThat(left.getWidth()).isEqualTo(150);

            panes.widen(left, 1);
            panes.layout();

            assertThat(left.getWidth()).isEqualTo(174);
            return panes;
        });
    }

    private void show(double width) {
        Scene scene = new Scene(new StackPane(), width, 400);
        PaneMemory.give(scene, new PaneMemory() {
            @Override
            public double wider(String page) {
                return kept.getOrDefault(page, 0.0);
            }

            @Override
            public void remember(String page, double wider) {
                kept.put(page, wider);
            }
        });
        scene.setRoot(new StackPane(panes));
        scene.getRoot().resize(width, 400);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private Node edge(int index) {
        return panes.getChildrenUnmodifiable().get(3 + index);
    }

    private void drag(Node edge, double to) {
        fire(edge, MouseEvent.MOUSE_DRAGGED, to, 1);
        fire(edge, MouseEvent.MOUSE_RELEASED, to, 1);
        panes.layout();
    }

    private static void fire(Node node, EventType<MouseEvent> type, double x, int clicks) {
        node.fireEvent(new MouseEvent(
                type, x, 9, x, 9, MouseButton.PRIMARY, clicks, false, false, false, false, true, false, false, false,
                false, true, null));
    }

    private static Region region(double usual, double least) {
        Region region = new Region();
        region.setPrefWidth(usual);
        region.setMinWidth(least);
        return region;
    }
}
