package io.countersign.parse;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/// A message as RFC 5322 and MIME have it. Nothing that it names is fetched.
///
/// @param subject decoded, or empty
/// @param from decoded, or empty
/// @param date as it is written, or empty
/// @param plain the texts in it, without attached ones
/// @param html the texts in HTML in it, without attached ones
/// @param attachments the files in it
public record Mail(
        String subject, String from, String date, List<String> plain, List<String> html, List<Attached> attachments) {
    /// How long one text may be, in bytes.
    public static final int MAXIMUM_TEXT = 4 * 1024 * 1024;

    private static final int MAXIMUM_PARTS = 1_000;
    private static final Pattern NAME = Pattern.compile(
            "(?:file)?name(?<charset>\\*?(?:0\\*?)?)\\s*=\\s*(?:\"(?<quoted>[^\"]*)\"|(?<bare>[^;\\s]+))",
            Pattern.CASE_INSENSITIVE);

    public Mail {
        plain = List.copyOf(plain);
        html = List.copyOf(html);
        attachments = List.copyOf(attachments);
    }

    /// A file in a message.
    ///
    /// @param name as the sender gave it; a name, never a path
    /// @param type such as `application/pdf`
    /// @param size in bytes, unpacked
    public record Attached(String name, String type, long size) {}

    /// Reads a message.
    ///
    /// @throws ProblemException if it is malformed, or larger than a limit
    public static Mail read(InputStream in) throws IOException {
        return new Reading(-1, OutputStream.nullOutputStream()).read(in);
    }

    /// Writes one of a message's files.
    ///
    /// @param index among [#attachments], from 0
    public static void save(InputStream in, int index, OutputStream out) throws IOException {
        new Reading(index, out).read(in);
    }

    /// One message while it is read.
    private static final class Reading {
        private final int wanted;
        private final OutputStream out;
        private final List<String> plain = new ArrayList<>();
        private final List<String> html = new ArrayList<>();
        private final List<Attached> attachments = new ArrayList<>();
        private String subject = "";
        private String from = "";
        private String date = "";
        private String disposition = "";
        private String type = "";
        private int parts;

        Reading(int wanted, OutputStream out) {
            this.wanted = wanted;
            this.out = out;
        }

        Mail read(InputStream in) throws IOException {
            MimeTokenStream tokens = new MimeTokenStream(new MimeConfig.Builder()
                    .setMaxHeaderCount(1_000)
                    .setMaxHeaderLen(64 * 1024)
                    .setMaxLineLen(1024 * 1024)
                    .setMaxContentLen(-1)
                    .build());
            try {
                tokens.parse(in);
                for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                    step(state, tokens);
                }
            } catch (MimeException | IllegalArgumentException e) {
                throw new ProblemException(Problem.of(ProblemCode.REPORT_MALFORMED, 0, 0), e);
            }
            return new Mail(subject, from, date, plain, html, attachments);
        }

        private void step(EntityState state, MimeTokenStream tokens) throws IOException {
            switch (state) {
                case T_START_HEADER -> begin();
                case T_FIELD -> field(tokens.getField().getName(), Objects.requireNonNullElse(tokens.getField().getBody(), ""));
                case T_BODY -> body(tokens);
                default -> {}
            }
        }

        private void begin() {
            disposition = "";
            type = "";
            if (++parts > MAXIMUM_PARTS) {
                throw ProblemException.of(ProblemCode.REPORT_TOO_LARGE_VALUE);
            }
        }

        private void field(String name, String body) {
            switch (name.toLowerCase(Locale.ROOT)) {
                case "subject" -> subject = parts == 1 ? decoded(body) : subject;
                case "from" -> from = parts == 1 ? decoded(body) : from;
                case "date" -> date = parts == 1 ? body.strip() : date;
                case "content-disposition" -> disposition = body;
                case "content-type" -> type = body;
                default -> {}
            }
        }

        private void body(MimeTokenStream tokens) throws IOException {
            BodyDescriptor descriptor = tokens.getBodyDescriptor();
            String mime = descriptor.getMimeType().toLowerCase(Locale.ROOT);
            boolean attached = disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
            InputStream content = tokens.getDecodedInputStream();
            if (!attached && mime.equals("text/plain")) {
                plain.add(text(content, descriptor));
            } else if (!attached && mime.equals("text/html")) {
                html.add(text(content, descriptor));
            } else {
                boolean chosen = attachments.size() == wanted;
                long size = content.transferTo(chosen ? out : OutputStream.nullOutputStream());
                attachments.add(new Attached(name(mime), mime, size));
            }
        }

        private String name(String mime) {
            String given = fileName(disposition);
            String name = given.isEmpty() ? fileName(type) : given;
            String last = name.replace('\\', '/').replaceFirst("^.*/", "").replaceAll("\\p{Cntrl}", "");
            return last.isBlank() || last.matches("[.]+")
                    ? "%d.%s".formatted(attachments.size() + 1, mime.replaceAll("^.*/|[^a-z0-9]", ""))
                    : last;
        }

        private static String fileName(String field) {
            Matcher name = NAME.matcher(field);
            if (!name.find()) {
                return "";
            }
            String value = Objects.requireNonNullElse(
                    name.group("quoted") == null ? name.group("bare") : name.group("quoted"), "");
            boolean escaped = Objects.requireNonNullElse(name.group("charset"), "").endsWith("*");
            return escaped ? unescaped(value) : decoded(value);
        }

        /// `UTF-8''%E6%8A%A5`, as RFC 2231 has it.
        private static String unescaped(String value) {
            String[] parts = value.split("'", 3);
            try {
                return parts.length < 3
                        ? value
                        : URLDecoder.decode(parts[2].replace("+", "%2B"), charset(parts[0]));
            } catch (IllegalArgumentException _) {
                return parts[2];
            }
        }

        private static String decoded(String body) {
            return DecoderUtil.decodeEncodedWords(body.strip(), DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        }

        private static String text(InputStream in, BodyDescriptor descriptor) throws IOException {
            byte[] bytes = in.readNBytes(MAXIMUM_TEXT + 1);
            if (bytes.length > MAXIMUM_TEXT) {
                throw ProblemException.of(ProblemCode.REPORT_TOO_LARGE_VALUE);
            }
            return new String(bytes, charset(descriptor.getCharset()));
        }

        /// GB2312 is written where GB18030 is meant, which holds it.
        private static Charset charset(@Nullable String name) {
            if (name == null || name.isEmpty() || name.equalsIgnoreCase("us-ascii")) {
                return StandardCharsets.UTF_8;
            }
            if (name.toLowerCase(Locale.ROOT).startsWith("gb")) {
                return Gb18030.CHARSET;
            }
            try {
                return Charset.forName(name);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
                return StandardCharsets.UTF_8;
            }
        }
    }
}
