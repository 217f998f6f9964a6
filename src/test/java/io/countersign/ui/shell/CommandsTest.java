package io.countersign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.shell.Commands.Command;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
    private final Actions actions = new Actions();

    @ParameterizedTest
    @CsvSource({"acc,Accepted", "nvl,Not evaluated", "not ev,Not evaluated", "TO FIX,To fix"})
    void a_few_letters_find_an_action(String letters, String title) {
        assertThat(commands().find(letters)).first().extracting(Command::title).isEqualTo(title);
    }

    @Test
    void without_letters_all_that_can_be_done_is_offered_in_its_order() {
        assertThat(commands().find("")).extracting(Command::title)
                .containsExactly("Accepted", "To fix", "Not evaluated");
    }

    @Test
    void the_typed_letters_are_marked() {
        assertThat(commands().find("nev").getFirst().marks()).containsExactly(0, 4, 5);
    }

    @Test
    void what_is_called_otherwise_in_another_language_is_found_by_its_english_name() {
        open("findings.accept", "control.decision.ACCEPTED");

        Commands chinese = new Commands(actions.reachable(), new Messages(Language.CHINESE));

        assertThat(chinese.find("accept")).extracting(Command::title).containsExactly("已接受");
        assertThat(chinese.find("接受")).extracting(Command::title).containsExactly("已接受");
    }

    @Test
    void nothing_is_offered_that_does_not_hold_the_letters() {
        assertThat(commands().find("xyz")).isEmpty();
    }

    private Commands commands() {
        open("a", "control.result.NOT_EVALUATED");
        actions.open(
                Message.of("control.copy"),
                List.of(
                        always("b", "control.decision.ACCEPTED"),
                        always("c", "control.decision.TO_FIX"),
                        new Action(
                                "d",
                                Message.of("control.decision.INTENDED"),
                                null,
                                new SimpleBooleanProperty(false),
                                () -> {})));
        return new Commands(actions.reachable(), new Messages(Language.ENGLISH));
    }

    private void open(String id, String key) {
        actions.open(Message.of("control.copy"), List.of(always(id, key)));
    }

    private static Action always(String id, String key) {
        return Action.always(id, Message.of(key), null, () -> {});
    }
}
