package io.countersign.verify;

import io.countersign.dossier.SignOffComposer;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.ModelJson;
import io.countersign.signing.FrameDrawing;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/// Serves as the process that examines files: reads a question, answers it, and goes on until its input is closed. One
/// that runs out of memory is meant to end with its process.
public final class VerifierService {
    private final SignOffComposer composer;
    private final FrameDrawing frames;

    public VerifierService(SignOffComposer composer, FrameDrawing frames) {
        this.composer = composer;
        this.frames = frames;
    }

    /// @throws IOException if the other process cannot be spoken to any more
    public void serve(InputStream in, OutputStream out) throws IOException {
        DataInputStream questions = new DataInputStream(in);
        DataOutputStream answers = new DataOutputStream(out);
        while (true) {
            byte[] question;
            try {
                question = Frames.read(questions);
            } catch (EOFException e) {
                return; // nobody asks any more
            }
            VerifierRequest request = ModelJson.read(question, VerifierRequest.class)
                    .orElseThrow(() -> new IOException("no question"));
            Frames.write(answers, ModelJson.write(answer(request)));
        }
    }

    private VerifierAnswer answer(VerifierRequest request) throws IOException {
        Clock then = Clock.fixed(request.now(), ZoneOffset.UTC);
        try {
            Path inputs = request.inputs() == null ? null : Path.of(request.inputs());
            return VerifierAnswer.of(
                    new LocalVerifier(composer, frames, request.keys(), then).verify(Path.of(request.path()), inputs));
        } catch (ProblemException e) {
            return VerifierAnswer.of(e.problem());
        }
    }
}
