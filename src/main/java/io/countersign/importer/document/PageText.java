package io.countersign.importer.document;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/// The bytes of a page as text.
///
/// The encoding is UTF-8 or UTF-16, or else GB18030, which GBK and GB 2312 are parts of. Unlike a report's, a page's
/// bytes must all make characters: a wrong guess would go unseen.
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
        TextEncoding encoding = TextEncoding.detect(bytes);
        return decode(bytes, encoding.mark(), encoding.charset())
                .or(() -> encoding.mark() > 0 ? Optional.empty() : decode(bytes, 0, GB18030));
    }

    private static Optional<String> decode(byte[] bytes, int from, Charset charset) {
        try {
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString())
                    .filter(PageText::isText);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /// Text has no control characters but white space, form feeds and the escapes of terminals.
    private static boolean isText(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B);
    }
}
