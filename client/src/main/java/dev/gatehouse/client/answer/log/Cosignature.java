package dev.gatehouse.client.answer.log;

import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonFields;
import java.time.Instant;
import java.util.List;

/// What a server shows as the word of a console. Nothing of it is proved; a key or a note may be none.
///
/// @param key the console's, as it is written
/// @param note the checkpoint, as it is written
/// @param at when the server took it
public record Cosignature(String key, String note, Instant at) {
    private static final int MOST = 200;
    private static final int LONGEST_KEY = 400;

    /// Reads the answer.
    public static List<Cosignature> decode(JsonFields in) {
        return in.list("cosignatures", MOST).stream()
                .map(one -> one(JsonFields.of(one, in.at("cosignatures"))))
                .toList();
    }

    private static Cosignature one(JsonFields in) {
        // Its lines are part of it.
        if (in.optional("note").orElse(Json.NULL) instanceof Json.Text(String note)) {
            return new Cosignature(in.text("key", LONGEST_KEY), note, in.instant("at"));
        }
        throw JsonFields.invalid(in.at("note"), "text");
    }
}
