package io.countersign.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/// Reads YAML 1.2 as a tree that knows its lines. Nothing is constructed and nothing expanded: anchors, aliases and tags
/// are mistakes, and size and depth have limits. Thread-safe.
public final class Yaml {
    /// How large a file may be, in bytes.
    public static final int MAXIMUM_SIZE = 4 * 1024 * 1024;

    /// How deep mappings and lists may nest.
    public static final int MAXIMUM_DEPTH = 20;

    private Yaml() {}

    /// Reads a file of one document.
    ///
    /// @param bytes in UTF-8
    public static Document read(byte[] bytes) {
        if (bytes.length > MAXIMUM_SIZE) {
            return broken(1, Mistake.Kind.TOO_LARGE);
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true).isError()) {
            return broken(lineAt(text.flip().toString(), text.length()), Mistake.Kind.ENCODING);
        }
        return parse(text.flip().toString());
    }

    private static Document parse(String text) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(MAXIMUM_SIZE).setUseMarks(true).build();
        try {
            return new YamlTree(new Parse(settings).parseString(text).iterator()).read();
        } catch (MarkedYamlEngineException e) {
            return broken(e.getProblemMark().map(Mark::getLine).orElse(0) + 1, Mistake.Kind.SYNTAX);
        } catch (ReaderException e) {
            return broken(lineAt(text, e.getPosition()), Mistake.Kind.SYNTAX);
        }
    }

    private static int lineAt(String text, int position) {
        return 1 + (int) text.chars().limit(position).filter(c -> c == '\n').count();
    }

    private static Document broken(int line, Mistake.Kind kind) {
        return new Document(null, List.of(new Mistake(line, kind, "")));
    }

    /// A file as it was read.
    ///
    /// @param root null where the file is empty or could not be read to its end
    /// @param mistakes in the order of the file
    public record Document(@Nullable Node root, List<Mistake> mistakes) {
        public Document {
            mistakes = List.copyOf(mistakes);
        }
    }

    /// Something that this reader does not accept.
    ///
    /// @param line from 1
    /// @param detail the key or tag that it is about, or empty
    public record Mistake(int line, Kind kind, String detail) {
        /// What is wrong.
        public enum Kind {
            SYNTAX,
            ENCODING,
            TOO_LARGE,
            TOO_DEEP,
            EMPTY,
            SEVERAL_DOCUMENTS,
            ALIAS,
            TAG,
            KEY_NOT_TEXT,
            DUPLICATE_KEY
        }
    }

    /// A part of the tree.
    public sealed interface Node {
        /// Where it begins, from 1.
        int line();
    }

    /// A single value.
    ///
    /// @param value as written, without quotation marks
    /// @param type what YAML's core schema takes it for
    public record Scalar(int line, String value, Type type) implements Node {
        /// What a single value is.
        public enum Type {
            TEXT,
            INTEGER,
            NUMBER,
            BOOLEAN,
            NULL
        }
    }

    /// A list.
    public record Sequence(int line, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// Keys with values; of a key that occurs twice only the first is here.
    public record Mapping(int line, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /// A key with its value.
    public record Entry(int line, String key, Node value) {}
}
