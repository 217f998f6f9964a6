package io.countersign.importer.cloud;

import io.countersign.importer.CvssScores;
import io.countersign.importer.Identity;
import io.countersign.importer.PlainText;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// One finding of a security service of AWS, put together from whatever form the service gives it in.
///
/// A finding is about one or more packages, and one resource. Its identity holds the resource without what every new
/// image changes: digest and tag, and the numbers of the instance and of the AMI.
final class AwsFinding {
    private static final Pattern DIGEST = Pattern.compile("[/@]sha256:[0-9a-f]+");
    private static final Pattern TAG = Pattern.compile(":[^:/@ ]+ \\([^()]+\\)$");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w-])(i|ami)-[0-9a-zA-Z]{8,17}(?![\\w-])");

    FindingKind kind = FindingKind.MISCONFIGURATION;
    final SequencedSet<String> identifiers = new LinkedHashSet<>();
    String title = "";
    String description = "";
    String solution = "";
    /// What to do about the package, which counts where the finding itself says nothing.
    String packageSolution = "";
    final SequencedSet<String> references = new LinkedHashSet<>();
    final SequencedSet<String> weaknesses = new LinkedHashSet<>();
    String severity = "";
    /// The service's own score, and those of others, which count where it has none.
    final CvssScores own = new CvssScores();
    final CvssScores others = new CvssScores();
    final SequencedSet<String> packages = new LinkedHashSet<>();
    final SequencedSet<String> versions = new LinkedHashSet<>();
    final SequencedSet<String> fixedVersions = new LinkedHashSet<>();
    final SequencedSet<String> paths = new LinkedHashSet<>();
    String resource = "";
    String host = "";
    String protocol = "";
    int firstPort;
    int lastPort;
    String line = "";
    String status = "";

    /// Adds a package as the services give it: the epoch counts where it is not 0.
    void addPackage(String name, String epoch, String version, String release) {
        addTo(packages, name);
        String full = release.isEmpty() ? version : version + "-" + release;
        addTo(versions, epoch.isEmpty() || epoch.equals("0") ? full : epoch + ":" + full);
    }

    /// Adds a text that is there and says something.
    static void addTo(SequencedSet<String> texts, String text) {
        String plain = text.strip();
        if (!plain.isEmpty() && !plain.equals("NotAvailable") && !plain.equals("N/A")) {
            texts.add(plain);
        }
    }

    Finding finding() {
        String components = String.join(", ", new TreeSet<>(packages));
        return new Finding(
                Identity.of(kind, identifier(), components, place()),
                kind,
                advisory(components),
                rating(),
                new Component(
                        String.join(", ", packages), String.join(", ", versions), String.join(", ", fixedVersions), ""),
                new Place(resource, host, firstPort == lastPort ? firstPort : 0, protocol, path()),
                status);
    }

    SetAside aside(SetAside.Reason reason) {
        String subject = packages.isEmpty() ? resource : String.join(", ", packages);
        return new SetAside(reason, identifier(), subject, status);
    }

    private String identifier() {
        return identifiers.isEmpty() ? title : identifiers.getFirst();
    }

    /// A resource's name without what every new image changes.
    static String stable(String resource) {
        String image = TAG.matcher(DIGEST.matcher(resource).replaceAll("")).replaceAll("");
        return NUMBER.matcher(image).replaceAll("$1");
    }

    private String place() {
        String stable = stable(resource);
        return paths.isEmpty() || !packages.isEmpty() ? stable : stable + "/" + paths.getFirst();
    }

    private String path() {
        String all = String.join(", ", paths);
        return line.isEmpty() || line.equals("0") ? all : all + ":" + line;
    }

    /// A weakness of a package is described the same way everywhere; anything else is described with its resource.
    private Advisory advisory(String components) {
        boolean shared = kind == FindingKind.VULNERABILITY && !packages.isEmpty();
        return new Advisory(
                kind + " " + identifier() + " " + (shared ? components : place()),
                new ArrayList<>(identifiers),
                title.isEmpty() ? identifier() : title,
                PlainText.ofHtml(description),
                solution.isEmpty() ? packageSolution : solution,
                List.copyOf(references),
                List.copyOf(weaknesses));
    }

    private Rating rating() {
        return own.best() == null ? others.rating(severity) : own.rating(severity);
    }
}
