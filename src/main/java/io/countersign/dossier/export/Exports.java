package io.countersign.dossier.export;

import io.countersign.dossier.FindingTable;
import io.countersign.model.signoff.Dossier;
import io.countersign.parse.Json;
import java.nio.charset.StandardCharsets;

/// Writes a record in the forms that other programs read. All but the workbook are the same bytes for the same record.
/// Thread-safe.
public final class Exports {
    private Exports() {}

    /// A record in another form. In-toto gives the statement that is then signed.
    ///
    /// @param source the sign-off that the record was taken from
    public static byte[] write(ExportKind kind, Dossier dossier, Source source) {
        return switch (kind) {
            case OSCAL -> json(new OscalResults(dossier, source).document());
            case IN_TOTO -> json(VerificationSummary.of(dossier, source));
            case OPENVEX -> json(new OpenVexDocument(dossier).document());
            case SARIF -> json(SarifLog.of(dossier));
            case CSV -> FindingTable.csv(dossier);
            case XLSX -> FindingWorkbook.of(dossier);
            case CKLB -> json(new StigChecklist(dossier).document());
        };
    }

    private static byte[] json(Object document) {
        return Json.write(document).getBytes(StandardCharsets.UTF_8);
    }

    /// Where a record was taken from.
    ///
    /// @param file the name of the sign-off, or empty where the round is not signed
    /// @param sha256 of that file, or empty
    public record Source(String file, String sha256) {
        /// A round as it stands.
        public static final Source UNSIGNED = new Source("", "");

        public boolean isSigned() {
            return !sha256.isEmpty();
        }
    }
}
