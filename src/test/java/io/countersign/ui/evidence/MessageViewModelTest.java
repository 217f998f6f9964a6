package io.countersign.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.release.Release;
import io.countersign.ui.sample.RealWorkflows;
import io.countersign.ui.task.Tasks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class MessageViewModelTest {
    @TempDir
    private Path folder;

    private RealWorkflows real;
    private MessageViewModel model;

    @BeforeEach
    void open() {
        real = new RealWorkflows(folder);
        model = new MessageViewModel(real.workflows().takeMessage(), Tasks.direct());
        model.begin("AWS asks:\n1. Close port 22\n2. Remove the key by 2026-06-15\n3. Update");
    }

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void a_message_is_split_and_its_sender_named() {
        assertThat(model.platformProperty().get()).isEqualTo("aws");
        assertThat(titles()).containsExactly("Close port 22", "Remove the key by 2026-06-15", "Update");
    }

    @Test
    void joined_items_keep_what_either_says() {
        model.merge(0);

        assertThat(titles()).containsExactly("Close port 22", "Update");
        assertThat(model.items().getFirst().dueDay()).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(model.items().getFirst().message()).isEqualTo("1. Close port 22\n\n2. Remove the key by 2026-06-15");
    }

    @Test
    void a_divided_item_is_two() {
        model.divide(0, "1. Close ".length());

        assertThat(titles()).startsWith("Close port 22", "port 22");
        assertThat(model.items().getFirst().message()).isEqualTo("1. Close");
    }

    @Test
    void what_the_person_left_is_stored_under_the_platform_that_she_chose() {
        Release release = real.release("WordPress");
        model.delete(2);
        model.edit(0, "SSH is open", ":22", null, "Close it");
        model.platformProperty().set("huawei");

        model.take(release.id(), "message", () -> {});

        assertThat(real.store().<List<FeedbackItem>>read(session -> session.evidence().feedback(release.id(), 1).stream()
                        .map(one -> one.value())
                        .toList()))
                .extracting(FeedbackItem::platform, FeedbackItem::title, FeedbackItem::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("huawei", "SSH is open", ":22"),
                        org.assertj.core.groups.Tuple.tuple("huawei", "Remove the key by 2026-06-15", ""));
    }

    private List<String> titles() {
        return model.items().stream().map(FeedbackItem::title).toList();
    }
}
