package io.countersign.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortLineTest {
    private final List<PortLine> lines = KeptDocuments.sample().ports();

    @Test
    void open_and_documented_are_told_apart_and_from_loopback() {
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
}
