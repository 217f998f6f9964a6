package io.countersign.dossier.export;

/// The forms in which a record can be handed to other programs; `docs/exports.md` says what each holds.
public enum ExportKind {
    /// Assessment results of OSCAL 1.1, as NIST describes them.
    OSCAL("oscal", ".oscal.json"),
    /// A statement of in-toto with a summary of the verification, in a signed envelope.
    IN_TOTO("in-toto", ".intoto.json"),
    /// What was decided on vulnerabilities, as OpenVEX.
    OPENVEX("openvex", ".openvex.json"),
    /// The findings, as SARIF 2.1.0.
    SARIF("sarif", ".sarif"),
    /// The findings, as comma-separated values.
    CSV("csv", ".csv"),
    /// Findings and checklist, as a workbook.
    XLSX("xlsx", ".xlsx"),
    /// The checklist with its answers, as STIG Viewer 3 reads it.
    CKLB("cklb", ".cklb");

    private final String id;
    private final String ending;

    ExportKind(String id, String ending) {
        this.id = id;
        this.ending = ending;
    }

    /// The name on the command line.
    public String id() {
        return id;
    }

    /// How the names of such files end.
    public String ending() {
        return ending;
    }
}
