package io.countersign.dossier.export;

import io.countersign.dossier.AttachmentNames;
import io.countersign.dossier.export.Exports.Source;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.release.Image;
import io.countersign.model.signoff.Basis;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A statement of in-toto (version 1) about a sign-off, with a verification summary (SLSA 1.0) as its predicate.
/// Marketplaces give images names and no hashes, so its subject is the signed file, and the images are named beside it.
final class VerificationSummary {
    private static final String STATEMENT = "https://in-toto.io/Statement/v1";
    private static final String PREDICATE = "https://slsa.dev/verification_summary/v1";

    private VerificationSummary() {}

    static Map<String, Object> of(Dossier dossier, Source source) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("_type", STATEMENT);
        statement.put("subject", List.of(subject(dossier, source)));
        statement.put("predicateType", PREDICATE);
        statement.put("predicate", predicate(dossier));
        return statement;
    }

    private static Map<String, Object> subject(Dossier dossier, Source source) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("name", source.file());
        subject.put("digest", Map.of("sha256", source.sha256()));
        List<Map<String, String>> images = new ArrayList<>();
        for (Image image : dossier.release().images()) {
            Map<String, String> named = new LinkedHashMap<>();
            named.put("platform", image.platform());
            named.put("identifier", image.identifier());
            named.put("region", image.region());
            images.add(named);
        }
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("signOff", dossier.number());
        annotations.put("round", dossier.release().round());
        annotations.put("images", images);
        annotations.put("recordHead", dossier.chainHead());
        subject.put("annotations", annotations);
        return subject;
    }

    private static Map<String, Object> predicate(Dossier dossier) {
        Map<String, Object> predicate = new LinkedHashMap<>();
        Map<String, Object> verifier = new LinkedHashMap<>();
        verifier.put("id", "urn:countersign");
        verifier.put("version", Map.of("countersign", dossier.program()));
        predicate.put("verifier", verifier);
        predicate.put("timeVerified", dossier.composedAt().toString());
        predicate.put("resourceUri", Names.product(dossier.release()));
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("uri", "urn:countersign:checklist:" + dossier.checklist().id() + ":" + dossier.checklist().version());
        policy.put("digest", Map.of("sha256", dossier.checklist().sha256()));
        predicate.put("policy", policy);
        predicate.put("inputAttestations", inputs(dossier));
        predicate.put("verificationResult", dossier.verdict() == Verdict.APPROVED ? "PASSED" : "FAILED");
        predicate.put("verifiedLevels", List.of());
        predicate.put("slsaVersion", "1.0");
        return predicate;
    }

    private static List<Map<String, Object>> inputs(Dossier dossier) {
        List<Map<String, Object>> inputs = new ArrayList<>();
        for (Basis basis : dossier.basis()) {
            inputs.add(input(AttachmentNames.basis(basis), basis.sha256()));
        }
        List<Evidence> evidence = dossier.evidence();
        for (int i = 0; i < evidence.size(); i++) {
            inputs.add(input(AttachmentNames.evidence(i, evidence.get(i)), evidence.get(i).sha256()));
        }
        return inputs;
    }

    private static Map<String, Object> input(String name, String sha256) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("uri", "urn:countersign:input:" + Names.encoded(name));
        input.put("digest", Map.of("sha256", sha256));
        return input;
    }
}
