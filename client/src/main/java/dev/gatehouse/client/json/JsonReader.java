package dev.gatehouse.client.json;

import dev.gatehouse.model.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON (RFC 8259) strictly: no member twice, at most 32 levels, texts of at most a million characters, numbers
/// whole and within ±2^53, nothing after the value.
public final class JsonReader {
    /// Deepest nesting.
    public static final int DEPTH = 32;

    private static final int LONGEST_TEXT = 1_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(1_000)
                    .maxNumberLength(20)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonReader() {}

    /// The one value that these UTF-8 bytes hold.
    public static Json read(byte[] utf8) throws JsonSyntaxException {
        try (var parser = parser(utf8)) {
            parser.nextToken();
            Json value = value(parser, false);
            if (parser.nextToken() != null) {
                throw new JsonSyntaxException("something follows the value", line(parser));
            }
            return value;
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    /// A strict parser, for whoever reads a large text piece by piece.
    static JsonParser parser(byte[] utf8) {
        return FACTORY.createParser(ObjectReadContext.empty(), utf8);
    }

    /// The value at the parser's present token.
    ///
    /// @param lenient whether numbers that are not whole, or too large, come as texts instead of being refused
    static Json value(JsonParser parser, boolean lenient) throws JsonSyntaxException {
        @Nullable JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonSyntaxException("the text ends where a value should be", line(parser));
        }
        return switch (token) {
            case START_OBJECT -> object(parser, lenient);
            case START_ARRAY -> array(parser, lenient);
            case VALUE_STRING -> new Json.Text(parser.getString());
            case VALUE_NUMBER_INT -> whole(parser, lenient);
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> Json.NULL;
            case VALUE_NUMBER_FLOAT -> {
                if (!lenient) {
                    throw new JsonSyntaxException("a number that is not whole", line(parser));
                }
                yield new Json.Text(parser.getString());
            }
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new JsonSyntaxException("a value expected", line(parser));
        };
    }

    private static Json whole(JsonParser parser, boolean lenient) throws JsonSyntaxException {
        try {
            return new Json.Whole(parser.getLongValue());
        } catch (JacksonException | IllegalArgumentException expectedBeyondBounds) {
            if (lenient) {
                return new Json.Text(parser.getString());
            }
            throw new JsonSyntaxException("a number beyond 2^53", line(parser));
        }
    }

    private static Json object(JsonParser parser, boolean lenient) throws JsonSyntaxException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser, lenient));
        }
        return new Json.Obj(members);
    }

    private static Json array(JsonParser parser, boolean lenient) throws JsonSyntaxException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, lenient));
        }
        return new Json.Array(items);
    }

    static long line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    static JsonSyntaxException syntax(JacksonException e) {
        long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        return new JsonSyntaxException(
                "not valid JSON (" + e.getClass().getSimpleName().replace("Exception", "") + ")", line);
    }
}
