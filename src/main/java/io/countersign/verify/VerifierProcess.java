package io.countersign.verify;

import io.countersign.parse.ModelJson;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The process that examines files, seen from outside. It ends by itself when nobody holds its input any more.
final class VerifierProcess {
    private static final long GRACE_MILLIS = 200;

    private final Process process;

    private VerifierProcess(Process process) {
        this.process = process;
    }

    /// @throws IOException if the computer does not start it
    static VerifierProcess start(List<String> command) throws IOException {
        return new VerifierProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// @throws IOException if the process did not survive the question
    VerifierAnswer ask(VerifierRequest request) throws IOException {
        DataOutputStream out = new DataOutputStream(process.getOutputStream());
        Frames.write(out, ModelJson.write(request));
        byte[] answer = Frames.read(new DataInputStream(process.getInputStream()));
        return ModelJson.read(answer, VerifierAnswer.class).orElseThrow(() -> new IOException("no answer"));
    }

    /// Closing its input lets it end in its own way, which it takes when it is idle; else it is not asked twice.
    void end() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
