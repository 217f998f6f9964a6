package io.countersign.importer.tls;

import io.countersign.importer.JsonTokens;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// A certificate with its chain, as SSLyze's JSON has it. Of the chain the first certificate is the server's own.
final class SslyzeCertificate {
    private final JsonTokens in;
    private final TlsEndpoint endpoint;
    private final TrustVerdict trust = new TrustVerdict();
    private boolean first = true;

    SslyzeCertificate(JsonTokens in, TlsEndpoint endpoint) {
        this.in = in;
        this.endpoint = endpoint;
    }

    void read() throws IOException, InterruptedException {
        in.object(name -> {
            switch (name) {
                case "leaf_certificate_subject_matches_hostname" -> {
                    if (!in.text().isEmpty()) {
                        endpoint.check(TlsWeakness.CERTIFICATE_NAME, in.text().equals("false"), "");
                    }
                }
                case "verified_chain_has_sha1_signature" -> {
                    if (!in.text().isEmpty()) {
                        endpoint.check(TlsWeakness.CERTIFICATE_SIGNATURE, in.text().equals("true"), "");
                    }
                }
                case "path_validation_results" -> in.array(this::path);
                case "received_certificate_chain" -> in.array(this::certificate);
                default -> {}
            }
        });
        trust.judge(endpoint);
    }

    /// Up to version 4 a store accepts where it gives a chain and no error, later where it says so.
    private void path() throws IOException, InterruptedException {
        Map<String, String> parts = new HashMap<>();
        in.object(name -> parts.put(name, in.isArray() ? "chain" : in.text()));
        String reason = parts.getOrDefault("openssl_error_string", "") + parts.getOrDefault("validation_error", "");
        boolean chain = reason.isEmpty() && parts.getOrDefault("verified_certificate_chain", "").equals("chain");
        if (parts.getOrDefault("was_validation_successful", Boolean.toString(chain)).equals("true")) {
            trust.accepted();
        } else {
            trust.rejected(reason);
        }
    }

    private void certificate() throws IOException, InterruptedException {
        if (!first) {
            return;
        }
        first = false;
        in.object(name -> {
            switch (name) {
                case "publicKey", "public_key" -> key();
                case "signatureAlgorithm" -> endpoint.signature(in.text());
                case "signature_hash_algorithm" -> in.object(member -> {
                    if (member.equals("name")) {
                        endpoint.signature(in.text());
                    }
                });
                default -> {}
            }
        });
    }

    private void key() throws IOException, InterruptedException {
        Map<String, String> parts = new HashMap<>();
        in.object(name -> parts.put(name, in.text()));
        String algorithm = parts.getOrDefault("algorithm", "").replace("_", "").replace("PublicKey", "");
        endpoint.key(algorithm, parts.getOrDefault("key_size", parts.getOrDefault("size", "")));
    }
}
