package dev.gatehouse.api.json;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON (RFC 8259, UTF-8) that somebody sent: whole numbers only, no doubled member, nothing after the value.
public final class JsonReader {
    /// How deep objects and lists may lie in each other.
    public static final int DEEPEST = 32;
    /// Longest text, in UTF-16 units; each field has a closer bound of its own.
    public static final int LONGEST_TEXT = 8_192;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 20;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private final boolean foreign;

    private JsonReader(boolean foreign) {
        this.foreign = foreign;
    }

    /// The one value that these bytes are.
    ///
    /// @throws FaultException `invalid_request`, saying what was expected
    public static Json read(byte[] bytes) {
        return new JsonReader(false).all(bytes);
    }

    /// The same of something that holds members which are not for us: a number that is not whole is read as a text.
    ///
    /// @throws FaultException `invalid_request`, saying what was expected
    public static Json readForeign(byte[] bytes) {
        return new JsonReader(true).all(bytes);
    }

    private Json all(byte[] bytes) {
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            JsonToken first = in.nextToken();
            if (first == null) {
                throw invalid("json");
            }
            Json value = value(in, first);
            if (in.nextToken() != null) {
                throw invalid("json");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new FaultException(
                    Fault.of(FaultCode.INVALID_REQUEST, "expected", "json").with("deepest", DEEPEST), e);
        } catch (JacksonException e) {
            throw new FaultException(Fault.of(FaultCode.INVALID_REQUEST, "expected", "json"), e);
        }
    }

    private Json value(JsonParser in, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_STRING -> new Json.Text(in.getString());
            case VALUE_NUMBER_INT -> whole(in);
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> Json.NULL;
            case VALUE_NUMBER_FLOAT -> fraction(in);
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT -> throw invalid("json");
        };
    }

    private Json object(JsonParser in) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (members.put(name, value(in, in.nextToken())) != null) {
                throw new FaultException(Fault.of(
                                FaultCode.INVALID_REQUEST, "field", name.substring(0, Math.min(name.length(), 60)))
                        .with("expected", "once"));
            }
        }
        return new Json.Obj(members);
    }

    private Json array(JsonParser in) {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            items.add(value(in, token));
        }
        return new Json.Array(items);
    }

    private Json fraction(JsonParser in) {
        if (!foreign) {
            throw invalid("whole number");
        }
        return new Json.Text(in.getString());
    }

    private static Json whole(JsonParser in) {
        try {
            return new Json.Whole(in.getLongValue());
        } catch (IllegalArgumentException | JacksonException e) {
            throw new FaultException(Fault.of(FaultCode.INVALID_REQUEST, "expected", "number within 2^53"), e);
        }
    }

    private static FaultException invalid(String expected) {
        return new FaultException(Fault.of(FaultCode.INVALID_REQUEST, "expected", expected));
    }
}
