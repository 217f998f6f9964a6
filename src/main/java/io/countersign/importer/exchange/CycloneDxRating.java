package io.countersign.importer.exchange;

import io.countersign.importer.CvssScores;
import io.countersign.importer.SeverityWords;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.SeverityScale;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One of the ratings of a CycloneDX vulnerability while its members are read.
final class CycloneDxRating {
    String source = "";
    String score = "";
    String severity = "";
    String method = "";
    String vector = "";

    /// The one rating of several: the score is of the newest CVSS, the word is the document's own source's, else that
    /// of the score, else the first.
    static Rating of(List<CycloneDxRating> ratings, String source) {
        CvssScores scores = new CvssScores();
        String scored = "";
        String own = "";
        String first = "";
        for (CycloneDxRating rating : ratings) {
            CvssScores.Score before = scores.best();
            rating.addTo(scores);
            scored = Objects.equals(scores.best(), before) ? scored : rating.severity;
            if (SeverityWords.says(rating.severity)) {
                first = first.isEmpty() ? rating.severity : first;
                boolean sources = !source.isEmpty() && rating.source.equalsIgnoreCase(source);
                own = own.isEmpty() && sources ? rating.severity : own;
            }
        }
        String said = SeverityWords.says(scored) ? scored : first;
        return scores.rating(own.isEmpty() ? said : own);
    }

    private void addTo(CvssScores scores) {
        SeverityScale scale = scale();
        if (scale != null) {
            scores.add(scale, prefixed(), score);
        } else if (vector.startsWith("CVSS:")) {
            scores.add(vector, score);
        }
    }

    private @Nullable SeverityScale scale() {
        return switch (method) {
            case "CVSSv2" -> SeverityScale.CVSS2;
            case "CVSSv3", "CVSSv31" -> SeverityScale.CVSS3;
            case "CVSSv4" -> SeverityScale.CVSS4;
            default -> null;
        };
    }

    /// The vectors of CVSS 3 and 4 begin with their version; some tools leave it to the method.
    private String prefixed() {
        if (vector.isEmpty() || vector.startsWith("CVSS:")) {
            return vector;
        }
        return switch (method) {
            case "CVSSv3" -> "CVSS:3.0/" + vector;
            case "CVSSv31" -> "CVSS:3.1/" + vector;
            case "CVSSv4" -> "CVSS:4.0/" + vector;
            default -> vector;
        };
    }
}
