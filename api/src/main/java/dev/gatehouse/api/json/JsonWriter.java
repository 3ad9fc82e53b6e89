package dev.gatehouse.api.json;

import dev.gatehouse.model.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes JSON (RFC 8259, UTF-8) without spaces, members in their order.
public final class JsonWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();
    private static final int USUAL_SIZE = 1_024;

    private JsonWriter() {}

    /// The value as bytes.
    public static byte[] bytes(Json value) {
        var out = new ByteArrayOutputStream(USUAL_SIZE);
        write(value, out);
        return out.toByteArray();
    }

    /// Writes the value to a stream, which stays open.
    public static void write(Json value, OutputStream out) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(value, json);
        }
    }

    private static void write(Json value, JsonGenerator json) {
        switch (value) {
            case Json.Null _ -> json.writeNull();
            case Json.Bool bool -> json.writeBoolean(bool.value());
            case Json.Whole whole -> json.writeNumber(whole.value());
            case Json.Text text -> json.writeString(text.value());
            case Json.Array array -> {
                json.writeStartArray();
                array.items().forEach(item -> write(item, json));
                json.writeEndArray();
            }
            case Json.Obj object -> {
                json.writeStartObject();
                object.members().forEach((name, member) -> {
                    json.writeName(name);
                    write(member, json);
                });
                json.writeEndObject();
            }
        }
    }
}
