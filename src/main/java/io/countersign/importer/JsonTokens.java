package io.countersign.importer;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.Json;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/// Reads JSON token by token, so that memory does not grow with the file.
///
/// An importer is handed each value while the parser stands on it; what it leaves unread is passed over. One
/// thread at a time.
public final class JsonTokens {
    private final JsonParser parser;

    private JsonTokens(JsonParser parser) {
        this.parser = parser;
    }

    /// Handed one member of an object.
    @FunctionalInterface
    public interface Member {
        void read(String name) throws IOException, InterruptedException;
    }

    /// Handed the root, or one element of an array.
    @FunctionalInterface
    public interface Value {
        void read() throws IOException, InterruptedException;
    }

    /// Handed the tokens of a file, standing on its root.
    @FunctionalInterface
    public interface Root {
        void read(JsonTokens tokens) throws IOException, InterruptedException;
    }

    /// Reads a file that is one JSON value, to its end.
    ///
    /// @throws ProblemException if it is truncated or malformed
    public static void read(InputStream in, Root root) throws IOException, InterruptedException {
        EndNoticing stream = new EndNoticing(in);
        try (JsonParser parser = Json.parser(stream)) {
            parser.nextToken();
            root.read(new JsonTokens(parser));
            parser.skipChildren();
            stream.expected = true;
            if (parser.nextToken() != null) {
                throw malformed(parser);
            }
        } catch (StreamReadException e) {
            throw stream.ended && !stream.expected
                    ? ProblemException.of(ProblemCode.REPORT_TRUNCATED)
                    : ParserProblems.translate(e);
        } catch (JacksonException e) {
            throw ParserProblems.translate(e);
        }
    }

    /// Reads a file of JSON values one after another, as tools write a value a line. A file with nothing in it has none.
    ///
    /// @param each is handed the tokens, standing on the next value
    /// @throws ProblemException if one is truncated or malformed
    public static void values(InputStream in, Root each) throws IOException, InterruptedException {
        EndNoticing stream = new EndNoticing(in);
        try (JsonParser parser = Json.parser(stream)) {
            stream.expected = true;
            while (parser.nextToken() != null) {
                stream.expected = false;
                each.read(new JsonTokens(parser));
                while (!parser.streamReadContext().inRoot()) {
                    parser.nextToken();
                }
                stream.expected = true;
            }
        } catch (StreamReadException e) {
            throw stream.ended && !stream.expected
                    ? ProblemException.of(ProblemCode.REPORT_TRUNCATED)
                    : ParserProblems.translate(e);
        } catch (JacksonException e) {
            throw ParserProblems.translate(e);
        }
    }

    /// Whether the value is an array.
    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /// Whether the value is an object.
    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /// Reads the members of an object. Null has none, nor have an empty array or text, which some tools write instead.
    ///
    /// @throws ProblemException if the value is something else
    public void object(Member member) throws IOException, InterruptedException {
        if (!begins(JsonToken.START_OBJECT)) {
            return;
        }
        int depth = depth();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            member.read(name);
            passOver(depth);
        }
    }

    /// Reads the elements of an array. Null has none, nor have an empty object or text, which some tools write instead.
    ///
    /// @throws ProblemException if the value is something else
    public void array(Value element) throws IOException, InterruptedException {
        if (!begins(JsonToken.START_ARRAY)) {
            return;
        }
        int depth = depth();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.read();
            passOver(depth);
        }
    }

    /// The text of a string, number or boolean; empty for anything else.
    public String text() {
        JsonToken token = parser.currentToken();
        return token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL ? parser.getString() : "";
    }

    /// The texts of an array; of a single string itself; empty for anything else.
    public List<String> texts() throws IOException, InterruptedException {
        List<String> texts = new ArrayList<>();
        if (isArray()) {
            array(() -> texts.add(text()));
        } else if (!text().isEmpty()) {
            texts.add(text());
        }
        return texts;
    }

    private boolean begins(JsonToken expected) {
        JsonToken token = parser.currentToken();
        if (token == expected) {
            return true;
        }
        if (token == JsonToken.VALUE_NULL || isEmpty(token)) {
            return false;
        }
        throw malformed(parser);
    }

    /// Goes to the end of what is empty.
    private boolean isEmpty(@Nullable JsonToken token) {
        return switch (token) {
            case START_OBJECT -> parser.nextToken() == JsonToken.END_OBJECT;
            case START_ARRAY -> parser.nextToken() == JsonToken.END_ARRAY;
            case VALUE_STRING -> parser.getString().isEmpty();
            case null, default -> false;
        };
    }

    private int depth() {
        return parser.streamReadContext().getNestingDepth();
    }

    private void passOver(int depth) {
        while (depth() > depth) {
            parser.nextToken();
        }
    }

    /// Notices that the parser asked for more than there is. It does so only where it has used up all it was given, and
    /// what it then complains of, a missing name or half a word, is a cut.
    private static final class EndNoticing extends FilterInputStream {
        private boolean ended;
        private boolean expected;

        EndNoticing(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            ended |= read < 0;
            return read;
        }
    }

    private static ProblemException malformed(JsonParser parser) {
        var location = parser.currentTokenLocation();
        return ProblemException.of(ProblemCode.REPORT_MALFORMED, location.getLineNr(), location.getColumnNr());
    }
}
