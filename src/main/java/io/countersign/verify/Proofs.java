package io.countersign.verify;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import io.countersign.signing.Revocations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.jspecify.annotations.Nullable;

/// What a file keeps so that its certificates can be judged in later years (ISO 32000-2, 12.8.4.3).
///
/// @param sound whether there is nothing else among it
record Proofs(List<X509Certificate> certificates, List<X509CRL> lists, List<BasicOCSPResp> answers, boolean sound) {
    private static final Set<PdfName> STORE =
            Set.of(PdfName.Type, PdfName.VRI, PdfName.Certs, PdfName.OCSPs, PdfName.CRLs);

    Proofs {
        certificates = List.copyOf(certificates);
        lists = List.copyOf(lists);
        answers = List.copyOf(answers);
    }

    static Proofs of(PdfDocument pdf) {
        PdfDictionary store = pdf.getCatalog().getPdfObject().getAsDictionary(PdfName.DSS);
        if (store == null) {
            return new Proofs(List.of(), List.of(), List.of(), true);
        }
        List<X509Certificate> certificates = new ArrayList<>();
        List<X509CRL> lists = new ArrayList<>();
        List<BasicOCSPResp> answers = new ArrayList<>();
        boolean sound = STORE.containsAll(store.keySet());
        try {
            for (byte[] bytes : streams(store.getAsArray(PdfName.Certs))) {
                certificates.add((X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(bytes)));
            }
            for (byte[] bytes : streams(store.getAsArray(PdfName.CRLs))) {
                lists.add(Revocations.list(bytes));
            }
            for (byte[] bytes : streams(store.getAsArray(PdfName.OCSPs))) {
                answers.add(Revocations.answer(bytes));
            }
        } catch (IOException | GeneralSecurityException e) {
            sound = false;
        }
        return new Proofs(certificates, lists, answers, sound && soundIndex(store.getAsDictionary(PdfName.VRI)));
    }

    private static List<byte[]> streams(@Nullable PdfArray array) throws IOException {
        List<byte[]> streams = new ArrayList<>();
        for (int i = 0; array != null && i < array.size(); i++) {
            if (!(array.get(i) instanceof PdfStream stream)) {
                throw new IOException("no stream");
            }
            streams.add(stream.getBytes());
        }
        return streams;
    }

    private static boolean holdsStreams(PdfDictionary entry) {
        return entry.values(true).stream()
                .filter(PdfArray.class::isInstance)
                .flatMap(array -> IntStream.range(0, ((PdfArray) array).size()).mapToObj(((PdfArray) array)::get))
                .allMatch(PdfStream.class::isInstance);
    }

    /// Which proof is for which signature; a hash, and lists of what stands in the store.
    private static boolean soundIndex(@Nullable PdfDictionary index) {
        if (index == null) {
            return true;
        }
        Set<PdfName> allowed = new HashSet<>(
                Set.of(PdfName.Cert, PdfName.CRL, PdfName.OCSP, PdfName.TU, new PdfName("TS"), PdfName.Type));
        for (PdfObject entry : index.values(true)) {
            if (!(entry instanceof PdfDictionary one) || !allowed.containsAll(one.keySet()) || !holdsStreams(one)) {
                return false;
            }
        }
        return true;
    }
}
