package io.countersign.ui.evidence;

import io.countersign.parse.PdfText;
import io.countersign.parse.Picture;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.problem.ProblemException;
import io.countersign.store.Files;
import io.countersign.ui.control.PaperRenderer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;

/// What a kept file looks like.
sealed interface Preview {
    /// How much of a text is shown, in bytes.
    int MOST = 256 * 1024;

    /// @param more whether the file goes on
    record Text(List<String> lines, boolean more) implements Preview {
        public Text {
            lines = List.copyOf(lines);
        }
    }

    record Shown(Image image) implements Preview {}

    record Paper(PaperRenderer renderer) implements Preview {}

    /// Nothing that can be looked at, such as an archive.
    record None() implements Preview {}

    /// Reads a file; never to be called on the FX thread.
    static Preview of(Files files, Evidence file) throws IOException {
        try (InputStream in = files.open(file.keptSha256())) {
            byte[] head = in.readNBytes(MOST);
            if (starts(head, "%PDF") || starts(head, "\u0089PNG") || starts(head, "\u00ff\u00d8\u00ff")) {
                return file.size() > PdfText.MAXIMUM_SIZE ? new None() : drawn(whole(head, in));
            }
            return text(head, file.size() > MOST);
        }
    }

    private static byte[] whole(byte[] head, InputStream in) throws IOException {
        byte[] rest = in.readAllBytes();
        byte[] all = Arrays.copyOf(head, head.length + rest.length);
        System.arraycopy(rest, 0, all, head.length, rest.length);
        return all;
    }

    private static Preview drawn(byte[] file) {
        try {
            return starts(file, "%PDF")
                    ? new Paper(new PaperRenderer(file))
                    : new Shown(SwingFXUtils.toFXImage(Picture.read(file).image(), null));
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException
                | ClassCastException | NullPointerException | ProblemException _) {
            // A damaged file is no reason for a failure here: what was said when it was taken in still holds.
            return new None();
        }
    }

    private static Preview text(byte[] head, boolean more) {
        for (byte one : head) {
            if (one == 0) {
                return new None();
            }
        }
        String text = new String(head, StandardCharsets.UTF_8);
        return new Text(text.lines().map(line -> line.length() > 2_000 ? line.substring(0, 2_000) + "…" : line).toList(), more);
    }

    private static boolean starts(byte[] head, String with) {
        byte[] wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }
}
