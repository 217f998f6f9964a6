package io.countersign.dossier.pdf;

import com.itextpdf.kernel.pdf.PdfDate;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import io.countersign.dossier.AttachmentNames;
import io.countersign.dossier.Attachments;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.signoff.Basis;
import io.countersign.model.signoff.Dossier;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/// Puts the record, the checklist and the evidence into the file, as ISO 19005-3 asks for: each with its relation to
/// the pages.
final class Embedding {
    private static final PdfName SOURCE = new PdfName("Source");
    private static final PdfName DATA = new PdfName("Data");

    private final PdfDocument pdf;
    private final Manuscript manuscript;

    Embedding(PdfDocument pdf, Manuscript manuscript) {
        this.pdf = pdf;
        this.manuscript = manuscript;
    }

    void embed(byte[] record) throws IOException {
        Dossier dossier = manuscript.dossier();
        Instant composed = dossier.composedAt();
        embed(AttachmentNames.RECORD, "inside.record", "application/json", record, composed, SOURCE);
        for (Basis basis : dossier.basis()) {
            try (InputStream in = manuscript.attachments().open(basis)) {
                embed(
                        AttachmentNames.basis(basis),
                        "inside." + basis.kind().name().toLowerCase(Locale.ROOT),
                        "application/yaml",
                        in.readAllBytes(),
                        composed,
                        DATA);
            }
        }
        byte[] history = manuscript.attachments().history();
        if (history.length > 0) {
            embed(AttachmentNames.HISTORY, "inside.history", "application/jsonl", history, composed, DATA);
        }
        if (!dossier.printsFindings()) {
            embed(AttachmentNames.FINDINGS, "inside.findings", "text/csv", manuscript.findingList(), composed, DATA);
        }
        embedEvidence(dossier, manuscript.attachments());
    }

    private void embedEvidence(Dossier dossier, Attachments attachments) throws IOException {
        List<Evidence> evidence = dossier.evidence();
        for (int i = 0; i < evidence.size(); i++) {
            Evidence file = evidence.get(i);
            if (attachments.embeds(file)) {
                try (InputStream in = attachments.open(file)) {
                    add(
                            AttachmentNames.evidence(i, file),
                            file.name(),
                            "application/octet-stream",
                            in.readAllBytes(),
                            file.importedAt(),
                            DATA);
                }
            }
        }
    }

    private void embed(String name, String what, String type, byte[] bytes, Instant changed, PdfName relation) {
        add(name, manuscript.words().say(what), type, bytes, changed, relation);
    }

    private void add(String name, String description, String type, byte[] bytes, Instant changed, PdfName relation) {
        PdfDictionary params = new PdfDictionary();
        params.put(PdfName.ModDate, new PdfDate(utc(changed)).getPdfObject());
        pdf.addAssociatedFile(
                name,
                PdfFileSpec.createEmbeddedFileSpec(
                        pdf, bytes, description, name, new PdfName(type), params, relation));
    }

    private static Calendar utc(Instant instant) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(instant.toEpochMilli());
        return calendar;
    }
}
