package io.countersign.importer.network;

import io.countersign.importer.ReportSink;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.FindingKind;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One node of a report while it is read: its system, its software, and its tests with those of its endpoints.
final class NexposeNode {
    private final XmlElements in;
    private final ReportSink sink;
    private final NexposeDefinitions definitions;
    private final SeenPorts ports;
    private final Endpoint host;
    private boolean guessed;

    NexposeNode(XmlElements in, ReportSink sink, NexposeDefinitions definitions) {
        this.in = in;
        this.sink = sink;
        this.definitions = definitions;
        this.ports = new SeenPorts(sink);
        this.host = Endpoint.of(in.attribute("address"), "", "");
    }

    void read() throws IOException, InterruptedException {
        in.children(name -> {
            switch (name) {
                case "fingerprints" -> in.children(this::system);
                case "software" -> in.children(_ -> software());
                case "tests" -> in.children(_ -> test(host, Component.NONE));
                case "endpoints" -> in.children(_ -> endpoint());
                default -> {}
            }
        });
    }

    private void system(String name) throws InterruptedException {
        String system = product();
        if (name.equals("os") && !guessed && !system.isEmpty()) {
            guessed = true;
            sink.fact(new Fact.Value("os.guess", system));
        }
    }

    /// Vendor, product and version, as far as they are given.
    private String product() {
        return Stream.of(in.attribute("vendor"), in.attribute("product"), in.attribute("version"))
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private void software() throws InterruptedException {
        String product = in.attribute("product");
        if (!product.isEmpty()) {
            sink.fact(new Fact.InstalledPackage("", product, in.attribute("version"), ""));
        }
    }

    private void endpoint() throws IOException, InterruptedException {
        Endpoint at = host.with(in.attribute("port"), in.attribute("protocol"));
        boolean open = in.attribute("status").equals("open");
        in.children(list -> {
            if (list.equals("services")) {
                in.children(_ -> service(at, open));
            }
        });
        if (open) {
            ports.open(at, "");
        }
    }

    private void service(Endpoint at, boolean open) throws IOException, InterruptedException {
        if (open) {
            ports.open(at, in.attribute("name"));
        }
        Component[] product = {Component.NONE};
        in.children(name -> {
            switch (name) {
                case "fingerprints" -> in.children(_ -> {
                    if (product[0].name().isEmpty()) {
                        product[0] = new Component(in.attribute("product"), in.attribute("version"), "", "");
                    }
                });
                case "tests" -> in.children(_ -> test(at, product[0]));
                default -> {}
            }
        });
    }

    /// A key tells apart what one test found several times, such as pages or packages.
    private void test(Endpoint at, Component product) throws InterruptedException {
        String id = in.attribute("id");
        String status = in.attribute("status");
        NexposeDefinitions.Definition definition = definitions.get(id);
        Endpoint within = at.within(in.attribute("key"));
        if (status.startsWith("vulnerable") || status.equals("potential")) {
            sink.finding(within.finding(
                    FindingKind.VULNERABILITY,
                    NexposeDefinitions.key(id),
                    definition.advisory(),
                    definition.rating(),
                    product,
                    status));
        } else {
            sink.setAside(new SetAside(reason(status), definition.advisory().identifier(), within.spelled(), status));
        }
    }

    /// What is excepted or overridden was decided by a person; errors and tests that were skipped say nothing.
    private static SetAside.Reason reason(String status) {
        if (status.startsWith("not-vulnerable")) {
            return SetAside.Reason.PASSED;
        }
        return status.startsWith("exception") || status.startsWith("overridden")
                ? SetAside.Reason.SUPPRESSED
                : SetAside.Reason.NOT_TESTED;
    }
}
