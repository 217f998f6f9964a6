package io.countersign.signing.pdf;

import com.itextpdf.signatures.ITSAClient;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/// Asks an authority for time-stamps (RFC 3161). Nothing but a hash is sent, and only to the address that a person set.
final class HttpTimeStamps implements ITSAClient {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ROOM = 12_000;
    private static final int NONCE_BITS = 63;
    private static final int OK = 200;

    private final URI authority;

    HttpTimeStamps(URI authority) {
        this.authority = authority;
    }

    @Override
    public int getTokenSizeEstimate() {
        return ROOM;
    }

    @Override
    public MessageDigest getMessageDigest() throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256");
    }

    @Override
    public byte[] getTimeStampToken(byte[] imprint) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            TimeStampRequest request =
                    generator.generate(TSPAlgorithms.SHA256, imprint, new BigInteger(NONCE_BITS, new SecureRandom()));
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(authority)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/timestamp-query")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw ProblemException.of(ProblemCode.TIME_AUTHORITY, authority.toString());
            }
            return token(request, answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(e);
        } catch (IOException | TSPException e) {
            throw failed(e);
        }
    }

    private byte[] token(TimeStampRequest request, byte[] answer) throws IOException, TSPException {
        TimeStampResponse response = new TimeStampResponse(answer);
        response.validate(request);
        if (response.getTimeStampToken() == null) {
            throw ProblemException.of(ProblemCode.TIME_AUTHORITY, authority.toString());
        }
        return response.getTimeStampToken().getEncoded();
    }

    private ProblemException failed(Exception cause) {
        return new ProblemException(Problem.of(ProblemCode.TIME_AUTHORITY, authority.toString()), cause);
    }
}
