package dev.gatehouse.client.answer;

import dev.gatehouse.model.json.JsonFields;
import java.time.Instant;

/// Which contracts a server speaks.
///
/// @param newest the newest
/// @param oldest the oldest one still spoken
/// @param time the server's time
public record Contract(int newest, int oldest, Instant time) {
    private static final int MOST = 1_000_000;

    /// Reads the answer.
    public static Contract decode(JsonFields in) {
        return new Contract((int) in.whole("contract", 1, MOST), (int) in.whole("oldest", 1, MOST), in.instant("time"));
    }
}
