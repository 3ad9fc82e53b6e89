package dev.gatehouse.client.answer.log;

import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.log.alarm.AlarmKind;
import dev.gatehouse.model.log.alarm.LogAlarm;
import java.time.Instant;
import java.util.Optional;

/// What a server found when it read a log again.
///
/// @param size how many leaves there are
/// @param from the first place that was read
/// @param to the place before which reading ended
/// @param at when, by the server's clock
/// @param wholeAt when a reading of all of it last found nothing
/// @param alarm what is not as it was signed
public record LogChecked(
        long size, long from, long to, Instant at, Optional<Instant> wholeAt, Optional<LogAlarm> alarm) {
    /// Reads the answer.
    public static LogChecked decode(JsonFields in) {
        return new LogChecked(
                in.whole("size", 0, Long.MAX_VALUE),
                in.whole("from", 0, Long.MAX_VALUE),
                in.whole("to", 0, Long.MAX_VALUE),
                in.instant("at"),
                in.optionalInstant("wholeAt"),
                in.object("alarm").map(LogChecked::alarm));
    }

    private static LogAlarm alarm(JsonFields in) {
        return new LogAlarm(
                in.word("kind", AlarmKind::ofWire).orElseThrow(() -> JsonFields.invalid(in.at("kind"), "kind")),
                in.whole("first", 0, Long.MAX_VALUE),
                in.whole("seen", 0, Long.MAX_VALUE),
                in.whole("found", 0, Long.MAX_VALUE));
    }
}
