package io.countersign.ui.signoff;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.signoff.Blocker;
import io.countersign.model.signoff.Refusal;
import io.countersign.model.signoff.Verification;
import io.countersign.signing.Assurance;
import io.countersign.signing.KeySource;
import io.countersign.ui.approval.ApprovalWork;
import io.countersign.ui.key.KeyWork;
import io.countersign.ui.print.PrintWork;
import io.countersign.ui.sample.SampleApproval;
import io.countersign.ui.sample.SampleKeys;
import io.countersign.ui.sample.SampleReview;
import io.countersign.ui.sample.SampleVerification;
import io.countersign.workflow.PrintSignOff;
import io.countersign.workflow.SignRelease;
import io.countersign.workflow.SignRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// A signing that opens no key and writes no file: the password `right` is right.
final class KeptSignOff implements SignOffWork, PrintWork {
    final List<SignRequest> signed = new ArrayList<>();
    final List<SignRequest> previewed = new ArrayList<>();
    final List<PrintSignOff.Order> printed = new ArrayList<>();
    char[] handed = {};
    boolean broken;
    final List<Refusal> refused = new ArrayList<>();
    final List<KeySource> used = new ArrayList<>();
    KeyWork keys = new SampleKeys();
    final List<Assurance> assured = new ArrayList<>();
    Assurance usual = Assurance.none();
    final SampleApproval approving = new SampleApproval();
    private final List<Blocker> blockers;

    KeptSignOff(List<Blocker> blockers) {
        this.blockers = List.copyOf(blockers);
    }

    @Override
    public Readiness assess(long releaseId) {
        if (broken) {
            throw ProblemException.of(ProblemCode.DATABASE_FULL, "countersign.db");
        }
        Map<String, Answer> answers = new HashMap<>();
        SampleReview.checklist().items().forEach(item -> answers.put(item.id(), answer(item.id())));
        return new Readiness(
                SampleReview.assessment(answers, blockers), new SignRelease.InputSize(14, 12, 162_636), List.of(), refused);
    }

    private static Answer answer(String id) {
        boolean overrules = id.equals("SCR-2") || id.equals("REL-5");
        return new Answer(
                id,
                "hash-" + id,
                id.startsWith("UPD") ? AnswerValue.NOT_APPLICABLE : AnswerValue.PASS,
                "",
                overrules ? AssessmentResult.FAIL : AssessmentResult.PASS,
                "Lin Mei",
                SampleReview.NOW, 1);
    }

    @Override
    public byte[] preview(SignRequest request) {
        previewed.add(request);
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int page = 1; page <= 3; page++) {
                write(document, request, page);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, SignRequest request, int number) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), 20);
            content.newLineAtOffset(56, 740);
            content.showText("WordPress 6.8 on Ubuntu 24.04");
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            content.newLineAtOffset(0, -24);
            content.showText(request.verdict() + ", page " + number + " of 3, signed by "
                    + request.reviewer().name());
            content.endText();
        }
    }

    @Override
    public PrintWork printing() {
        return this;
    }

    @Override
    public List<String> printers() {
        return List.of("Office", "PDF");
    }

    @Override
    public int print(Path file, PrintSignOff.Order order) {
        printed.add(order);
        return 3;
    }

    @Override
    public ApprovalWork approving() {
        return approving;
    }

    @Override
    public KeyWork keys() {
        return keys;
    }

    @Override
    public Assurance usual() {
        return usual;
    }

    @Override
    public SignRelease.Signed sign(
            SignRequest request, KeySource key, char[] password, Path target, Assurance assurance) {
        assured.add(assurance);
        used.add(key);
        handed = password;
        if (!new String(password).equals("right")) {
            throw ProblemException.of(ProblemCode.UNEXPECTED);
        }
        signed.add(request);
        return new SignRelease.Signed(
                "CS-2026-0001",
                target,
                "b81d0c5e".repeat(8),
                SampleVerification.of(Verification.State.INTACT_UNKNOWN_SIGNER));
    }
}
