package io.countersign.importer;

import io.countersign.parse.ArchiveStream;
import io.countersign.parse.Xml;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Finds out what the first bytes of a file are made of.
final class Shapes {
    private static final SequencedMap<String, String> MAGIC = magic();

    private Shapes() {}

    static Shape of(byte[] bytes, String text) {
        String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return ofArchive(ArchiveStream.names(bytes));
        }
        for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
            if (start.startsWith(magic.getKey())) {
                return new Shape.Binary(magic.getValue());
            }
        }
        if (text.indexOf('\0') >= 0) {
            return new Shape.Binary("unknown");
        }
        String stripped = text.stripLeading();
        Shape shape = null;
        if (stripped.startsWith("{") || stripped.startsWith("[")) {
            shape = json(bytes);
        } else if (stripped.startsWith("<")) {
            shape = xml(bytes);
        }
        return shape == null ? text(text) : shape;
    }

    /// Office documents and Java's programs are archives too.
    static Shape ofArchive(List<String> names) {
        boolean office = names.contains("[Content_Types].xml");
        if (office && names.stream().anyMatch(name -> name.startsWith("xl/"))) {
            return new Shape.Binary("spreadsheet");
        }
        if (office || (names.contains("mimetype") && names.contains("content.xml"))) {
            return new Shape.Binary("office");
        }
        return names.contains("META-INF/MANIFEST.MF") ? new Shape.Binary("program") : new Shape.Archive(names);
    }

    /// A log may well begin with `[`: an array counts where it is seen to be one.
    private static @Nullable Shape json(byte[] bytes) {
        JsonSketch root = JsonSketcher.sketch(bytes);
        return root.members().isEmpty() && root.first().kind() != JsonSketch.Kind.OBJECT ? null : new Shape.Json(root);
    }

    private static @Nullable Shape xml(byte[] bytes) {
        String root = null;
        String namespace = "";
        Map<String, String> attributes = new LinkedHashMap<>();
        Set<String> children = new LinkedHashSet<>();
        try {
            XMLStreamReader reader = Xml.reader(new ByteArrayInputStream(bytes));
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (depth == 1) {
                        root = reader.getLocalName();
                        namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
                        for (int i = 0; i < reader.getAttributeCount(); i++) {
                            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                        }
                    } else if (depth == 2) {
                        children.add(reader.getLocalName());
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException _) {
            // Cut at 64 KiB, or not well-formed: what was seen up to here decides.
        }
        return root == null ? null : new Shape.Xml(root, namespace, attributes, List.copyOf(children));
    }

    private static Shape text(String text) {
        return new Shape.Text(TextLines.withoutColours(text).lines().toList());
    }

    private static SequencedMap<String, String> magic() {
        SequencedMap<String, String> magic = new LinkedHashMap<>();
        magic.put("%PDF-", "pdf");
        magic.put("\u0089PNG", "picture");
        magic.put("\u00FF\u00D8\u00FF", "picture");
        magic.put("GIF8", "picture");
        magic.put("\u001F\u008B", "packed");
        magic.put("BZh", "packed");
        magic.put("\u00FD7zXZ", "packed");
        magic.put("7z\u00BC\u00AF", "packed");
        magic.put("(\u00B5/\u00FD", "packed");
        magic.put("Rar!", "packed");
        magic.put("\u007FELF", "program");
        magic.put("MZ", "program");
        magic.put("SQLite format 3", "database");
        magic.put("\u00D0\u00CF\u0011\u00E0", "office");
        return magic;
    }
}
