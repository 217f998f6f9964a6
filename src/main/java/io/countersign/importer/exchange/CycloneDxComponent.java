package io.countersign.importer.exchange;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import io.countersign.model.finding.Component;

/// A component of a CycloneDX document while its members are read.
final class CycloneDxComponent {
    String ref = "";
    String type = "";
    String group = "";
    String name = "";
    String version = "";
    String purl = "";

    /// As findings name it.
    Component component() {
        PackageUrl parsed = PackageUrl.of(purl);
        String named = name.isEmpty() ? parsed.name() : PackageUrl.joined(parsed.type(), group, name);
        return new Component(named, version.isEmpty() ? parsed.version() : version, "", purl);
    }

    /// What the document says of the image by listing it. Files, data and lock files are no packages.
    void tell(ReportSink sink) throws InterruptedException {
        switch (type) {
            case "operating-system" -> {
                sink.fact(new Fact.Value("os.name", name));
                if (!version.isEmpty()) {
                    sink.fact(new Fact.Value("os.version", version));
                }
            }
            case "file", "container", "data", "cryptographic-asset", "machine-learning-model" -> {}
            default -> tellPackage(sink);
        }
    }

    private void tellPackage(ReportSink sink) throws InterruptedException {
        Component found = component();
        boolean lockFile = type.equals("application") && version.isEmpty() && purl.isEmpty();
        if (!found.name().isEmpty() && !lockFile) {
            sink.fact(new Fact.InstalledPackage(PackageUrl.of(purl).type(), found.name(), found.version(), purl));
        }
    }

    /// The name and version of the whole that the document is about.
    String label() {
        return version.isEmpty() || name.contains(version) ? name : name + " " + version;
    }
}
