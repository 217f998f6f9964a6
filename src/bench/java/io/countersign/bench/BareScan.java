package io.countersign.bench;

import io.countersign.parse.Json;
import io.countersign.parse.Xml;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The limit of reading a report: the parser alone goes through it and makes a string of every text in it.
final class BareScan {
    private BareScan() {}

    /// @param args a report
    public static void main(String[] args) throws IOException, XMLStreamException {
        Path file = Path.of(args[0]);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            boolean json = file.toString().endsWith("json") || file.toString().endsWith("sarif");
            System.out.println(json ? json(in) : xml(in));
        }
    }

    private static long json(InputStream in) {
        long characters = 0;
        try (JsonParser parser = Json.parser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue() || token == JsonToken.PROPERTY_NAME) {
                    characters += parser.getString().length();
                }
            }
        }
        return characters;
    }

    private static long xml(InputStream in) throws XMLStreamException {
        long characters = 0;
        XMLStreamReader reader = Xml.reader(in);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.CHARACTERS -> characters += reader.getText().length();
                case XMLStreamConstants.START_ELEMENT -> {
                    characters += reader.getLocalName().length();
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        characters += reader.getAttributeValue(i).length();
                    }
                }
                default -> {}
            }
        }
        reader.close();
        return characters;
    }
}
