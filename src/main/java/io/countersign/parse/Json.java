package io.countersign.parse;

import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Parsers of JSON with limits on what a hostile file can make them do. Thread-safe.
public final class Json {
    /// How deep objects and arrays may nest.
    public static final int MAXIMUM_DEPTH = 200;

    /// How long one string may be, in characters.
    public static final int MAXIMUM_STRING = 64 * 1024 * 1024;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAXIMUM_DEPTH)
                    .maxStringLength(MAXIMUM_STRING)
                    .maxNumberLength(10_000)
                    .maxNameLength(50_000)
                    .build())
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    /// A parser that reads a file token by token; the bytes may be UTF-8, UTF-16 or UTF-32. Closing it leaves the
    /// stream open.
    public static JsonParser parser(InputStream in) {
        return FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    /// A value of lists, maps, texts and numbers as one line of text.
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// The tree of a text that this program wrote.
    public static JsonNode tree(String text) {
        return MAPPER.readTree(text);
    }

    /// A record read from a file that ships with the program.
    public static <T> T read(InputStream in, Class<T> type) {
        return MAPPER.readValue(in, type);
    }

    /// Between trees or records and text; what it writes is the same for the same value, byte for byte.
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
