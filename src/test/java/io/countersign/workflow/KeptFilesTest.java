package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.app.Formats;
import io.countersign.importer.message.PlainMessages;
import io.countersign.model.evidence.Attachment;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.store.jdbc.SqliteStore;
import io.countersign.workflow.Inspection.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private SqliteStore store;
    private ImportEvidence importEvidence;
    private TakeMessage takeMessage;
    private long release;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("data"), CLOCK);
        importEvidence = new ImportEvidence(store, Formats.importers(), CLOCK, () -> "Lin Mei");
        takeMessage = new TakeMessage(store, new PlainMessages(), CLOCK, () -> "Lin Mei");
        release = store.write("Lin Mei", session -> session.releases()
                .add(new Release(0, "WordPress", "6.8", "b-7", "Ubuntu", List.of(new Image("aws", "ami-1", "")), 1, CLOCK.instant())));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_pdf_is_kept_with_its_note_and_its_words_can_be_searched() throws Exception {
        Path pdf = pdf(null);

        Inspection inspection = take(pdf, new Attachment(" No alarm ", "ami-1", ""));

        assertThat(inspection.outcome()).isEqualTo(Outcome.RECOGNISED);
        Evidence evidence = evidence().getFirst();
        assertThat(evidence.format().kind()).isEqualTo(EvidenceKind.ATTACHMENT);
        assertThat(store.<Attachment>read(s -> s.evidence().attachment(evidence.id()).orElseThrow()))
                .isEqualTo(new Attachment("No alarm", "ami-1", "Host security report"));
        assertThat(store.<List<Long>>read(s -> s.evidence().attachmentsWith(release, 1, "SECURITY rep")))
                .containsExactly(evidence.id());
        try (InputStream kept = store.files().open(evidence.sha256())) {
            assertThat(kept.readAllBytes()).isEqualTo(Files.readAllBytes(pdf));
        }
    }

    @Test
    void without_a_note_it_is_refused_and_leaves_nothing() throws Exception {
        Inspection inspection = take(pdf(null), Attachment.NONE);

        assertThat(Objects.requireNonNull(inspection.problem()).code()).isEqualTo(ProblemCode.NOTE_MISSING);
        assertThat(evidence()).isEmpty();
    }

    @Test
    void an_encrypted_pdf_is_refused() throws Exception {
        for (String password : List.of("", "secret")) {
            Inspection inspection = take(pdf(password), new Attachment("note", "", ""));

            assertThat(Objects.requireNonNull(inspection.problem()).code()).isEqualTo(ProblemCode.PDF_ENCRYPTED);
        }
    }

    @Test
    void a_damaged_pdf_is_refused_in_words_and_a_picture_is_kept() throws Exception {
        Path damaged = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7\nnothing that follows is one");
        Path picture = Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});

        assertThat(Objects.requireNonNull(take(damaged, new Attachment("note", "", "")).problem()).code())
                .isEqualTo(ProblemCode.REPORT_MALFORMED);
        assertThat(take(picture, new Attachment("note", "", "")).outcome()).isEqualTo(Outcome.RECOGNISED);
    }

    @Test
    void a_message_is_kept_as_it_came_with_the_items_that_the_person_left() throws Exception {
        String text = "腾讯云：\n1. 关闭端口 22\n2. 多余的一条\n";
        List<FeedbackItem> items = takeMessage.split(takeMessage.platform(text), text).subList(0, 1);

        Evidence evidence = takeMessage.take(release, "message", text, items);

        assertThat(takeMessage.take(release, "again", text, items).name()).isEqualTo("message");
        assertThat(evidence()).containsExactly(evidence);
        assertThat(evidence.counts().total()).isEqualTo(1);
        assertThat(store.<List<FeedbackItem>>read(s -> s.evidence().feedback(release, 1).stream()
                        .map(one -> one.value())
                        .toList()))
                .isEqualTo(items);
        try (InputStream kept = store.files().open(evidence.sha256())) {
            assertThat(kept.readAllBytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_message_without_items_is_not_taken() {
        assertThatThrownBy(() -> takeMessage.take(release, "message", "words", List.of()))
                .isInstanceOfSatisfying(ProblemException.class, e ->
                        assertThat(e.problem().code()).isEqualTo(ProblemCode.MESSAGE_EMPTY));
        assertThat(evidence()).isEmpty();
    }

    private Inspection take(Path file, Attachment about) throws InterruptedException {
        List<Inspection> results = new ArrayList<>();
        importEvidence.take(release, List.of(file), new Instructions(about, java.util.Set.of()), Progress.SILENT, results::add);
        return results.getFirst();
    }

    private List<Evidence> evidence() {
        return store.read(session -> session.evidence().of(release, 1));
    }

    /// @param password null where it is not encrypted
    private Path pdf(@org.jspecify.annotations.Nullable String password) throws IOException {
        Path file = folder.resolve("report" + password + ".pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.showText("Host security report");
                content.endText();
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(file.toFile());
        }
        return file;
    }
}
