package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.app.Formats;
import io.countersign.importer.Content;
import io.countersign.importer.DiscardingSink;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.Importers;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Samples;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.workflow.Inspection.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectFilesTest {
    private final InspectFiles inspectFiles = new InspectFiles(Formats.importers());

    @TempDir
    Path folder;

    @Test
    void a_report_is_recognised_counted_and_hashed() throws Exception {
        byte[] bytes = Samples.bytes(Samples.named("trivy-json-array.json"));
        Path file = Files.write(folder.resolve("misleading.xml"), bytes);

        Inspection inspection = inspect(file).getFirst();

        assertThat(inspection.outcome()).isEqualTo(Outcome.RECOGNISED);
        assertThat(inspection.path()).isEqualTo(file);
        assertThat(inspection.name()).isEqualTo("misleading.xml");
        assertThat(inspection.size()).isEqualTo(bytes.length);
        assertThat(inspection.format()).extracting(Format::id).isEqualTo("trivy-json");
        assertThat(inspection.reason()).isEqualTo(Message.of("importer.trivy-json.array"));
        assertThat(inspection.counts().total()).isEqualTo(2);
        assertThat(inspection.sha256()).isEqualTo(sha256(bytes));
        assertThat(inspection.problem()).isNull();
    }

    @Test
    void gzip_is_unpacked_and_hashed_as_it_is() throws Exception {
        byte[] packed = packed(Samples.bytes(Samples.named("nmap-xml-host.xml")));
        Path file = Files.write(folder.resolve("nmap.xml.gz"), packed);

        Inspection inspection = inspect(file).getFirst();

        assertThat(inspection.counts().total()).isEqualTo(2);
        assertThat(inspection.sha256()).isEqualTo(sha256(packed));
        assertThat(inspection.size()).isEqualTo(packed.length);
    }

    @Test
    void gzip_that_is_cut_off_is_refused_as_such() throws Exception {
        byte[] packed = packed(Samples.bytes(Samples.named("nmap-xml-host.xml")));
        for (int length = 3; length < packed.length; length += 7) {
            Path file = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(packed, length));

            assertRefused(inspect(file).getFirst(), ProblemCode.REPORT_TRUNCATED);
        }
    }

    @Test
    void every_file_gets_a_result_in_words() throws Exception {
        assertRefused(inspect(folder.resolve("missing")).getFirst(), ProblemCode.FILE_MISSING);
        assertRefused(inspect(write("empty", "")).getFirst(), ProblemCode.FILE_EMPTY);
        assertRefused(inspect(write("blank", " \n")).getFirst(), ProblemCode.FILE_EMPTY);
        assertRefused(inspect(write("prose", "Lorem ipsum")).getFirst(), ProblemCode.FORMAT_UNKNOWN);
        assertRefused(
                inspect(write("cut", "{\"SchemaVersion\":2,\"ArtifactName\":\"a\",")).getFirst(),
                ProblemCode.REPORT_TRUNCATED);
        assertRefused(inspect(Files.createDirectory(folder.resolve("none"))).getFirst(), ProblemCode.FOLDER_EMPTY);
        assertRefused(inspect(write("empty.json", "")).getFirst(), ProblemCode.FILE_EMPTY);
        assertThat(inspect(write("empty.jsonl", "")).getFirst().outcome()).isEqualTo(Outcome.EMPTY);
        assertThat(inspect(write("nothing.json", "[]")).getFirst().outcome()).isEqualTo(Outcome.EMPTY);
    }

    @Test
    void a_refused_file_is_hashed_all_the_same() throws Exception {
        String text = "Lorem ipsum".repeat(20_000);

        Inspection inspection = inspect(write("prose", text)).getFirst();

        assertThat(inspection.sha256()).isEqualTo(sha256(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(inspection.size()).isEqualTo(text.length());
    }

    @Test
    void a_folder_gives_its_files_in_the_order_of_their_names() throws Exception {
        Files.createDirectories(folder.resolve("in/b"));
        write("in/c.json", "[]");
        write("in/b/x.json", "[]");
        write("in/a.txt", "prose");

        assertThat(inspect(folder.resolve("in")))
                .extracting(Inspection::name)
                .containsExactly("a.txt", "b/x.json", "c.json");
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws Exception {
        Files.createDirectories(folder.resolve("in"));
        Path outside = write("outside.json", "[]");
        Path inside = write("in/inside.json", "[]");
        Files.createSymbolicLink(folder.resolve("in/out"), outside);
        Files.createSymbolicLink(folder.resolve("in/round"), folder);
        Files.createSymbolicLink(folder.resolve("in/same"), inside);

        List<Inspection> inspections = inspect(folder.resolve("in"));

        assertThat(inspections).extracting(Inspection::name).containsExactly("inside.json", "out", "round");
        assertRefused(inspections.get(1), ProblemCode.FILE_LINK);
        assertRefused(inspections.get(2), ProblemCode.FILE_LINK);
    }

    @Test
    void an_interrupt_cancels() throws Exception {
        Path file = write("prose", "Lorem ipsum");
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> inspect(file));
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void an_interrupt_within_a_file_cancels() throws Exception {
        Path file = Files.write(folder.resolve("long"), new byte[3 * 1024 * 1024]);
        Progress stop = (_, _, _) -> Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> inspectFiles.inspect(List.of(file), stop, _ -> {}));
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void a_file_that_could_be_of_two_formats_is_read_as_the_one_that_was_said() throws Exception {
        Importers two = new Importers(List.of(new TrivyOf("one"), new TrivyOf("two")), List.of());
        Path file = Files.write(folder.resolve("a.json"), Samples.bytes(Samples.named("trivy-json-array.json")));
        List<Inspection> results = new ArrayList<>();

        new InspectFiles(two).inspect(List.of(file), Progress.SILENT, results::add);
        new InspectFiles(two).inspect(List.of(file), Set.of("two"), Progress.SILENT, results::add);

        assertRefused(results.getFirst(), ProblemCode.FORMAT_AMBIGUOUS);
        assertThat(results.getLast().format()).extracting(Format::id).isEqualTo("two");
    }

    @Test
    void progress_ends_at_the_size_of_the_file() throws Exception {
        Path file = write("prose", "Lorem ipsum");
        List<String> reports = new ArrayList<>();

        inspectFiles.inspect(
                List.of(file), (what, done, total) -> reports.add(what.args() + " " + done + "/" + total), _ -> {});

        assertThat(reports).containsExactly("[prose] 11/11");
    }

    @Test
    void the_copy_has_the_bytes_of_the_file() throws Exception {
        Path file = Samples.named("clamav-log-infected.log");
        ByteArrayOutputStream copy = new ByteArrayOutputStream();

        read(file, copy);

        assertThat(copy.toByteArray()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void a_copy_that_cannot_be_written_is_no_fault_of_the_file() throws Exception {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("no space");
            }
        };

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> read(Samples.named("nmap-xml-host.xml"), full));
    }

    private static Inspection read(Path file, OutputStream copy) throws InterruptedException {
        return new ReportReader(Formats.importers())
                .read(SourceFile.onDisk(file, "name"), copy, _ -> new DiscardingSink(), Progress.SILENT);
    }

    private List<Inspection> inspect(Path path) throws InterruptedException {
        List<Inspection> results = new ArrayList<>();
        inspectFiles.inspect(List.of(path), Progress.SILENT, results::add);
        return results;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void assertRefused(Inspection inspection, ProblemCode code) {
        assertThat(inspection.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(inspection.problem()).isNotNull().matches(problem -> problem.code() == code, code.toString());
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /// Takes Trivy's reports for its own.
    private record TrivyOf(String id) implements Importer {
        @Override
        public Format format() {
            return new Format(id, EvidenceKind.SCAN, id);
        }

        @Override
        public Optional<Message> recognise(Head head) {
            return Optional.of(Message.of("importer.trivy-json.array"));
        }

        @Override
        public void read(Content content, ReportSink sink) {}
    }
}
