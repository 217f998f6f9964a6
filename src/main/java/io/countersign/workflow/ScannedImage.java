package io.countersign.workflow;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.release.Round;
import io.countersign.store.Session;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The image that a report speaks of, and whether that is one that was rebuilt since: then the report says nothing of what
/// is under review now.
///
/// @param image of the open round; null where the report names none of them
/// @param outdated why it says nothing of the open round; null unless so
record ScannedImage(@Nullable Image image, @Nullable Message outdated) {
    /// @param said the identifier that a person gave; empty where nobody did
    static ScannedImage of(Session session, Release release, Evidence file, String said) {
        String words = said.isBlank() ? target(file) : said;
        Optional<Image> here = named(release.images().stream(), words);
        if (here.isPresent() || !isReport(file)) {
            return new ScannedImage(here.orElse(null), null);
        }
        List<Place> earlier = places(session, release);
        Optional<Image> rebuilt = named(earlier.stream().flatMap(place -> place.round().images().stream()), words);
        if (rebuilt.isPresent()) {
            return new ScannedImage(
                    null, Message.of("evidence.outdated.image", rebuilt.get().identifier()));
        }
        return new ScannedImage(null, knownBytes(session, release, earlier, file));
    }

    private static String target(Evidence file) {
        ScanInfo scan = file.scan();
        return scan == null ? "" : scan.target();
    }

    /// Pages, pictures and what marketplaces write are of no image in particular.
    private static boolean isReport(Evidence file) {
        return file.format().kind() == EvidenceKind.SCAN;
    }

    /// An identifier counts where it stands by itself: `ami-1` is not named by `ami-12`.
    private static Optional<Image> named(Stream<Image> images, String words) {
        List<Image> found = images.filter(image -> !image.identifier().isBlank())
                .filter(image -> Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(image.identifier()) + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE)
                        .matcher(words)
                        .find())
                .toList();
        boolean one = found.stream().map(Image::identifier).distinct().count() == 1;
        return one ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The same bytes cannot be a scan of another image.
    private static @Nullable Message knownBytes(
            Session session, Release release, List<Place> earlier, Evidence file) {
        return session.evidence().withBytes(file.sha256()).stream()
                .flatMap(known -> earlier.stream().filter(place -> place.holds(known)))
                .filter(place -> !place.round().images().equals(release.images()))
                .findFirst()
                .map(place -> Message.of(
                        "evidence.outdated.bytes",
                        place.release().name() + " " + place.release().build(),
                        place.round().number()))
                .orElse(null);
    }

    /// The other rounds of this product.
    private static List<Place> places(Session session, Release release) {
        return session.releases().all().stream()
                .filter(other -> other.product().equals(release.product()))
                .flatMap(other -> session.releases().rounds(other.id()).stream()
                        .filter(round -> other.id() != release.id() || round.number() != release.round())
                        .map(round -> new Place(other, round)))
                .toList();
    }

    private record Place(Release release, Round round) {
        boolean holds(Evidence file) {
            return file.releaseId() == release.id() && file.round() == round.number();
        }
    }
}
