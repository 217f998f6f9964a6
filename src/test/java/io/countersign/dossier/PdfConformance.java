package io.countersign.dossier;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// What veraPDF, which shares no code with us, says of a file.
public final class PdfConformance {
    private PdfConformance() {}

    /// The rules that a file breaks.
    ///
    /// @param flavour `3b` or `ua1`
    public static List<String> violations(byte[] pdf, String flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour asked = PDFAFlavour.fromString(flavour);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), asked);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(asked, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .limit(20)
                    .toList();
        }
    }
}
