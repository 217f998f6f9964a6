package io.countersign.verify;

import com.itextpdf.forms.PdfAcroForm;
import com.itextpdf.forms.fields.PdfFormCreator;
import com.itextpdf.io.source.RandomAccessSourceFactory;
import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.forms.fields.SignatureFormFieldBuilder;
import com.itextpdf.kernel.pdf.EncryptionConstants;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.ReaderProperties;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.action.PdfAction;
import com.itextpdf.kernel.pdf.annot.PdfStampAnnotation;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import io.countersign.dossier.AttachmentNames;
import io.countersign.model.signoff.SignatureField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.util.CollectionStore;

/// What may be done to a signed file.
final class Attacks {
    private Attacks() {}

    static byte[] flip(byte[] pdf, int at) {
        byte[] flipped = pdf.clone();
        flipped[at] ^= 1;
        return flipped;
    }

    static byte[] appendPage(byte[] pdf) throws IOException {
        return append(pdf, PdfDocument::addNewPage);
    }

    static byte[] paintOver(byte[] pdf) throws IOException {
        return append(pdf, document -> new PdfCanvas(document.getPage(1))
                .setFillColor(ColorConstants.WHITE)
                .rectangle(56, 600, 494, 100)
                .fill());
    }

    /// Paints over a part of a page before anybody signs.
    static byte[] composePaintedOver(byte[] pdf) throws IOException {
        return rewrite(pdf, new StampingProperties(), document -> new PdfCanvas(document.getPage(1))
                .setFillColor(ColorConstants.WHITE)
                .rectangle(56, 600, 494, 100)
                .fill());
    }

    /// Lays a white note over a part of a page.
    static byte[] stamp(byte[] pdf) throws IOException {
        return append(pdf, document -> document.getPage(1)
                .addAnnotation(new PdfStampAnnotation(new Rectangle(56, 600, 494, 100)).setContents("APPROVED")));
    }

    static byte[] retitle(byte[] pdf) throws IOException {
        return append(pdf, document -> document.getDocumentInfo().setTitle("Something else"));
    }

    /// Adds an object that nothing refers to, to be shown by a later change.
    static byte[] hide(byte[] pdf) throws IOException {
        return append(pdf, document -> new PdfStream("0 0 m".getBytes(StandardCharsets.ISO_8859_1))
                .makeIndirect(document)
                .flush());
    }

    /// Something that happens when the file is opened.
    static byte[] runOnOpening(byte[] pdf) throws IOException {
        return append(pdf, document -> document.getCatalog().setOpenAction(PdfAction.createJavaScript("app.alert(1)")));
    }

    /// Has readers draw the form anew, as they like.
    static byte[] redrawForm(byte[] pdf) throws IOException {
        return append(pdf, document -> PdfFormCreator.getAcroForm(document, false).setNeedAppearances(true));
    }

    /// A store of proofs with something else in it.
    static byte[] addFalseProofs(byte[] pdf) throws IOException {
        return append(pdf, document -> {
            PdfStream page = new PdfStream("no certificate".getBytes(StandardCharsets.ISO_8859_1));
            page.makeIndirect(document);
            PdfDictionary store = new PdfDictionary();
            store.put(PdfName.Certs, new PdfArray(page));
            document.getCatalog().put(PdfName.DSS, store.makeIndirect(document));
            document.getCatalog().setModified();
        });
    }

    /// What authorities say of certificates, laid behind the last signature as anybody may.
    static byte[] prove(byte[] pdf, PdfName kind, byte[] proof) throws IOException {
        return append(pdf, document -> {
            PdfStream stream = new PdfStream(proof);
            stream.makeIndirect(document);
            PdfDictionary store = new PdfDictionary();
            store.put(kind, new PdfArray(stream));
            document.getCatalog().put(PdfName.DSS, store.makeIndirect(document));
            document.getCatalog().setModified();
        });
    }

    /// Takes what a signature says it covers out of it.
    static byte[] loseRange(byte[] pdf, SignatureField field) throws IOException {
        return append(pdf, document -> {
            PdfDictionary signature = signature(document, field);
            signature.remove(PdfName.ByteRange);
            signature.setModified();
        });
    }

    /// Has both fields hold the other one's signature.
    static byte[] swapFields(byte[] pdf) throws IOException {
        return append(pdf, document -> {
            PdfDictionary reviewer = field(document, SignatureField.REVIEWER);
            PdfDictionary approver = field(document, SignatureField.APPROVER);
            PdfObject signature = reviewer.get(PdfName.V, false);
            reviewer.put(PdfName.V, approver.get(PdfName.V, false));
            approver.put(PdfName.V, signature);
            reviewer.setModified();
            approver.setModified();
        });
    }

    /// Writes the file anew without its signatures, with or without the places for them.
    static byte[] unsign(byte[] pdf, boolean places) throws IOException {
        return rewrite(pdf, new StampingProperties(), document -> {
            document.getCatalog().remove(PdfName.Perms);
            if (!places) {
                document.getCatalog().remove(PdfName.AcroForm);
                return;
            }
            for (SignatureField field : SignatureField.values()) {
                field(document, field).remove(PdfName.V);
            }
        });
    }

    static byte[] addField(byte[] pdf) throws IOException {
        return append(pdf, document -> PdfFormCreator.getAcroForm(document, false)
                .addField(
                        new SignatureFormFieldBuilder(document, "Third")
                                .setWidgetRectangle(new Rectangle(0, 0, 0, 0))
                                .createSignature(),
                        document.getPage(1)));
    }

    /// @param user empty for one that opens without a password
    static byte[] encrypt(byte[] pdf, String user) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WriterProperties locked = new WriterProperties()
                .setStandardEncryption(
                        user.getBytes(StandardCharsets.UTF_8),
                        "owner".getBytes(StandardCharsets.UTF_8),
                        0,
                        EncryptionConstants.ENCRYPTION_AES_128);
        PdfReader reader = new PdfReader(new RandomAccessSourceFactory().createSource(pdf), new ReaderProperties());
        new PdfDocument(reader, new PdfWriter(out, locked)).close();
        return out.toByteArray();
    }

    private static PdfDictionary field(PdfDocument document, SignatureField field) {
        return PdfFormCreator.getAcroForm(document, false).getField(field.id()).getPdfObject();
    }

    private static PdfDictionary signature(PdfDocument document, SignatureField field) {
        return field(document, field).getAsDictionary(PdfName.V);
    }

    static byte[] replaceRecord(byte[] pdf, byte[] record) throws IOException {
        return append(pdf, document -> replaceRecord(document, record));
    }

    /// Writes the whole file anew with another record in it, before anybody signs.
    static byte[] rewriteWithRecord(byte[] pdf, byte[] record) throws IOException {
        return rewrite(pdf, new StampingProperties(), document -> replaceRecord(document, record));
    }

    private static void replaceRecord(PdfDocument document, byte[] record) {
        document.getCatalog().getNameTree(PdfName.EmbeddedFiles).getNames().forEach((name, file) -> {
            if (name.toUnicodeString().equals(AttachmentNames.RECORD)) {
                PdfDictionary streams = ((PdfDictionary) file).getAsDictionary(PdfName.EF);
                streams.getAsStream(PdfName.F).setData(record);
                streams.getAsStream(PdfName.F).setModified();
            }
        });
    }

    /// Puts another picture into a signature's frame.
    static byte[] repaintFrame(byte[] pdf, SignatureField field) throws IOException {
        return append(pdf, document -> {
            PdfAcroForm form = PdfFormCreator.getAcroForm(document, false);
            PdfDictionary widget = form.getField(field.id()).getFirstFormAnnotation().getWidget().getPdfObject();
            PdfFormXObject picture = new PdfFormXObject(new Rectangle(237, 118));
            new PdfCanvas(picture, document).setFillColor(ColorConstants.GREEN).rectangle(0, 0, 237, 118).fill();
            widget.getAsDictionary(PdfName.AP).put(PdfName.N, picture.getPdfObject());
            widget.getAsDictionary(PdfName.AP).setModified();
            widget.setModified();
        });
    }

    static byte[] saveAnew(byte[] pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.save(out);
        }
        return out.toByteArray();
    }

    /// Pages that are their own ancestors.
    static byte[] cycle() {
        return file("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n", "2 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 1>>\nendobj\n");
    }

    /// More pages than there are bytes.
    static byte[] countless() {
        return file("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n", "2 0 obj\n<</Type/Pages/Kids[]/Count 2000000000>>\nendobj\n");
    }

    /// A form whose field is its own parent.
    static byte[] ownParent() {
        return file(
                "1 0 obj\n<</Type/Catalog/Pages<</Type/Pages/Kids[]/Count 0>>/AcroForm<</SigFlags 3/Fields[2 0 R]>>>>\nendobj\n",
                "2 0 obj\n<</FT/Sig/T(ReviewerSig)/Parent 2 0 R/Kids[2 0 R]/V 2 0 R>>\nendobj\n");
    }

    private static byte[] file(String one, String two) {
        String first = "%PDF-1.7\n";
        int table = first.length() + one.length() + two.length();
        String index = "xref\n0 3\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n"
                .formatted(first.length(), first.length() + one.length());
        String trailer = "trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n";
        return (first + one + two + index + trailer).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// A file with an index of its own that names itself as the one before.
    static byte[] indexCycle() {
        String plain = new String(cycle(), StandardCharsets.ISO_8859_1);
        int table = plain.indexOf("xref\n");
        return plain.replace("/Root 1 0 R", "/Root 1 0 R/Prev " + table).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// A gigabyte of zeros as an embedded record, in a megabyte.
    static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream zeros = new DeflaterOutputStream(packed)) {
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 1024; i++) {
                zeros.write(block);
            }
        }
        String head = "%PDF-1.7\n";
        String one = "1 0 obj\n<</Type/Catalog/Pages<</Type/Pages/Kids[]/Count 0>>/Names<</EmbeddedFiles<</Names[(a)"
                + "<</Type/Filespec/UF(review-record.json)/EF<</F 2 0 R>>>>]>>>>>>\nendobj\n";
        String two = "2 0 obj\n<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((head + one + two).getBytes(StandardCharsets.ISO_8859_1));
        packed.writeTo(out);
        out.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        String tail = "xref\n0 3\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \ntrailer\n<</Size 3/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(head.length(), head.length() + one.length(), out.size());
        out.writeBytes(tail.getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    /// Arrays within arrays, so deep that a reader that calls itself runs out of stack.
    static byte[] nested(int depth) {
        String first = "%PDF-1.7\n";
        String catalog = "1 0 obj\n<</Type/Catalog/Pages 2 0 R/X " + "[".repeat(depth) + "]".repeat(depth)
                + ">>\nendobj\n";
        String pages = "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n";
        int table = first.length() + catalog.length() + pages.length();
        String index = "xref\n0 3\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n"
                .formatted(first.length(), first.length() + catalog.length());
        String trailer = "trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n";
        return (first + catalog + pages + index + trailer).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// An index of proofs whose entries are no proofs.
    static byte[] forgeIndex(byte[] pdf) throws IOException {
        return append(pdf, document -> {
            PdfDictionary entry = new PdfDictionary();
            entry.put(PdfName.Cert, new PdfArray(new PdfDictionary()));
            PdfDictionary index = new PdfDictionary();
            index.put(new PdfName("0000"), entry);
            PdfDictionary store = new PdfDictionary();
            store.put(PdfName.VRI, index);
            document.getCatalog().put(PdfName.DSS, store.makeIndirect(document));
            document.getCatalog().setModified();
        });
    }

    /// Changes what no signature covers: the container of the first signature, within its room.
    static byte[] recontain(byte[] pdf, UnaryOperator<CMSSignedData> change) throws Exception {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int open = text.indexOf("/Contents <") + "/Contents <".length();
        int close = text.indexOf('>', open);
        byte[] room = HexFormat.of().parseHex(text.substring(open, close));
        CMSSignedData data = new CMSSignedData(Arrays.copyOf(room, Der.length(room)));
        byte[] other = change.apply(data).getEncoded(ASN1Encoding.DER);
        byte[] changed = pdf.clone();
        byte[] hex = HexFormat.of()
                .formatHex(Arrays.copyOf(other, room.length))
                .getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(hex, 0, changed, open, hex.length);
        return changed;
    }

    static CMSSignedData addAttribute(CMSSignedData data) {
        SignerInformation signer = data.getSignerInfos().iterator().next();
        AttributeTable loose = new AttributeTable(new DERSet(new Attribute(
                new ASN1ObjectIdentifier("1.3.6.1.4.1.55555.2"), new DERSet(new DERUTF8String("APPROVED")))));
        return CMSSignedData.replaceSigners(
                data,
                new SignerInformationStore(SignerInformation.replaceUnsignedAttributes(signer, loose)));
    }

    static CMSSignedData addCertificate(CMSSignedData data, X509Certificate certificate) {
        try {
            List<X509CertificateHolder> all = new ArrayList<>(data.getCertificates().getMatches(null));
            all.add(new JcaX509CertificateHolder(certificate));
            return CMSSignedData.replaceCertificatesAndCRLs(
                    data, new CollectionStore<>(all), data.getAttributeCertificates(), data.getCRLs());
        } catch (GeneralSecurityException | CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    static CMSSignedData addList(CMSSignedData data, X509CRL list) {
        try {
            return CMSSignedData.replaceCertificatesAndCRLs(
                    data,
                    data.getCertificates(),
                    data.getAttributeCertificates(),
                    new CollectionStore<>(List.of(new JcaX509CRLHolder(list))));
        } catch (GeneralSecurityException | CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] append(byte[] pdf, Consumer<PdfDocument> change) throws IOException {
        return rewrite(pdf, new StampingProperties().useAppendMode(), change);
    }

    private static byte[] rewrite(byte[] pdf, StampingProperties how, Consumer<PdfDocument> change)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReader reader = new PdfReader(new RandomAccessSourceFactory().createSource(pdf), new ReaderProperties());
        try (PdfDocument document = new PdfDocument(reader, new PdfWriter(out), how)) {
            change.accept(document);
        }
        return out.toByteArray();
    }
}
