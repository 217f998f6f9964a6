package io.countersign.app;

import io.countersign.dossier.pdf.PdfSignOffComposer;
import io.countersign.signing.pdf.PdfFrameDrawing;
import io.countersign.typography.Typefaces;
import io.countersign.verify.KnownKeys;
import io.countersign.verify.LocalVerifier;
import io.countersign.verify.SignOffVerifier;
import java.time.Clock;
import java.util.function.Supplier;

/// Examines files in this very process: starting another one for each command would take most of the time of the tests.
final class InProcess {
    private InProcess() {}

    static SignOffVerifier verifier(Supplier<KnownKeys> keys, Clock clock) {
        return new LocalVerifier(new PdfSignOffComposer(new Typefaces()), new PdfFrameDrawing(new Typefaces()), keys.get(), clock);
    }
}
