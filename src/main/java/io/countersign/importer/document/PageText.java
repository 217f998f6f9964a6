package io.countersign.importer.document;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The bytes of a page as text.
///
/// The encoding is found by the byte order mark, else by trying UTF-8, else GB18030 (which GBK and GB 2312 are parts
/// of); UTF-16 without a mark is known by the zero bytes of its ASCII letters.
final class PageText {
    /// A page that is longer is no page that somebody reads: 5 MiB.
    static final int MAXIMUM_BYTES = 5 * 1024 * 1024;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private PageText() {}

    /// The whole text of a page.
    ///
    /// @throws ProblemException if the page is too long, or no text in an encoding that is read
    static String of(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAXIMUM_BYTES + 1);
        if (bytes.length > MAXIMUM_BYTES) {
            throw ProblemException.of(ProblemCode.DOCUMENT_TOO_LARGE, MAXIMUM_BYTES / (1024 * 1024));
        }
        return of(bytes).orElseThrow(() -> ProblemException.of(ProblemCode.DOCUMENT_ENCODING));
    }

    /// The text of these bytes; empty where they are none.
    static Optional<String> of(byte[] bytes) {
        for (Charset charset : candidates(bytes)) {
            Optional<String> text = decode(bytes, charset).filter(PageText::isText);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static List<Charset> candidates(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || zeros(bytes, 0)) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || zeros(bytes, 1)) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        return List.of(StandardCharsets.UTF_8, GB18030);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /// Whether every second byte of the beginning is mostly zero, as it is in UTF-16 where the text is ASCII.
    private static boolean zeros(byte[] bytes, int offset) {
        int length = Math.min(bytes.length, 512) / 2 * 2;
        int zeros = 0;
        for (int i = offset; i < length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return length >= 4 && zeros * 10 >= length / 2 * 6;
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// Text has no control characters but white space, form feeds and the escapes of terminals.
    private static boolean isText(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B);
    }
}
