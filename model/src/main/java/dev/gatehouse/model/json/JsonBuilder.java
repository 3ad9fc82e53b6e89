package dev.gatehouse.model.json;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/// Builds an object member by member, in order. Absent optional values leave no member.
public final class JsonBuilder {
    private final Members.Growing members = new Members.Growing();

    /// Begins an object without members.
    public JsonBuilder() {}

    /// Adds a text.
    public JsonBuilder put(String name, String value) {
        return put(name, new Json.Text(value));
    }

    /// Adds a number.
    public JsonBuilder put(String name, long value) {
        return put(name, new Json.Whole(value));
    }

    /// Adds a truth value.
    public JsonBuilder put(String name, boolean value) {
        return put(name, new Json.Bool(value));
    }

    /// Adds an instant, RFC 3339 in UTC.
    public JsonBuilder put(String name, Instant value) {
        return put(name, Rfc3339.text(value));
    }

    /// Adds any value.
    public JsonBuilder put(String name, Json value) {
        members.put(name, value);
        return this;
    }

    /// Adds a text or instant, or nothing.
    public JsonBuilder putIf(String name, Optional<?> value) {
        return value.isEmpty() ? this : put(name, text(value.get()));
    }

    /// Adds a text or instant, or null.
    public JsonBuilder putOrNull(String name, Optional<?> value) {
        return value.isEmpty() ? put(name, Json.NULL) : put(name, text(value.get()));
    }

    private static String text(Object value) {
        return value instanceof Instant instant ? Rfc3339.text(instant) : value.toString();
    }

    /// Adds a list of texts.
    public JsonBuilder putTexts(String name, Collection<?> values) {
        return put(
                name,
                new Json.Array(values.stream()
                        .<Json>map(value -> new Json.Text(value.toString()))
                        .toList()));
    }

    /// Adds a list of values.
    public JsonBuilder putAll(String name, Collection<? extends Json> values) {
        return put(name, new Json.Array(java.util.List.copyOf(values)));
    }

    /// The object as built so far.
    public Json.Obj build() {
        return new Json.Obj(members.soFar());
    }
}
