package dev.gatehouse.client.json;

import dev.gatehouse.model.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes JSON (RFC 8259), UTF-8, members in their order.
public final class JsonWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private JsonWriter() {}

    /// The text of a value.
    public static byte[] bytes(Json value) {
        var out = new ByteArrayOutputStream(512);
        write(value, out);
        return out.toByteArray();
    }

    /// Writes a value to a stream, which stays open.
    public static void write(Json value, OutputStream out) {
        // A generator closes what it writes to, so it gets a buffer's edge of its own.
        try (var generator = generator(new Kept(out))) {
            write(value, generator);
        }
    }

    /// The text of an object with secret members beside its others. No copy of a secret is left behind but the answer,
    /// which the caller wipes.
    public static byte[] bytesWithSecrets(Json.Obj object, Map<String, char[]> secrets) {
        var out = new WipedBuffer();
        try (var generator = generator(out)) {
            generator.writeStartObject();
            object.members().forEach((name, value) -> {
                generator.writeName(name);
                write(value, generator);
            });
            secrets.forEach((name, secret) -> {
                generator.writeName(name);
                generator.writeString(secret, 0, secret.length);
            });
            generator.writeEndObject();
        }
        byte[] bytes = out.toByteArray();
        out.wipe();
        return bytes;
    }

    private static JsonGenerator generator(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    private static void write(Json value, JsonGenerator out) {
        switch (value) {
            case Json.Null _ -> out.writeNull();
            case Json.Bool bool -> out.writeBoolean(bool.value());
            case Json.Whole whole -> out.writeNumber(whole.value());
            case Json.Text text -> out.writeString(text.value());
            case Json.Array array -> {
                out.writeStartArray();
                array.items().forEach(item -> write(item, out));
                out.writeEndArray();
            }
            case Json.Obj object -> {
                out.writeStartObject();
                object.members().forEach((name, member) -> {
                    out.writeName(name);
                    write(member, out);
                });
                out.writeEndObject();
            }
        }
    }

    /// A stream that closing leaves open.
    private static final class Kept extends OutputStream {
        private final OutputStream out;

        Kept(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws java.io.IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] b, int off, int len) throws java.io.IOException {
            out.write(b, off, len);
        }

        @Override
        public void flush() throws java.io.IOException {
            out.flush();
        }
    }

    /// A buffer large enough never to be copied into a larger one for any secret that the contract takes.
    private static final class WipedBuffer extends ByteArrayOutputStream {
        WipedBuffer() {
            super(1 << 16);
        }

        void wipe() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}
