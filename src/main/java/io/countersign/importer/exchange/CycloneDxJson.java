package io.countersign.importer.exchange;

import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import java.io.IOException;

/// Reads a CycloneDX document in JSON, in passes: what the vulnerabilities name, the components, the vulnerabilities.
final class CycloneDxJson {
    private final JsonTokens in;
    private final CycloneDxCatalogue catalogue;

    CycloneDxJson(JsonTokens in, CycloneDxCatalogue catalogue) {
        this.in = in;
        this.catalogue = catalogue;
    }

    void readHead() throws IOException, InterruptedException {
        in.object(name -> {
            switch (name) {
                case "specVersion" -> CycloneDxCatalogue.version(in.text());
                case "metadata" -> in.object(this::metadata);
                case "vulnerabilities" -> {
                    catalogue.hasVulnerabilities();
                    in.array(() -> vulnerability().affects.forEach(catalogue::want));
                }
                default -> {}
            }
        });
    }

    void readComponents(ReportSink sink) throws IOException, InterruptedException {
        in.object(name -> {
            switch (name) {
                case "metadata" -> in.object(member -> {
                    if (member.equals("component")) {
                        catalogue.enter(component(sink));
                    }
                });
                case "components" -> components(sink);
                case "services" -> in.array(() -> catalogue.enter(component(sink)));
                default -> {}
            }
        });
    }

    void readVulnerabilities(ReportSink sink) throws IOException, InterruptedException {
        in.object(name -> {
            if (name.equals("vulnerabilities")) {
                in.array(() -> vulnerability().emit(catalogue, sink));
            }
        });
    }

    private void metadata(String name) throws IOException, InterruptedException {
        switch (name) {
            case "timestamp" -> catalogue.timestamp(in.text());
            case "component" -> catalogue.target(shallow().label());
            case "tools" -> tools();
            default -> {}
        }
    }

    /// A list up to 1.4, an object with lists since.
    private void tools() throws IOException, InterruptedException {
        if (in.isArray()) {
            in.array(this::tool);
        } else {
            in.object(member -> in.array(this::tool));
        }
    }

    private void tool() throws IOException, InterruptedException {
        CycloneDxComponent tool = shallow();
        catalogue.tool(tool.name, tool.version);
    }

    private void components(ReportSink sink) throws IOException, InterruptedException {
        in.array(() -> {
            CycloneDxComponent component = component(sink);
            catalogue.enter(component);
            component.tell(sink);
        });
    }

    private CycloneDxComponent component(ReportSink sink) throws IOException, InterruptedException {
        CycloneDxComponent component = new CycloneDxComponent();
        in.object(member -> {
            if (member.equals("components")) {
                components(sink);
            } else {
                member(component, member);
            }
        });
        return component;
    }

    private CycloneDxComponent shallow() throws IOException, InterruptedException {
        CycloneDxComponent component = new CycloneDxComponent();
        in.object(member -> member(component, member));
        return component;
    }

    private void member(CycloneDxComponent component, String member) {
        switch (member) {
            case "bom-ref" -> component.ref = in.text();
            case "type" -> component.type = in.text();
            case "group" -> component.group = in.text();
            case "name" -> component.name = in.text();
            case "version" -> component.version = in.text();
            case "purl" -> component.purl = in.text();
            default -> {}
        }
    }

    private CycloneDxVulnerability vulnerability() throws IOException, InterruptedException {
        CycloneDxVulnerability row = new CycloneDxVulnerability();
        in.object(name -> {
            switch (name) {
                case "id" -> row.id = in.text();
                case "source" -> in.object(member -> source(row, member));
                case "references" ->
                    in.array(() -> in.object(member -> row.add(row.aliases, member.equals("id") ? in.text() : "")));
                case "ratings" -> in.array(() -> row.ratings.add(rating()));
                case "cwes" -> in.texts().forEach(row::addWeakness);
                case "description" -> row.description = in.text();
                case "detail" -> row.detail = in.text();
                case "recommendation" -> row.recommendation = in.text();
                case "workaround" -> row.workaround = in.text();
                case "advisories" ->
                    in.array(() -> in.object(member -> row.add(row.advisories, member.equals("url") ? in.text() : "")));
                case "analysis" -> in.object(member -> analysis(row, member));
                case "affects" -> in.array(() -> row.affects.add(affect()));
                default -> {}
            }
        });
        return row;
    }

    private void source(CycloneDxVulnerability row, String member) {
        switch (member) {
            case "name" -> row.source = in.text();
            case "url" -> row.sourceUrl = in.text();
            default -> {}
        }
    }

    private void analysis(CycloneDxVulnerability row, String member) {
        switch (member) {
            case "state" -> row.state = in.text();
            case "justification" -> row.justification = in.text();
            case "detail" -> row.analysis = in.text();
            default -> {}
        }
    }

    private CycloneDxRating rating() throws IOException, InterruptedException {
        CycloneDxRating rating = new CycloneDxRating();
        in.object(member -> {
            switch (member) {
                case "source" -> in.object(part -> rating.source = part.equals("name") ? in.text() : rating.source);
                case "score" -> rating.score = in.text();
                case "severity" -> rating.severity = in.text();
                case "method" -> rating.method = in.text();
                case "vector" -> rating.vector = in.text();
                default -> {}
            }
        });
        return rating;
    }

    private CycloneDxAffect affect() throws IOException, InterruptedException {
        CycloneDxAffect affect = new CycloneDxAffect();
        in.object(member -> {
            switch (member) {
                case "ref" -> affect.ref = in.text();
                case "versions" -> in.array(() -> version(affect));
                default -> {}
            }
        });
        return affect;
    }

    private void version(CycloneDxAffect affect) throws IOException, InterruptedException {
        String[] texts = {"", ""};
        in.object(member -> {
            switch (member) {
                case "version" -> texts[0] = in.text();
                case "status" -> texts[1] = in.text();
                default -> {}
            }
        });
        affect.version(texts[0], texts[1]);
    }
}
