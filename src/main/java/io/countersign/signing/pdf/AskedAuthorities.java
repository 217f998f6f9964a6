package io.countersign.signing.pdf;

import com.itextpdf.commons.bouncycastle.cert.ocsp.IBasicOCSPResp;
import com.itextpdf.signatures.CrlClientOnline;
import com.itextpdf.signatures.OcspClientBouncyCastle;
import io.countersign.signing.Revocations;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;

/// What the authorities of a key say of it before it signs, from where its certificates name them. One that cannot be
/// reached says nothing here: the proofs that are gathered after the signature tell that.
final class AskedAuthorities {
    private AskedAuthorities() {}

    /// @param chain the signer's certificate first, each issued by the next one
    /// @throws io.countersign.model.problem.ProblemException if one of them was revoked
    static void requireUnrevoked(List<X509Certificate> chain) throws CertificateEncodingException {
        List<X509CRL> lists = new ArrayList<>();
        List<BasicOCSPResp> answers = new ArrayList<>();
        for (int i = 0; i + 1 < chain.size(); i++) {
            lists.addAll(lists(chain.get(i)));
            answers.addAll(answers(chain.get(i), chain.get(i + 1)));
        }
        if (new Revocations(lists, answers).of(chain) instanceof Revocations.Status.Revoked revoked) {
            throw revoked.problem();
        }
    }

    private static List<X509CRL> lists(X509Certificate certificate) throws CertificateEncodingException {
        Collection<byte[]> found = new CrlClientOnline().getEncoded(certificate, null);
        return found == null ? List.of() : found.stream().flatMap(AskedAuthorities::list).toList();
    }

    /// What is no list says nothing.
    private static Stream<X509CRL> list(byte[] bytes) {
        try {
            return Stream.of(Revocations.list(bytes));
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static List<BasicOCSPResp> answers(X509Certificate certificate, X509Certificate issuer) {
        IBasicOCSPResp answer = new OcspClientBouncyCastle().getBasicOCSPResp(certificate, issuer, null);
        if (answer == null) {
            return List.of();
        }
        try {
            return List.of(new BasicOCSPResp(BasicOCSPResponse.getInstance(answer.getEncoded())));
        } catch (IOException e) {
            return List.of();
        }
    }
}
