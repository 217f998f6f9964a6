package io.countersign.dossier;

import io.countersign.model.signoff.Dossier;
import io.countersign.parse.ModelJson;
import java.util.Optional;

/// The record that is embedded in a sign-off: a dossier as JSON, as `docs/review-record.schema.json` describes it.
/// Writing is deterministic, and reading gives an equal dossier.
public final class DossierRecord {
    /// Names the form of the record; a changed form has a new number.
    public static final String SCHEMA = "countersign-review-record/1";

    private DossierRecord() {}

    public static byte[] write(Dossier dossier) {
        return ModelJson.write(new Envelope(SCHEMA, dossier));
    }

    /// @return empty where the bytes are no record of this form
    public static Optional<Dossier> read(byte[] json) {
        return ModelJson.read(json, Envelope.class)
                .filter(envelope -> SCHEMA.equals(envelope.schema()))
                .map(Envelope::dossier);
    }

    private record Envelope(String schema, Dossier dossier) {}
}
