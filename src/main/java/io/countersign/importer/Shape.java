package io.countersign.importer;

import io.countersign.model.message.Message;
import java.util.List;
import java.util.Map;

/// What the first 64 KiB of a file are made of.
public sealed interface Shape {
    /// How many names a description quotes.
    int QUOTED = 8;

    /// What the file looks like, for a reader whose file was not recognised.
    Message looks();

    /// A JSON object or array, or the beginning of one; in a file of JSON lines the first line.
    record Json(JsonSketch root) implements Shape {
        @Override
        public Message looks() {
            boolean array = root.kind() == JsonSketch.Kind.ARRAY;
            JsonSketch object = array ? root.first() : root;
            String keys = String.join(", ", object.members().keySet().stream().limit(QUOTED).toList());
            return Message.of("importer.looks." + (array ? "array" : "object") + (keys.isEmpty() ? ".bare" : ""), keys);
        }
    }

    /// XML, or the beginning of it.
    ///
    /// @param root the local name of the root element
    /// @param namespace of the root element, or empty
    /// @param attributes of the root element, by local name
    /// @param children the local names of the elements just below the root, each once, as far as they were seen
    record Xml(String root, String namespace, Map<String, String> attributes, List<String> children) implements Shape {
        public Xml {
            attributes = Map.copyOf(attributes);
            children = List.copyOf(children);
        }

        @Override
        public Message looks() {
            return namespace.isEmpty()
                    ? Message.of("importer.looks.xml", root)
                    : Message.of("importer.looks.xml.namespace", root, namespace);
        }
    }

    /// Text of any other kind.
    ///
    /// @param lines without the codes that colour a terminal; the last one may be cut
    record Text(List<String> lines) implements Shape {
        private static final int QUOTED_CHARACTERS = 60;

        public Text {
            lines = List.copyOf(lines);
        }

        @Override
        public Message looks() {
            String first = lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
            return Message.of(
                    "importer.looks.text",
                    first.length() > QUOTED_CHARACTERS ? first.substring(0, QUOTED_CHARACTERS) + "…" : first);
        }
    }

    /// A zip archive of files that are no parts of one document. It comes to an importer only where one of the registry
    /// takes it for one report; of any other, the files in it are asked about.
    ///
    /// @param entries the names in it, with `/` between their parts; in the beginning of an archive those that were seen
    record Archive(List<String> entries) implements Shape {
        public Archive {
            entries = List.copyOf(entries);
        }

        @Override
        public Message looks() {
            return entries.isEmpty()
                    ? Message.of("importer.looks.binary.zip")
                    : Message.of(
                            "importer.looks.archive",
                            String.join(", ", entries.stream().limit(QUOTED).toList()));
        }
    }

    /// Bytes that are no text.
    ///
    /// @param kind what they are: `pdf`, `picture`, `spreadsheet`, `packed`, `program`, `database`, `office` or `unknown`
    record Binary(String kind) implements Shape {
        @Override
        public Message looks() {
            return Message.of("importer.looks.binary." + kind);
        }
    }
}
