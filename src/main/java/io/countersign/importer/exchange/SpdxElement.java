package io.countersign.importer.exchange;

import io.countersign.importer.JsonTokens;
import io.countersign.model.finding.Advisory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// An element of an SPDX 3 graph: the members that packages, vulnerabilities and relationships have.
final class SpdxElement {
    private final JsonTokens in;
    private final List<String> identifiers = new ArrayList<>();
    final List<String> to = new ArrayList<>();
    String type = "";
    String id = "";
    String name = "";
    String version = "";
    String purl = "";
    String purpose = "";
    String from = "";
    String relationship = "";
    String justification = "";
    String score = "";
    String vector = "";
    String created = "";
    private String description = "";

    SpdxElement(JsonTokens in) throws IOException, InterruptedException {
        this.in = in;
        in.object(this::member);
    }

    Advisory advisory() {
        String last = id.substring(id.lastIndexOf('/') + 1);
        List<String> known = identifiers.isEmpty() ? List.of(name.isEmpty() ? last : name) : identifiers;
        return new Advisory(
                id, known, name.isEmpty() ? known.getFirst() : name, description, "", List.of(), List.of());
    }

    private void member(String member) throws IOException, InterruptedException {
        switch (member) {
            case "type", "@type" -> type = in.text();
            case "spdxId", "@id" -> id = in.text();
            case "name" -> name = in.text();
            case "description", "summary" -> description = description.isEmpty() ? in.text() : description;
            case "software_packageVersion" -> version = in.text();
            case "software_packageUrl" -> purl = in.text();
            case "software_primaryPurpose" -> purpose = in.text();
            case "from" -> from = in.text();
            case "to" -> to.addAll(in.texts());
            case "relationshipType" -> relationship = in.text();
            case "security_justificationType", "security_impactStatement" ->
                justification = justification.isEmpty() ? in.text() : justification;
            case "security_score" -> score = in.text();
            case "security_vectorString" -> vector = in.text();
            case "created" -> created = in.text();
            case "externalIdentifier" -> in.array(this::identifier);
            default -> {}
        }
    }

    private void identifier() throws IOException, InterruptedException {
        String[] texts = {"", ""};
        in.object(part -> {
            switch (part) {
                case "externalIdentifierType" -> texts[0] = in.text();
                case "identifier" -> texts[1] = in.text();
                default -> {}
            }
        });
        switch (texts[0]) {
            case "cve" -> identifiers.addFirst(texts[1]);
            case "securityOther" -> identifiers.add(texts[1]);
            case "packageUrl" -> purl = purl.isEmpty() ? texts[1] : purl;
            default -> {}
        }
    }
}
