package dev.gatehouse.model.json;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// Reads an object that somebody sent, field by field, trusting nothing: a wrong kind, a missing field, a text too long
/// is `invalid_request` with the path of the field. Ends with [#done], which refuses fields nobody asked for.
public final class JsonFields {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final Json.Obj object;
    private final String path;
    private final Set<String> asked = new HashSet<>();

    private JsonFields(Json.Obj object, String path) {
        this.object = object;
        this.path = path;
    }

    /// Begins to read a value that has to be an object.
    ///
    /// @param path where it stands, for the fault; empty for the whole body
    public static JsonFields of(Json value, String path) {
        if (value instanceof Json.Obj object) {
            return new JsonFields(object, path);
        }
        throw invalid(path, "object");
    }

    /// A text of at least one character.
    public String text(String name, int longest) {
        return optionalText(name, longest).filter(text -> !text.isEmpty()).orElseThrow(() -> missing(name));
    }

    /// A text, perhaps empty; nothing if the field is absent or null.
    public Optional<String> optionalText(String name, int longest) {
        return optional(name).map(value -> {
            if (!(value instanceof Json.Text text)) {
                throw invalid(at(name), "text");
            }
            if (text.value().length() > longest) {
                throw new FaultException(
                        Fault.of(FaultCode.INVALID_REQUEST, "field", at(name)).with("longest", longest));
            }
            if (text.value().chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
                throw invalid(at(name), "printable");
            }
            return text.value();
        });
    }

    /// A number.
    public long whole(String name, long least, long most) {
        return optionalWhole(name, least, most).orElseThrow(() -> missing(name));
    }

    /// A number, or nothing.
    public Optional<Long> optionalWhole(String name, long least, long most) {
        return optional(name).map(value -> {
            if (!(value instanceof Json.Whole whole) || whole.value() < least || whole.value() > most) {
                throw invalid(at(name), "number");
            }
            return whole.value();
        });
    }

    /// A truth value; false if absent.
    public boolean flag(String name) {
        return optional(name)
                .map(value -> {
                    if (!(value instanceof Json.Bool bool)) {
                        throw invalid(at(name), "boolean");
                    }
                    return bool.value();
                })
                .orElse(false);
    }

    /// An instant (RFC 3339), to the microsecond.
    public Instant instant(String name) {
        return optionalInstant(name).orElseThrow(() -> missing(name));
    }

    /// An instant (RFC 3339), to the microsecond, or nothing.
    public Optional<Instant> optionalInstant(String name) {
        return optionalText(name, 40).map(text -> {
            try {
                Instant instant = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
                if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                    throw invalid(at(name), "instant");
                }
                return instant;
            } catch (DateTimeException e) {
                throw invalid(at(name), "instant");
            }
        });
    }

    /// A UUID, in its one wire form.
    public UUID uuid(String name) {
        return parsed(name, 36, text -> {
                    UUID uuid = UUID.fromString(text);
                    if (!uuid.toString().equals(text)) {
                        throw new IllegalArgumentException("not the wire form");
                    }
                    return uuid;
                })
                .orElseThrow(() -> missing(name));
    }

    /// A text that means something: what `parse` makes of it, or nothing if absent.
    ///
    /// @param parse throws IllegalArgumentException for a text that means nothing
    public <T> Optional<T> parsed(String name, int longest, Function<String, T> parse) {
        return optionalText(name, longest).map(text -> {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                throw invalid(at(name), "value");
            }
        });
    }

    /// One of a fixed set of words.
    public <T> Optional<T> word(String name, Function<String, Optional<T>> ofWire) {
        return optionalText(name, 60).map(text -> ofWire.apply(text).orElseThrow(() -> invalid(at(name), "word")));
    }

    /// A list; empty if absent.
    public List<Json> list(String name, int most) {
        return optional(name)
                .map(value -> {
                    if (!(value instanceof Json.Array array)) {
                        throw invalid(at(name), "list");
                    }
                    if (array.items().size() > most) {
                        throw new FaultException(Fault.of(FaultCode.INVALID_REQUEST, "field", at(name))
                                .with("most", most));
                    }
                    return array.items();
                })
                .orElse(List.of());
    }

    /// A list of texts; empty if absent.
    public List<String> texts(String name, int most, int longest) {
        return list(name, most).stream()
                .map(item -> {
                    if (item instanceof Json.Text text && text.value().length() <= longest) {
                        return text.value();
                    }
                    throw invalid(at(name), "texts");
                })
                .toList();
    }

    /// An object inside this one, or nothing.
    public Optional<JsonFields> object(String name) {
        return optional(name).map(value -> of(value, at(name)));
    }

    /// Any value, or nothing if absent or null.
    public Optional<Json> optional(String name) {
        asked.add(name);
        Json value = object.members().get(name);
        return value == null || value instanceof Json.Null ? Optional.empty() : Optional.of(value);
    }

    /// Whether the field is there, null included.
    public boolean has(String name) {
        asked.add(name);
        return object.members().containsKey(name);
    }

    /// The names of all members.
    public Set<String> names() {
        return object.members().keySet();
    }

    /// The path of a field of this object.
    public String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /// Refuses what nobody asked for.
    public void done() {
        for (String name : object.members().keySet()) {
            if (!asked.contains(name)) {
                throw invalid(at(name.length() > 60 ? name.substring(0, 60) : name), "unknown");
            }
        }
    }

    private FaultException missing(String name) {
        return invalid(at(name), "missing");
    }

    /// The fault for a field that is not what it should be.
    public static FaultException invalid(String path, String expected) {
        return new FaultException(
                Fault.of(FaultCode.INVALID_REQUEST, "field", path).with("expected", expected));
    }
}
