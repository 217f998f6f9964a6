package io.countersign.importer.exchange;

import io.countersign.importer.Dictionary;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Component;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.util.List;

/// What the vulnerabilities of a CycloneDX document refer to, and what it says of itself. Only components that some
/// vulnerability names are held: an inventory may list every file of an image.
final class CycloneDxCatalogue {
    private final Dictionary<String> wanted = new Dictionary<>();
    private final Dictionary<Component> components = new Dictionary<>();
    private String tool = "";
    private String toolVersion = "";
    private String timestamp = "";
    private String target = "";
    private boolean vulnerabilities;

    /// @throws ProblemException if it is not one of 1.0 to 1.7
    static void version(String version) {
        if (!version.matches("1\\.[0-7]")) {
            throw ProblemException.of(ProblemCode.FORMAT_VERSION, "CycloneDX", version);
        }
    }

    void want(CycloneDxAffect affect) {
        wanted.put(affect.key(), "");
    }

    boolean hasWanted() {
        return !wanted.isEmpty();
    }

    void enter(CycloneDxComponent component) {
        if (wanted.contains(component.ref)) {
            components.put(component.ref, component.component());
        }
    }

    /// The component that a vulnerability means; a reference that leads nowhere may be a package URL itself.
    Component component(CycloneDxAffect affect) {
        Component known = components.get(affect.key());
        if (known != null) {
            return known;
        }
        PackageUrl url = PackageUrl.of(affect.key());
        if (url.equals(PackageUrl.NONE)) {
            return new Component(affect.key(), affect.version(), "", "");
        }
        String version = url.version().isEmpty() ? affect.version() : url.version();
        return new Component(url.name(), version, "", affect.key());
    }

    /// There is a list of vulnerabilities, be it empty.
    void hasVulnerabilities() {
        vulnerabilities = true;
    }

    /// The first tool that is named counts.
    void tool(String name, String version) {
        if (tool.isEmpty()) {
            tool = name;
            toolVersion = version;
        }
    }

    void timestamp(String text) {
        timestamp = text;
    }

    void target(String text) {
        target = text;
    }

    String target() {
        return target;
    }

    void tell(ReportSink sink) throws InterruptedException {
        String name = tool.isEmpty() ? "CycloneDX" : tool;
        List<Message> remarks =
                vulnerabilities ? List.of() : List.of(Message.of("importer.cyclonedx-json.inventory"));
        sink.scan(new ScanInfo(name, toolVersion, target, Times.iso(timestamp), true, remarks));
    }
}
