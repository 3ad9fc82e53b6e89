package dev.gatehouse.client.json;

import dev.gatehouse.model.json.Json;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Walks through a large object without holding it: the values of some members are handed over, lists item by item,
/// everything else is passed over.
public final class JsonPieces {
    private final Set<String> wanted;
    private final Taker taker;

    /// @param wanted the members to hand over
    /// @param taker is told each
    public JsonPieces(Set<String> wanted, Taker taker) {
        this.wanted = Set.copyOf(wanted);
        this.taker = taker;
    }

    /// Walks through an object.
    ///
    /// @throws JsonSyntaxException if the text is no JSON object, or cut; some values may have been handed over
    public void walk(byte[] utf8) throws JsonSyntaxException {
        try (var parser = JsonReader.parser(utf8)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonSyntaxException("an object expected", 1);
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                member(parser);
            }
            if (parser.nextToken() != null) {
                throw new JsonSyntaxException("something follows the object", JsonReader.line(parser));
            }
        } catch (JacksonException e) {
            throw JsonReader.syntax(e);
        }
    }

    private void member(JsonParser parser) throws JsonSyntaxException {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        if (!wanted.contains(name)) {
            parser.skipChildren();
        } else if (token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                hand(name, parser);
            }
        } else {
            hand(name, parser);
        }
    }

    private void hand(String name, JsonParser parser) throws JsonSyntaxException {
        long line = JsonReader.line(parser);
        taker.take(name, line, JsonReader.value(parser, true));
    }

    /// Is told the values.
    @FunctionalInterface
    public interface Taker {
        /// Takes one. Numbers that are not whole, or beyond 2^53, come as texts.
        ///
        /// @param name the member it belongs to
        /// @param line where it begins
        void take(String name, long line, Json value);
    }
}
