package io.countersign.logic.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.audit.AuditEvent;
import io.countersign.model.audit.Seal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final Instant AT = Instant.parse("2026-11-02T08:30:00.125Z");

    @Test
    void the_layout_never_changes_because_old_records_are_checked_by_it() {
        AuditEntry entry = Chain.link(
                1, AT, "审核员", new AuditEvent("item.answered", 7, "REL-2", "", "PASS"), "", Chain.START);

        // Worked out with another program from the layout in Chain's description.
        assertThat(entry.hash()).isEqualTo("7953b98fc6486c96edc5ad7c5480492a2d98ccc141bd425f6e270cc6269b0bf7");
    }

    @Test
    void a_whole_chain_is_whole() {
        ChainCheck check = check(chain(5));

        assertThat(check.brokenAt()).isEmpty();
        assertThat(check.entries()).isEqualTo(5);
        assertThat(check.head()).isEqualTo(chain(5).getLast().hash());
    }

    @Test
    void no_entry_is_a_whole_chain() {
        assertThat(check(List.of()).head()).isEqualTo(Chain.START);
    }

    @Test
    void a_changed_entry_is_named() {
        List<AuditEntry> entries = chain(5);
        entries.set(2, withAfter(entries.get(2), "FAIL"));

        assertThat(check(entries).brokenAt()).hasValue(3);
    }

    @Test
    void an_entry_that_was_changed_and_hashed_anew_is_betrayed_by_the_next() {
        List<AuditEntry> entries = chain(5);
        AuditEntry old = entries.get(2);
        entries.set(2, Chain.link(3, AT, "someone", event("forged"), "", old.previousHash()));

        assertThat(check(entries).brokenAt()).hasValue(4);
    }

    @Test
    void an_entry_that_was_left_out_is_missed() {
        List<AuditEntry> entries = chain(5);
        entries.remove(1);

        assertThat(check(entries).brokenAt()).hasValue(2);
    }

    @Test
    void entries_in_another_order_are_told() {
        List<AuditEntry> entries = chain(5);
        entries.add(1, entries.remove(3));

        assertThat(check(entries).brokenAt()).hasValue(2);
    }

    @Test
    void what_is_moved_from_one_part_to_the_next_changes_the_hash() {
        AuditEvent one = new AuditEvent("a", 1, "bc", "d", "e");
        AuditEvent other = new AuditEvent("a", 1, "b", "cd", "e");

        assertThat(Chain.link(1, AT, "w", one, "", Chain.START).hash())
                .isNotEqualTo(Chain.link(1, AT, "w", other, "", Chain.START).hash());
    }

    @Test
    void what_an_entry_wrote_is_a_part_of_its_hash() {
        Seal seal = new Seal(1, "finding", 0, 0, 5, 5, "ab".repeat(32));
        Seal longer = new Seal(1, "finding", 0, 0, 6, 5, "ab".repeat(32));

        assertThat(Chain.content(List.of())).isEmpty();
        assertThat(Chain.content(List.of(seal))).isNotEqualTo(Chain.content(List.of(longer)));
        assertThat(Chain.link(1, AT, "w", event("PASS"), Chain.content(List.of(seal)), Chain.START).hash())
                .isNotEqualTo(Chain.link(1, AT, "w", event("PASS"), "", Chain.START).hash());
    }

    private static ChainCheck check(List<AuditEntry> entries) {
        ChainCheck check = new ChainCheck();
        entries.forEach(check::accept);
        return check;
    }

    private static List<AuditEntry> chain(int length) {
        List<AuditEntry> entries = new ArrayList<>();
        String previous = Chain.START;
        for (int number = 1; number <= length; number++) {
            AuditEntry entry = Chain.link(number, AT.plusSeconds(number), "reviewer", event("PASS"), "", previous);
            entries.add(entry);
            previous = entry.hash();
        }
        return entries;
    }

    private static AuditEvent event(String after) {
        return new AuditEvent("item.answered", 1, "REL-1", "", after);
    }

    private static AuditEntry withAfter(AuditEntry entry, String after) {
        return new AuditEntry(
                entry.number(),
                entry.at(),
                entry.who(),
                entry.action(),
                entry.releaseId(),
                entry.subject(),
                entry.before(),
                after,
                entry.content(),
                entry.previousHash(),
                entry.hash());
    }
}
