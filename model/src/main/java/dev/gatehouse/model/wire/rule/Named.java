package dev.gatehouse.model.wire.rule;

import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.json.JsonFields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// What bands, calendars, machines and rules read alike.
public final class Named {
    private Named() {}

    /// A name, which is not blank.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` with the field
    public static String name(JsonFields in) {
        String name = in.text("name", Bounds.NAME);
        if (name.isBlank()) {
            throw JsonFields.invalid(in.at("name"), "missing");
        }
        return name;
    }

    static <T> List<T> ids(JsonFields in, String field, int most, Function<String, T> of) {
        return in.texts(field, most, 36).stream()
                .map(text -> id(in, field, text, of))
                .toList();
    }

    static <T> T id(JsonFields in, String field, String text, Function<String, T> of) {
        // UUID.fromString takes short forms too, which are not the wire form.
        return built(in, field, () -> {
            if (!UUID.fromString(text).toString().equals(text)) {
                throw new IllegalArgumentException("not the wire form");
            }
            return of.apply(text);
        });
    }

    static LocalDate date(JsonFields in, String field) {
        String text = in.text(field, 10);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw JsonFields.invalid(in.at(field), "date");
        }
    }

    /// What a constructor makes of it, or the fault of a field.
    static <T> T built(JsonFields in, String field, Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (IllegalArgumentException e) {
            throw JsonFields.invalid(in.at(field), "value");
        }
    }
}
