package io.countersign.importer.exchange;

import io.countersign.importer.ReportSink;
import io.countersign.importer.XmlElements;
import java.io.IOException;

/// Reads a CycloneDX document in XML, in passes: what the vulnerabilities name, the components, the vulnerabilities.
/// Up to 1.3 vulnerabilities stand in an extension, within the components that they are in or beside them.
final class CycloneDxXml {
    private final XmlElements in;
    private final CycloneDxCatalogue catalogue;

    CycloneDxXml(XmlElements in, CycloneDxCatalogue catalogue) {
        this.in = in;
        this.catalogue = catalogue;
    }

    void readHead() throws IOException, InterruptedException {
        CycloneDxCatalogue.version(in.namespace().substring(in.namespace().lastIndexOf('/') + 1));
        in.children(name -> {
            switch (name) {
                case "metadata" -> in.children(this::metadata);
                case "vulnerabilities" -> {
                    catalogue.hasVulnerabilities();
                    in.children(_ -> new CycloneDxXmlVulnerability(in).read().affects.forEach(catalogue::want));
                }
                default -> {}
            }
        });
    }

    void readComponents(ReportSink sink) throws IOException, InterruptedException {
        in.children(name -> {
            switch (name) {
                case "metadata" -> in.children(member -> {
                    if (member.equals("component")) {
                        catalogue.enter(component(sink));
                    }
                });
                case "components" -> components(sink);
                case "services" -> in.children(_ -> catalogue.enter(component(sink)));
                default -> {}
            }
        });
    }

    void readVulnerabilities(ReportSink sink) throws IOException, InterruptedException {
        in.children(name -> {
            if (name.equals("vulnerabilities")) {
                in.children(_ -> new CycloneDxXmlVulnerability(in).read().emit(catalogue, sink));
            }
        });
    }

    private void metadata(String name) throws IOException, InterruptedException {
        switch (name) {
            case "timestamp" -> catalogue.timestamp(in.text());
            case "component" -> catalogue.target(shallow().label());
            case "tools" -> in.children(this::tool);
            default -> {}
        }
    }

    /// Tools stand by themselves up to 1.4, in lists of components and services since.
    private void tool(String name) throws IOException, InterruptedException {
        if (name.equals("tool")) {
            CycloneDxComponent tool = shallow();
            catalogue.tool(tool.name, tool.version);
        } else {
            in.children(_ -> {
                CycloneDxComponent tool = shallow();
                catalogue.tool(tool.name, tool.version);
            });
        }
    }

    private void components(ReportSink sink) throws IOException, InterruptedException {
        in.children(_ -> {
            CycloneDxComponent component = component(sink);
            catalogue.enter(component);
            component.tell(sink);
        });
    }

    private CycloneDxComponent component(ReportSink sink) throws IOException, InterruptedException {
        CycloneDxComponent component = begun();
        in.children(member -> {
            switch (member) {
                case "components" -> components(sink);
                case "vulnerabilities" -> in.children(_ -> extension(component, sink));
                default -> member(component, member);
            }
        });
        return component;
    }

    /// By the schema, extensions come after what a component has of its own.
    private void extension(CycloneDxComponent component, ReportSink sink) throws IOException, InterruptedException {
        CycloneDxVulnerability row = new CycloneDxXmlVulnerability(in).read();
        catalogue.hasVulnerabilities();
        row.emit(component.component(), catalogue.target(), sink);
    }

    private CycloneDxComponent shallow() throws IOException, InterruptedException {
        CycloneDxComponent component = begun();
        in.children(member -> member(component, member));
        return component;
    }

    private CycloneDxComponent begun() {
        CycloneDxComponent component = new CycloneDxComponent();
        component.ref = in.attribute("bom-ref");
        component.type = in.attribute("type");
        return component;
    }

    private void member(CycloneDxComponent component, String member) throws IOException {
        switch (member) {
            case "group" -> component.group = in.text();
            case "name" -> component.name = in.text();
            case "version" -> component.version = in.text();
            case "purl" -> component.purl = in.text();
            default -> {}
        }
    }
}
