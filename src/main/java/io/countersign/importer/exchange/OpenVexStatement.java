package io.countersign.importer.exchange;

import io.countersign.importer.Identity;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One statement of an OpenVEX document while its members are read, in whatever order they come.
final class OpenVexStatement {
    private final JsonTokens in;
    private final List<String> identifiers = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();
    private final List<Product> components = new ArrayList<>();
    private String address = "";
    private String description = "";
    private String status = "";
    private String justification = "";
    private String notes = "";
    private String action = "";

    /// What a statement is about.
    ///
    /// @param id as the statement names it
    /// @param purl a package URL, or empty
    /// @param parts the product's parts that the statement is about
    private record Product(String id, String purl, List<Product> parts) {}

    OpenVexStatement(JsonTokens in) throws IOException, InterruptedException {
        this.in = in;
        in.object(this::member);
    }

    /// Hands on a row for each product, or one where none is named.
    void emit(ReportSink sink) throws InterruptedException {
        String identifier = identifiers.isEmpty() ? "" : identifiers.getFirst();
        SetAside.Reason aside = aside();
        for (Product product : products.isEmpty() ? List.of(new Product("", "", List.of())) : products) {
            if (aside != null) {
                sink.setAside(new SetAside(aside, identifier, product.id(), given()));
            } else {
                sink.finding(finding(identifier, product));
            }
        }
    }

    private SetAside.@Nullable Reason aside() {
        return switch (status) {
            case "not_affected" -> SetAside.Reason.SUPPRESSED;
            case "fixed" -> SetAside.Reason.PASSED;
            default -> null;
        };
    }

    private String given() {
        String reason = justification.isEmpty() ? notes : justification;
        return reason.isEmpty() ? status : status + ": " + reason;
    }

    private Finding finding(String identifier, Product product) {
        List<Product> parts = product.parts().isEmpty() ? components : product.parts();
        Product within = parts.size() == 1 ? parts.getFirst() : product;
        PackageUrl url = PackageUrl.of(within.purl());
        String name = url.name().isEmpty() ? within.id() : url.name();
        String target = within.equals(product) ? "" : product.id();
        return new Finding(
                Identity.of(FindingKind.VULNERABILITY, identifier, name, ""),
                FindingKind.VULNERABILITY,
                new Advisory(
                        identifier + " " + status + " " + Integer.toHexString((notes + action).hashCode()),
                        identifiers,
                        identifier,
                        (description + "\n\n" + notes).strip(),
                        action,
                        address.isEmpty() ? List.of() : List.of(address),
                        List.of()),
                Rating.chosen(Severity.MEDIUM),
                new Component(name, url.version(), "", within.purl()),
                Place.path(target, ""),
                status);
    }

    private void member(String name) throws IOException, InterruptedException {
        switch (name) {
            case "vulnerability" -> vulnerability();
            case "products" -> in.array(() -> products.add(product()));
            case "subcomponents" -> in.array(() -> components.add(product()));
            case "status" -> status = in.text();
            case "justification" -> justification = in.text();
            case "status_notes", "impact_statement" -> notes = (notes + "\n" + in.text()).strip();
            case "action_statement" -> action = in.text();
            default -> {}
        }
    }

    /// A name alone, as the first version had it, or an object.
    private void vulnerability() throws IOException, InterruptedException {
        if (!in.isObject()) {
            lead(in.text());
            return;
        }
        in.object(name -> {
            switch (name) {
                case "name" -> lead(in.text());
                case "aliases" -> in.texts().forEach(this::follow);
                case "@id" -> address = in.text();
                case "description" -> description = in.text();
                default -> {}
            }
        });
        if (identifiers.isEmpty()) {
            lead(address);
        }
    }

    private void lead(String name) {
        if (!name.isEmpty()) {
            identifiers.remove(name);
            identifiers.addFirst(name);
        }
    }

    private void follow(String alias) {
        if (!alias.isEmpty() && !identifiers.contains(alias)) {
            identifiers.add(alias);
        }
    }

    private Product product() throws IOException, InterruptedException {
        if (!in.isObject()) {
            return new Product(in.text(), in.text().startsWith("pkg:") ? in.text() : "", List.of());
        }
        String[] texts = {"", ""};
        List<Product> parts = new ArrayList<>();
        in.object(name -> {
            switch (name) {
                case "@id" -> texts[0] = in.text();
                case "identifiers" -> in.object(kind -> texts[1] = kind.equals("purl") ? in.text() : texts[1]);
                case "subcomponents" -> in.array(() -> parts.add(product()));
                default -> {}
            }
        });
        boolean itself = texts[1].isEmpty() && texts[0].startsWith("pkg:");
        return new Product(texts[0].isEmpty() ? texts[1] : texts[0], itself ? texts[0] : texts[1], parts);
    }
}
