package dev.gatehouse.client.answer;

import dev.gatehouse.model.json.JsonFields;
import java.util.Arrays;
import java.util.Locale;

/// What a session is good for.
public enum SessionKind {
    /// Everything the person may do.
    FULL,
    /// Choosing a password.
    PASSWORD_ONLY,
    /// What a program may do: it lasts.
    SERVICE;

    /// The field `kind`.
    public static SessionKind read(JsonFields in) {
        return in.word(
                        "kind",
                        wire -> Arrays.stream(values())
                                .filter(kind ->
                                        kind.name().toLowerCase(Locale.ROOT).equals(wire))
                                .findFirst())
                .orElseThrow(() -> JsonFields.invalid(in.at("kind"), "missing"));
    }
}
