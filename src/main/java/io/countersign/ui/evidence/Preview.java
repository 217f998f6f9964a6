package io.countersign.ui.evidence;

import io.countersign.parse.PdfText;
import io.countersign.parse.Picture;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.problem.ProblemException;
import io.countersign.store.Files;
import io.countersign.ui.control.PaperRenderer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;

/// What a kept file looks like.
sealed interface Preview {
    /// How much of a text is shown, in bytes.
    int MOST = 256 * 1024;

    /// How many lines are shown before and behind a place that was looked for.
    int BEFORE = 200;
    int BEHIND = 1_000;

    /// @param lines pieces of long ones each on its own
    /// @param more whether the file goes on
    /// @param place which of them was looked for, or -1
    record Text(List<Line> lines, boolean more, int place) implements Preview {
        public Text {
            lines = List.copyOf(lines);
        }
    }

    /// @param number in the file, from 1
    record Line(int number, String text) {}

    record Shown(Image image) implements Preview {}

    record Paper(PaperRenderer renderer) implements Preview {}

    /// Nothing that can be looked at, such as an archive.
    record None() implements Preview {}

    /// Reads a file, a text at the row that speaks of something; never to be called on the FX thread.
    ///
    /// @param words what that is; empty for the beginning of the file
    static Preview of(Files files, Evidence file, String words) throws IOException {
        try (InputStream in = files.open(file.keptSha256())) {
            byte[] head = in.readNBytes(MOST);
            if (starts(head, "%PDF") || starts(head, "\u0089PNG") || starts(head, "\u00ff\u00d8\u00ff")) {
                return file.size() > PdfText.MAXIMUM_SIZE ? new None() : drawn(whole(head, in));
            }
            if (isBinary(head)) {
                return new None();
            }
            OptionalLong place = find(files, file, words);
            return place.isPresent() ? around(files, file, place.getAsLong()) : text(head, file.size() > MOST);
        }
    }

    private static OptionalLong find(Files files, Evidence file, String words) throws IOException {
        List<String> terms = ReportLines.terms(words);
        if (terms.isEmpty()) {
            return OptionalLong.empty();
        }
        try (Reader in = reader(files.open(file.keptSha256()))) {
            return new ReportLines(in).find(terms);
        }
    }

    private static Text around(Files files, Evidence file, long place) throws IOException {
        long from = Math.max(0, place - BEFORE);
        try (Reader in = reader(files.open(file.keptSha256()))) {
            List<Line> lines = new ReportLines(in).read(from, BEFORE + BEHIND);
            return new Text(lines, lines.size() == BEFORE + BEHIND, (int) (place - from));
        }
    }

    private static Reader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
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

    private static boolean isBinary(byte[] head) {
        for (byte one : head) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private static Text text(byte[] head, boolean more) throws IOException {
        Reader in = reader(new ByteArrayInputStream(head));
        return new Text(new ReportLines(in).read(0, Integer.MAX_VALUE), more, -1);
    }

    private static boolean starts(byte[] head, String with) {
        byte[] wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }
}
