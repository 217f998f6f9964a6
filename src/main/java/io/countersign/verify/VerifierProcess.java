package io.countersign.verify;

import io.countersign.parse.ModelJson;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/// The process that examines files, seen from outside. It ends by itself when nobody holds its input any more.
final class VerifierProcess {
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

    /// Lets it end in its own time, which it does when nobody holds its input any more.
    void release() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            end();
        }
    }

    /// Ends it at once, whatever it is at.
    void end() {
        process.destroyForcibly();
    }
}
