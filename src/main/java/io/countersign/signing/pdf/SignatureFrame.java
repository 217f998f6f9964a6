package io.countersign.signing.pdf;

import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Text;
import io.countersign.model.message.Message;
import io.countersign.signing.Fingerprint;
import io.countersign.signing.SignOffSigner.Request;
import io.countersign.text.Messages;
import io.countersign.typography.DocumentFonts;
import io.countersign.typography.Inline;
import io.countersign.typography.Line;
import io.countersign.typography.Style;
import io.countersign.typography.Typefaces;
import io.countersign.typography.Typesetter;
import java.security.cert.X509Certificate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/// What a signature shows on paper: who, as what, when and by whose clock, and the certificate. The name is set in type;
/// a picture of handwriting would prove nothing.
final class SignatureFrame {
    private static final float WIDTH = 221;
    private static final float PADDING = 8;
    private static final int GROUP = 8;
    private static final int GROUPS_A_LINE = 4;
    private static final DeviceRgb INK = new DeviceRgb(0x1A, 0x1D, 0x21);
    private static final DeviceRgb SECOND = new DeviceRgb(0x4A, 0x51, 0x59);
    private static final Style NAME = new Style(13, 17, true, INK);
    private static final Style CELL = new Style(7.8f, 11.2f, false, INK);
    private static final Style NOTE = new Style(7.2f, 10.2f, false, SECOND);

    private final Typefaces typefaces;

    SignatureFrame(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /// The meaning of a signature as one sentence, with the signer's own words behind it.
    String meaning(Request request) {
        Messages messages = new Messages(request.language());
        String meaning = messages.text(meaningMessage(request));
        return request.reason().isBlank() ? meaning : messages.text("signing.reason", meaning, request.reason());
    }

    /// The content of the frame, laid out in lines that fit it.
    Div draw(X509Certificate certificate, Request request) {
        Messages messages = new Messages(request.language());
        Typesetter setter = new Typesetter(typefaces);
        DocumentFonts fonts = new DocumentFonts(typefaces);
        Div frame = new Div().setPadding(PADDING).setMargin(0);
        add(frame, setter, fonts, request.person().name(), NAME);
        add(frame, setter, fonts, messages.text(meaningMessage(request)), CELL);
        add(frame, setter, fonts, messages.text("signing.time", request.at().truncatedTo(ChronoUnit.SECONDS)), CELL.strong());
        add(frame, setter, fonts, certificate(messages, certificate, request), NOTE);
        add(frame, setter, fonts, messages.text("signing.fingerprint"), NOTE);
        for (String line : groups(Fingerprint.of(certificate))) {
            add(frame, setter, fonts, line, NOTE.in(INK));
        }
        return frame;
    }

    private static Message meaningMessage(Request request) {
        String field = request.field().name().toLowerCase(Locale.ROOT);
        return Message.of("signing.meaning." + field + "." + request.verdict().name());
    }

    private static String certificate(Messages messages, X509Certificate certificate, Request request) {
        boolean ownWord = certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
        String serial = certificate.getSerialNumber().toString(16);
        String issued = ownWord
                ? messages.text("signing.self-signed", serial)
                : messages.text("signing.issued", commonName(certificate), serial);
        return request.person().role().isBlank()
                ? issued
                : messages.text("signing.role", request.person().role(), issued);
    }

    private static String commonName(X509Certificate certificate) {
        X500Name issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
        return issuer.getRDNs(BCStyle.CN).length == 0
                ? issuer.toString()
                : IETFUtils.valueToString(issuer.getRDNs(BCStyle.CN)[0].getFirst().getValue());
    }

    private static List<String> groups(String fingerprint) {
        int line = GROUP * GROUPS_A_LINE;
        return List.of(spaced(fingerprint.substring(0, line)), spaced(fingerprint.substring(line)));
    }

    private static String spaced(String digits) {
        return digits.replaceAll("(.{" + GROUP + "})(?=.)", "$1   ");
    }

    private static void add(Div frame, Typesetter setter, DocumentFonts fonts, String words, Style style) {
        for (Line line : setter.set(List.of(Inline.words(words, style)), WIDTH)) {
            Paragraph paragraph = new Paragraph().setMargin(0).setFixedLeading(style.leading());
            for (Line.Piece piece : line.pieces()) {
                if (piece instanceof Line.Run run) {
                    paragraph.add(new Text(run.text())
                            .setFont(fonts.font(run.face()))
                            .setFontSize(run.style().size())
                            .setFontColor(run.style().colour()));
                }
            }
            frame.add(paragraph);
        }
    }
}
