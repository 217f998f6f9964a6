package io.countersign.verify;

import io.countersign.dossier.SignOffComposer;
import io.countersign.model.signoff.Verification;
import io.countersign.signing.FrameDrawing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Examines files on the thread that asks, so that what it costs can be told from what others do meanwhile.
public record VerifierOnThisThread(SignOffComposer composer, FrameDrawing frames, KnownKeys keys, Instant now)
        implements SignOffVerifier {
    @Override
    public Verification verify(Path file, @Nullable Path inputs) {
        try {
            return new Examination(composer, frames, keys, now, inputs)
                    .examine(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
