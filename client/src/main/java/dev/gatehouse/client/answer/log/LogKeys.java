package dev.gatehouse.client.answer.log;

import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.log.note.VerifierKey;
import java.util.List;

/// Reads the keys of a log.
public final class LogKeys {
    private static final int MOST = 2;
    private static final int LONGEST = 400;

    private LogKeys() {}

    /// The keys, as the server says; whoever trusts them knows them from elsewhere, or from before.
    public static List<VerifierKey> decode(JsonFields in) {
        return in.texts("keys", MOST, LONGEST).stream()
                .map(text -> {
                    try {
                        return VerifierKey.parse(text);
                    } catch (IllegalArgumentException e) {
                        throw JsonFields.invalid(in.at("keys"), "key");
                    }
                })
                .toList();
    }
}
