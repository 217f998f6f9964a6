package io.countersign.importer;

import io.countersign.parse.Json;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Draws the outline of JSON that may end anywhere: what was seen up to there stands.
final class JsonSketcher {
    private static final int DEPTH = 4;
    private static final int TEXT = 2_000;

    private final JsonParser parser;
    private boolean ended;

    private JsonSketcher(JsonParser parser) {
        this.parser = parser;
    }

    static JsonSketch sketch(byte[] bytes) {
        try (JsonParser parser = Json.parser(new ByteArrayInputStream(bytes))) {
            JsonSketcher sketcher = new JsonSketcher(parser);
            return sketcher.value(sketcher.next(), DEPTH);
        }
    }

    private JsonSketch value(@Nullable JsonToken token, int depth) {
        return switch (token) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> scalar(JsonSketch.Kind.STRING);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(JsonSketch.Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(JsonSketch.Kind.BOOLEAN);
            case VALUE_NULL -> scalar(JsonSketch.Kind.NULL);
            case null, default -> JsonSketch.NOTHING;
        };
    }

    private JsonSketch object(int depth) {
        Map<String, JsonSketch> members = new LinkedHashMap<>();
        while (next() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = next();
            members.putIfAbsent(name, depth > 0 ? value(token, depth - 1) : skipped(token));
        }
        return new JsonSketch(JsonSketch.Kind.OBJECT, "", Collections.unmodifiableMap(members), null);
    }

    private JsonSketch array(int depth) {
        JsonToken token = next();
        boolean some = token != null && token != JsonToken.END_ARRAY;
        JsonSketch first = some ? value(token, depth) : null;
        while (!ended && token != JsonToken.END_ARRAY) {
            token = next();
            skip(token);
        }
        return new JsonSketch(JsonSketch.Kind.ARRAY, "", Map.of(), first);
    }

    private JsonSketch scalar(JsonSketch.Kind kind) {
        String text = "";
        try {
            text = parser.getString();
        } catch (JacksonException _) {
            ended = true;
        }
        return new JsonSketch(kind, text.length() > TEXT ? text.substring(0, TEXT) : text, Map.of(), null);
    }

    private JsonSketch skipped(@Nullable JsonToken token) {
        skip(token);
        return JsonSketch.NOTHING;
    }

    private void skip(@Nullable JsonToken token) {
        int open = opens(token);
        while (open > 0 && !ended) {
            open += opens(next());
        }
    }

    private static int opens(@Nullable JsonToken token) {
        return switch (token) {
            case START_OBJECT, START_ARRAY -> 1;
            case END_OBJECT, END_ARRAY -> -1;
            case null, default -> 0;
        };
    }

    private @Nullable JsonToken next() {
        if (ended) {
            return null;
        }
        try {
            JsonToken token = parser.nextToken();
            ended = token == null;
            return token;
        } catch (JacksonException _) {
            ended = true;
            return null;
        }
    }
}
