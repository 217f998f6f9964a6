package io.countersign.dossier.pdf;

import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.FindingRecord;
import io.countersign.model.signoff.ItemRecord;
import io.countersign.model.signoff.Person;
import io.countersign.typography.Inline;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Who reviewed and who approves, and when; what the signatures alone can say is left to them.
final class People {
    private static final int GROUP = 8;

    private final Manuscript manuscript;

    People(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    List<Row> rows() {
        Wording words = manuscript.words();
        Dossier dossier = manuscript.dossier();
        return List.of(
                row(words.say("people.reviewer"), dossier.reviewer(), reviewed()),
                row(
                        words.say("people.approver"),
                        dossier.approver(),
                        words.say("people.approves", manuscript.pages().signatures())));
    }

    private Row row(String part, Person person, String when) {
        String role = person.role().isEmpty() ? "" : manuscript.words().say("people.role", person.role());
        return new Row.Body(List.of(
                List.of(Layout.cell(part)),
                who(person, role),
                List.of(Layout.cell(when))));
    }

    private List<Block> who(Person person, String role) {
        Block name = Block.text(
                Theme.CELL, Inline.words(person.name(), Theme.CELL.strong()), Inline.words(role, Theme.CELL));
        if (person.certificate().isEmpty()) {
            return List.of(name);
        }
        String begins = person.certificate().substring(0, GROUP) + " "
                + person.certificate().substring(GROUP, 2 * GROUP);
        return List.of(name, Block.text(manuscript.words().say("people.certificate", begins), Theme.NOTE));
    }

    /// From the first answer or decision to the last.
    private String reviewed() {
        Wording words = manuscript.words();
        List<Instant> times = times().sorted().toList();
        if (times.isEmpty()) {
            return words.day(manuscript.dossier().composedAt());
        }
        String first = words.day(times.getFirst());
        String last = words.day(times.getLast());
        return first.equals(last) ? first : words.say("list.range", first, last);
    }

    private Stream<Instant> times() {
        Stream<Instant> answers = manuscript.dossier().items().stream()
                .map(ItemRecord::answer)
                .filter(Objects::nonNull)
                .map(answer -> answer.at());
        Stream<Instant> decisions = manuscript.dossier().findings().stream()
                .map(FindingRecord::decided)
                .filter(Objects::nonNull)
                .map(decided -> decided.at());
        return Stream.concat(answers, decisions);
    }
}
