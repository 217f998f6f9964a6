package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.Importer;
import io.countersign.importer.ImporterContract;
import io.countersign.importer.Samples;
import io.countersign.model.evidence.Counts;
import io.countersign.model.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every importer of plain lines keeps to beside the contract of all. Where such an output ends cannot be seen.
abstract class HostContract extends ImporterContract {
    private final Importer importer;

    HostContract(Importer importer) {
        super(importer);
        this.importer = importer;
    }

    @Override
    protected final int endMark(byte[] sample) {
        return 0;
    }

    @Override
    protected boolean rowsAreFacts() {
        return true;
    }

    @Test
    void utf_16_and_line_ends_of_windows_change_nothing() throws Exception {
        for (Path sample : Samples.of(importer.format().id())) {
            String text = new String(Samples.bytes(sample), StandardCharsets.UTF_8);
            if (text.indexOf('\0') < 0) {
                byte[] windows = ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE);

                assertThat(importer.recognise(Samples.head(windows))).as(sample.toString()).isPresent();
                Collected expected = read(text);
                Collected found = readBytes(windows);
                assertThat(found.facts).as(sample.toString()).isEqualTo(expected.facts);
                assertThat(found.findings).isEqualTo(expected.findings);
                assertThat(found.scan()).isEqualTo(expected.scan());
            }
        }
    }

    @Test
    void no_line_of_a_sample_is_left_out() throws Exception {
        for (Path sample : Samples.of(importer.format().id())) {
            Collected found = readBytes(Samples.bytes(sample));

            assertThat(found.scan().complete()).as(sample.toString()).isTrue();
            assertThat(found.scan().remarks())
                    .noneMatch(remark -> remark.key().startsWith("importer.host."));
        }
    }

    /// Patterns that try everything would take hours for these.
    @Test
    void lines_made_to_be_slow_are_read_to_their_end() throws Exception {
        for (String piece : List.of("a:1 ", ":1", "-1", " ", "[", "((", "\t", "pty,", "\\\"", "1 1 1 ", "{", "x {")) {
            for (String start : List.of(
                    "tcp 0 0 a:1 ", "tcp LISTEN 0 0 ", "Inst a [", "Inst a (1 ", "a/", "CVE-2026-10001 (a", "ii  a",
                    "APT::Periodic::A ", "from=\"", "ID=x", "755\ta\ta\tf\t/", "755 a a ", "root L ", "a:", "")) {
                String text = (start + piece.repeat(8_000 / piece.length()) + "\n").repeat(3);

                boolean recognised = recognises(text);
                assertThat(isReadOrRefused(text)).as("%s%s, %s", start, piece, recognised).isTrue();
            }
        }
    }

    /// What begins as JSON does is refused where it is none.
    private boolean isReadOrRefused(String text) throws Exception {
        try {
            return !read(text).scan().tool().isEmpty();
        } catch (ProblemException _) {
            return text.startsWith("[") || text.startsWith("{");
        }
    }

    final boolean recognises(String text) {
        return importer.recognise(Samples.head(text.getBytes(StandardCharsets.UTF_8))).isPresent();
    }

    final Collected sample(String name) throws Exception {
        return readBytes(Samples.bytes(Samples.named(name)));
    }

    final Collected read(String text) throws Exception {
        return readBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private Collected readBytes(byte[] bytes) throws Exception {
        Collected sink = new Collected();
        importer.read(() -> new ByteArrayInputStream(bytes), sink);
        return sink;
    }

    /// The counts of a sample without findings.
    static Counts facts(long facts) {
        return new Counts(Map.of(), 0, 0, 0, facts, 0, 0);
    }
}
