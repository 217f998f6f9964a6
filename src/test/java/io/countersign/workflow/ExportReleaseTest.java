package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.dossier.export.ExportKind;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Verdict;
import io.countersign.signing.DsseEnvelope;
import io.countersign.signing.KeyFile;
import io.countersign.signing.KeySource;
import io.countersign.signing.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportReleaseTest {
    private final SigningRound round;
    private final Path file;

    ExportReleaseTest(@TempDir Path folder) throws IOException {
        round = new SigningRound(folder);
        file = folder.resolve("export");
    }

    @AfterEach
    void close() {
        round.close();
    }

    @Test
    void a_signed_round_is_exported_from_its_sign_off() throws IOException {
        SignRelease.Signed signed = round.sign(Verdict.REFUSED, "A host key is in it.", "signed.pdf");

        ExportRelease.Exported exported =
                round.exportRelease.export(round.release, ExportKind.OSCAL, Language.ENGLISH, "", file);

        assertThat(exported.signed()).isTrue();
        assertThat(Files.readString(file)).contains(signed.sha256()).contains("A host key is in it.");
    }

    @Test
    void a_round_that_nobody_signed_is_exported_as_it_stands() throws IOException {
        ExportRelease.Exported exported =
                round.exportRelease.export(round.release, ExportKind.CKLB, Language.ENGLISH, "", file);

        assertThat(exported.signed()).isFalse();
        assertThat(Files.readString(file)).contains("not_reviewed");
    }

    @Test
    void a_sign_off_that_was_changed_is_not_believed() throws IOException {
        SignRelease.Signed signed = round.sign(Verdict.REFUSED, "A host key is in it.", "signed.pdf");
        byte[] bytes = Files.readAllBytes(signed.file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(signed.file(), bytes);

        assertThat(round.exportRelease
                        .export(round.release, ExportKind.OSCAL, Language.ENGLISH, "", file)
                        .signed())
                .isFalse();
    }

    @Test
    void a_sign_off_that_cannot_be_read_any_more_is_not_believed() throws IOException {
        SignRelease.Signed signed = round.sign(Verdict.REFUSED, "A host key is in it.", "signed.pdf");
        byte[] bytes = Files.readAllBytes(signed.file());
        Files.write(signed.file(), new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("/FlateDecode", "/FlateDdcode")
                .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(round.exportRelease
                        .export(round.release, ExportKind.OSCAL, Language.ENGLISH, "", file)
                        .signed())
                .isFalse();
    }

    @Test
    void a_statement_about_something_unsigned_is_not_made() {
        assertThatThrownBy(() -> round.exportRelease.exportSigned(
                        round.release, KeySource.of(round.reviewerKey), "secret".toCharArray(), file))
                .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem().code())
                        .isEqualTo(ProblemCode.EXPORT_NOT_SIGNED));
        assertThat(file).doesNotExist();
    }

    @Test
    void a_statement_is_signed_with_the_key_and_says_the_verdict() throws Exception {
        SignRelease.Signed signed = round.sign(Verdict.REFUSED, "A host key is in it.", "signed.pdf");

        round.exportRelease.exportSigned(round.release, KeySource.of(round.reviewerKey), "secret".toCharArray(), file);

        JsonNode envelope = new JsonMapper().readTree(Files.readString(file));
        byte[] payload = Base64.getDecoder().decode(envelope.get("payload").stringValue());
        String type = envelope.get("payloadType").stringValue();
        byte[] signature = Base64.getDecoder().decode(envelope.at("/signatures/0/sig").stringValue());
        assertThat(verifies(type, payload, signature)).isTrue();
        payload[payload.length / 2] ^= 1;
        assertThat(verifies(type, payload, signature)).isFalse();
        payload[payload.length / 2] ^= 1;
        assertThat(new String(payload, StandardCharsets.UTF_8))
                .contains("\"verificationResult\":\"FAILED\"")
                .contains(signed.sha256());
    }

    private boolean verifies(String type, byte[] payload, byte[] signature) throws Exception {
        SigningKey key = KeyFile.open(KeySource.of(round.reviewerKey), "secret".toCharArray(), Instant.parse("2026-11-23T09:00:00Z"));
        Signature verifier = Signature.getInstance(DsseEnvelope.algorithm(key));
        verifier.initVerify(key.certificate());
        verifier.update(DsseEnvelope.encoding(type, payload));
        return verifier.verify(signature);
    }
}
