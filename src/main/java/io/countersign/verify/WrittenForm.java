package io.countersign.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file as this program writes it: objects one after another, their index, an end; and so again for each signature.
/// Nothing stands between them, nothing is written twice, and the index names exactly what is there.
///
/// Readers of PDF mend what is written otherwise, each in its own way, and so one of them may show what another one does
/// not. In a file of this form there is nothing to mend.
final class WrittenForm {
    private static final byte[] HEADER = {
        '%', 'P', 'D', 'F', '-', '1', '.', '7', '\n', '%', (byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'
    };

    /// The library leaves its name and version behind the objects.
    private static final Pattern MAKER = Pattern.compile("%iText-[\\w.-]{1,40}\n");

    private static final int MAKER_LENGTH = 64;

    private final byte[] bytes;
    private final PdfSyntax syntax;
    private final List<List<WrittenObject>> revisions = new ArrayList<>();

    private WrittenForm(byte[] bytes) {
        this.bytes = bytes;
        this.syntax = new PdfSyntax(bytes, HEADER.length);
    }

    /// The objects of a file, in the order in which they are written; empty where they are written in another form.
    static Optional<WrittenForm> of(byte[] bytes) {
        WrittenForm form = new WrittenForm(bytes);
        try {
            form.read();
            return Optional.of(form);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Whether the index of each revision names exactly what is there.
    boolean isIndexed() {
        try {
            new WrittenIndex(bytes, revisions.getFirst()).check();
            return areLaterIndexed();
        } catch (IOException e) {
            return false;
        }
    }

    /// The same of a file of which the first revision says what one says that this program has just written. What is in its
    /// boxes is known then, and is not read once more.
    boolean isIndexedLike(WrittenForm ours) {
        try {
            WrittenIndex first = new WrittenIndex(bytes, revisions.getFirst());
            first.checkLike(new WrittenIndex(ours.bytes, ours.revisions.getFirst()));
            return areLaterIndexed();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean areLaterIndexed() throws IOException {
        for (List<WrittenObject> revision : revisions.subList(1, revisions.size())) {
            new WrittenIndex(bytes, revision).check();
        }
        return true;
    }

    private void read() throws IOException {
        if (!Arrays.equals(bytes, 0, Math.min(HEADER.length, bytes.length), HEADER, 0, HEADER.length)) {
            throw new IOException("another header");
        }
        do {
            revisions.add(revision());
        } while (syntax.skips("\n"));
        if (syntax.at() < bytes.length) {
            throw new IOException("something behind the end");
        }
    }

    private List<WrittenObject> revision() throws IOException {
        List<WrittenObject> objects = new ArrayList<>();
        while (syntax.isDigit()) {
            objects.add(object());
        }
        skipMaker();
        syntax.require("startxref\n");
        int index = syntax.number();
        syntax.require("\n%%EOF\n");
        if (objects.isEmpty() || !objects.getLast().isIndex() || objects.getLast().start() != index) {
            throw new IOException("no index");
        }
        return objects;
    }

    private WrittenObject object() throws IOException {
        int start = syntax.at();
        int number = syntax.number();
        syntax.require(" 0 obj\n");
        int body = syntax.at();
        Map<String, String> entries = syntax.entries();
        int from = syntax.at();
        int to = from;
        if (syntax.skips("stream\n")) {
            from = syntax.at();
            syntax.skip(new WrittenObject(number, start, body, entries, from, from).count("Length"));
            to = syntax.at();
            syntax.require("\nendstream");
        }
        syntax.require("\nendobj\n");
        return new WrittenObject(number, start, body, entries, from, to);
    }

    private void skipMaker() throws IOException {
        int end = Math.min(bytes.length, syntax.at() + MAKER_LENGTH);
        Matcher maker =
                MAKER.matcher(new String(bytes, syntax.at(), end - syntax.at(), StandardCharsets.ISO_8859_1));
        if (maker.lookingAt()) {
            syntax.require(maker.group());
        }
    }

    /// Whether the first revision says all that another file says and nothing else. In the other nothing is packed: the same
    /// text packs differently on another machine. Where the objects are is for the index to say.
    ///
    /// @throws IOException if something in it cannot be unpacked
    boolean says(WrittenForm other) throws IOException {
        List<WrittenObject> own = revisions.getFirst();
        List<WrittenObject> others = other.revisions.getFirst();
        if (own.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < own.size(); i++) {
            if (!own.get(i).says(bytes, others.get(i), other.bytes)) {
                return false;
            }
        }
        return true;
    }
}
