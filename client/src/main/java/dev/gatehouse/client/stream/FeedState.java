package dev.gatehouse.client.stream;

import dev.gatehouse.model.json.JsonFields;
import java.time.Instant;
import java.util.Optional;

/// How far a tenant is, as its feed says at once, at each change and at least every 15 seconds.
///
/// @param revision of the directory
/// @param facts counter of what sign-in knows
/// @param events how many events there are, or the greatest of their numbers: it only ever grows
/// @param until when the session ends if nothing happens; empty: the server does not say
/// @param ends what will refuse then, if it is soon: a reason code, or `expired` for the session itself
/// @param time the server's time
public record FeedState(
        long revision, long facts, long events, Optional<Instant> until, Optional<String> ends, Instant time) {
    private static final int LONGEST_CODE = 60;

    /// Reads the event's data.
    public static FeedState decode(JsonFields in) {
        return new FeedState(
                in.whole("revision", 0, Long.MAX_VALUE),
                in.whole("facts", 0, Long.MAX_VALUE),
                in.whole("events", 0, Long.MAX_VALUE),
                in.optionalInstant("until"),
                in.optionalText("ends", LONGEST_CODE),
                in.instant("time"));
    }
}
