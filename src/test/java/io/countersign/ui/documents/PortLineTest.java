package io.countersign.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.ui.documents.PortLine.Standing;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortLineTest {
    private final List<PortLine> lines = KeptDocuments.sample().ports();

    @Test
    void open_and_documented_are_told_apart_and_loopback_stands_once() {
        assertThat(lines)
                .extracting(line -> line.name() + " " + line.standing())
                .containsExactly(
                        "22/tcp OPEN_DOCUMENTED",
                        "80/tcp OPEN_DOCUMENTED",
                        "443/tcp OPEN_DOCUMENTED",
                        "3306/tcp LOOPBACK",
                        "6379/tcp OPEN_UNDOCUMENTED",
                        "9001/tcp DOCUMENTED_CLOSED",
                        "33060/tcp LOOPBACK");
    }

    @Test
    void each_view_holds_its_own_ports() {
        assertThat(Arrays.stream(PortView.values())
                        .map(view -> lines.stream().filter(view::holds).count()))
                .containsExactly(7L, 3L, 1L, 1L, 1L, 2L);
    }

    @Test
    void what_is_no_port_is_left_out() {
        assertThat(PortLine.ofLoopback("99999/tcp x", "a.txt")).isEmpty();
        assertThat(PortLine.ofLoopback("unix socket", "a.txt")).isEmpty();
        assertThat(PortLine.ofLoopback("631/tcp", "a.txt"))
                .hasValueSatisfying(line -> assertThat(line.standing()).isEqualTo(Standing.LOOPBACK));
    }
}
