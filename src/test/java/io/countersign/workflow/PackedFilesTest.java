package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.Formats;
import io.countersign.importer.Samples;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.workflow.Inspection.Outcome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedFilesTest {
    private static final byte[] NMAP = Samples.bytes(Samples.named("nmap-xml-host.xml"));
    private static final byte[] TRIVY = Samples.bytes(Samples.named("trivy-json-array.json"));

    @TempDir
    private Path folder;

    @Test
    void each_file_in_an_archive_is_a_file_of_its_own() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("scans/", new byte[0]);
        files.put("scans/one.xml", NMAP);
        files.put("__MACOSX/scans/._one.xml", Zips.text("\0\1"));
        files.put("two.json.gz", Zips.gzip(TRIVY));
        files.put("three.txt", Zips.text("Lorem ipsum"));

        List<Inspection> results = inspect("a.zip", Zips.zip(files));

        assertThat(results)
                .extracting(Inspection::name)
                .containsExactly("a.zip/scans/one.xml", "a.zip/two.json.gz", "a.zip/three.txt");
        assertThat(results)
                .extracting(Inspection::outcome)
                .containsExactly(Outcome.RECOGNISED, Outcome.RECOGNISED, Outcome.REFUSED);
        assertThat(results.get(0).counts().total()).isEqualTo(2);
        assertThat(results.get(0).size()).isEqualTo(NMAP.length);
        assertThat(results.get(0).sha256()).isEqualTo(inspect("one.xml", NMAP).getFirst().sha256());
        assertThat(results.get(1).counts().total()).isEqualTo(2);
    }

    @Test
    void one_archive_within_another_is_opened_and_no_third() throws Exception {
        byte[] inner = Zips.zip(Map.of("one.xml", NMAP));
        byte[] third = Zips.zip(Map.of("inner.zip", inner));

        assertThat(inspect("a.zip", Zips.zip(Map.of("b/inner.zip", inner))))
                .extracting(Inspection::name, Inspection::outcome)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("a.zip/b/inner.zip/one.xml", Outcome.RECOGNISED));
        assertRefused(inspect("a.zip", Zips.zip(Map.of("third.zip", third))), ProblemCode.ARCHIVE_NESTED);
        assertThat(inspect("a.zip.gz", Zips.gzip(Zips.zip(Map.of("one.xml", NMAP)))))
                .extracting(Inspection::outcome)
                .containsExactly(Outcome.RECOGNISED);
    }

    @Test
    void names_are_names_and_no_paths() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of("../../up.xml", "/etc/passwd", "C:\\Windows\\x.xml", "a\nb.xml")) {
            files.put(name, NMAP);
        }

        assertThat(inspect("a.zip", Zips.zip(files)))
                .extracting(Inspection::name)
                .containsExactly("a.zip/../../up.xml", "a.zip//etc/passwd", "a.zip/C:/Windows/x.xml", "a.zip/a\uFFFDb.xml");
        try (var here = Files.list(folder)) {
            assertThat(here).containsExactly(folder.resolve("a.zip"));
        }
    }

    @Test
    void names_of_a_chinese_windows_can_be_read() throws Exception {
        byte[] zip = Zips.zip(Map.of("12345678.xml", NMAP));
        byte[] name = "漏洞报告.xml".getBytes(Charset.forName("GB18030"));
        for (int at = 0; at < zip.length - 12; at++) {
            if (new String(zip, at, 12, java.nio.charset.StandardCharsets.ISO_8859_1).equals("12345678.xml")) {
                System.arraycopy(name, 0, zip, at, 12);
            }
        }
        withoutFlag(zip, 0x800);

        assertThat(inspect("a.zip", zip)).extracting(Inspection::name).containsExactly("a.zip/漏洞报告.xml");
    }

    @Test
    void what_is_encrypted_is_refused_in_words_and_the_rest_is_read() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("secret.xml", NMAP);
        files.put("open.xml", NMAP);
        byte[] zip = Zips.zip(files);
        int central = find(zip, 0x02014B50, 0);
        zip[central + 8] |= 1;

        List<Inspection> results = inspect("a.zip", zip);

        assertRefused(results.subList(0, 1), ProblemCode.ARCHIVE_ENCRYPTED);
        assertThat(results.get(1).outcome()).isEqualTo(Outcome.RECOGNISED);
    }

    @Test
    void a_damaged_archive_is_refused_in_words() throws Exception {
        byte[] zip = Zips.zip(Map.of("one.xml", NMAP));
        for (int at = 40; at < find(zip, 0x02014B50, 0) - 20; at += 11) {
            byte[] damaged = zip.clone();
            damaged[at] ^= 0x55;

            assertRefused(inspect("a.zip", damaged), ProblemCode.ARCHIVE_DAMAGED);
        }
        byte[] wrongSize = zip.clone();
        wrongSize[find(zip, 0x02014B50, 0) + 24]++;
        assertRefused(inspect("a.zip", wrongSize), ProblemCode.ARCHIVE_DAMAGED);
    }

    @Test
    void an_archive_that_is_cut_off_is_refused_as_such() throws Exception {
        byte[] zip = Zips.zip(Map.of("one.xml", NMAP, "two.json", TRIVY));
        for (int length = 4; length < zip.length; length += 13) {
            assertRefused(inspect("a.zip", Arrays.copyOf(zip, length)), ProblemCode.REPORT_TRUNCATED);
        }
    }

    @Test
    void an_empty_archive_is_an_empty_file() throws Exception {
        assertRefused(inspect("a.zip", Zips.zip(Map.of())), ProblemCode.FILE_EMPTY);
        assertRefused(inspect("a.zip", Zips.zip(Map.of("only/a/folder/", new byte[0]))), ProblemCode.FILE_EMPTY);
    }

    @Test
    void an_archive_of_too_many_files_is_refused_before_its_list_is_read() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i <= 20_000; i++) {
            files.put("f" + i, new byte[0]);
        }

        assertRefused(inspect("a.zip", Zips.zip(files)), ProblemCode.ARCHIVE_TOO_MANY);
    }

    @Test
    void a_size_that_no_report_has_is_refused_unread() throws Exception {
        byte[] zip = Zips.zip(Map.of("one.xml", NMAP));
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(find(zip, 0x02014B50, 0) + 24, 2_000_000_000);

        assertRefused(inspect("a.zip", zip), ProblemCode.ARCHIVE_TOO_LARGE);
    }

    @Test
    void bzip2_is_unpacked_and_a_cut_one_refused_as_such() throws Exception {
        byte[] packed = Zips.bzip2(NMAP);

        assertThat(inspect("a.bz2", packed).getFirst().counts().total()).isEqualTo(2);
        for (int length = 12; length < packed.length; length += 37) {
            assertRefused(inspect("cut.bz2", Arrays.copyOf(packed, length)), ProblemCode.REPORT_TRUNCATED);
        }
        // The checksum of the first block.
        packed[11] ^= 0x10;
        assertRefused(inspect("damaged.bz2", packed), ProblemCode.REPORT_MALFORMED);
    }

    @Test
    void office_documents_stay_whole() throws Exception {
        Map<String, byte[]> document = new LinkedHashMap<>();
        document.put("[Content_Types].xml", Zips.text("<Types/>"));
        document.put("ppt/presentation.xml", Zips.text("<presentation/>"));

        assertThat(inspect("slides.pptx", Zips.zip(document))).extracting(Inspection::name).containsExactly("slides.pptx");
        assertRefused(inspect("slides.pptx", Zips.zip(document)), ProblemCode.FORMAT_UNKNOWN);
    }

    private List<Inspection> inspect(String name, byte[] bytes) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve(name), bytes);
        List<Inspection> results = new ArrayList<>();
        new InspectFiles(Formats.importers()).inspect(List.of(file), Progress.SILENT, results::add);
        return results;
    }

    private static void assertRefused(List<Inspection> results, ProblemCode code) {
        assertThat(results).hasSize(1);
        assertThat(results.getFirst().problem()).isNotNull().extracting(Problem::code).isEqualTo(code);
    }

    private static int find(byte[] bytes, int mark, int from) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = from; at < bytes.length - 3; at++) {
            if (buffer.getInt(at) == mark) {
                return at;
            }
        }
        throw new AssertionError();
    }

    private static void withoutFlag(byte[] zip, int flag) {
        zip[find(zip, 0x04034B50, 0) + 7] &= (byte) ~(flag >> 8);
        zip[find(zip, 0x02014B50, 0) + 9] &= (byte) ~(flag >> 8);
    }
}
