package io.countersign.ui.shell;

import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The actions that can be called up by name, and the ones of them that typed letters mean.
final class Commands {
    private final List<Command> all = new ArrayList<>();

    /// @param scopes the topmost first; of actions with one name the topmost counts
    Commands(List<Actions.Scope> scopes, Messages messages) {
        Set<String> seen = new HashSet<>();
        for (Actions.Scope scope : scopes) {
            for (Action action : scope.actions()) {
                if (seen.add(action.id())) {
                    all.add(new Command(
                            action, messages.text(action.title()), messages.text(scope.title()), List.of()));
                }
            }
        }
    }

    int size() {
        return all.size();
    }

    /// Those that the letters mean, the best first; all that can be done for no letters.
    List<Command> find(String letters) {
        record Hit(Command command, int score) {}
        List<Hit> hits = new ArrayList<>();
        for (Command command : all) {
            if (command.action().enabled().get()) {
                Fuzzy.match(letters, command.title())
                        .map(fuzzy -> new Hit(command.marked(fuzzy.positions()), fuzzy.score()))
                        .or(() -> Fuzzy.match(letters, command.action().id())
                                .map(fuzzy -> new Hit(command, command.title().length() + fuzzy.score())))
                        .ifPresent(hits::add);
            }
        }
        if (!letters.isBlank()) {
            hits.sort(Comparator.comparingInt(Hit::score));
        }
        return hits.stream().map(Hit::command).toList();
    }

    /// One action by name.
    ///
    /// @param group the page it belongs to
    /// @param marks positions of the letters that were typed
    record Command(Action action, String title, String group, List<Integer> marks) {
        Command {
            marks = List.copyOf(marks);
        }

        private Command marked(List<Integer> positions) {
            return new Command(action, title, group, positions);
        }
    }
}
