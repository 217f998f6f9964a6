package io.countersign.dossier.pdf;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfDocumentInfo;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Dossier;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// What the file says of itself: title, language, dates, colours. All of it follows from the dossier.
final class Description {
    /// ISO 32000-1, 7.9.4.
    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final PdfDocument pdf;
    private final Manuscript manuscript;

    Description(PdfDocument pdf, Manuscript manuscript) {
        this.pdf = pdf;
        this.manuscript = manuscript;
    }

    void write() {
        pdf.getCatalog().setLang(new PdfString(manuscript.words().tag()));
        pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        pdf.addOutputIntent(new PdfOutputIntent(
                "Custom", "", "http://www.color.org", "sRGB IEC61966-2.1", new ByteArrayInputStream(profile)));
        PdfDocumentInfo info = pdf.getDocumentInfo();
        info.setTitle(title());
        info.setCreator(manuscript.dossier().program());
        String composed = PDF_DATE.format(manuscript.dossier().composedAt());
        info.setMoreInfo("CreationDate", composed);
        info.setMoreInfo("ModDate", composed);
    }

    private String title() {
        Dossier dossier = manuscript.dossier();
        Release release = dossier.release();
        Wording words = manuscript.words();
        return words.say(
                "document.title",
                dossier.number(),
                release.name(),
                release.operatingSystem(),
                release.build(),
                release.round(),
                words.verdict(dossier.verdict()),
                words.otherVerdict(dossier.verdict()));
    }
}
