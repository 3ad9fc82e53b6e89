package dev.gatehouse.ui.shell.status;

import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.port.Connection;
import dev.gatehouse.ui.words.Words;
import java.time.Duration;
import java.time.Instant;

/// What the status pill says.
///
/// @param status quiet while on line
/// @param icon says the same as the words
/// @param words `Online · TLS 1.3 · synced 3 s ago`
public record Pill(Status status, Icon icon, String words) {
    private static final Duration NOTABLE_SKEW = Duration.ofSeconds(30);
    private static final Duration SHORT_LEASE = Duration.ofHours(6);

    /// The pill of a connection.
    ///
    /// @param words the reader's; their clock is the server's
    /// @param workstation this workstation's own time
    public static Pill of(Connection connection, Words words, Instant workstation) {
        return switch (connection) {
            case Connection.None _ -> new Pill(Status.UNKNOWN, Icon.OFFLINE, words.text("shell.pill.none"));
            case Connection.Online online -> online(online, words, workstation);
            case Connection.Syncing syncing ->
                new Pill(
                        Status.QUIET, Icon.SYNC, words.text("shell.pill.syncing", syncing.tenant(), syncing.percent()));
            case Connection.Reconnecting trying ->
                new Pill(Status.WARN, Icon.SYNC, words.text("shell.pill.reconnecting", time(words, trying.asOf())));
            case Connection.Offline offline -> offline(offline, words);
        };
    }

    private static Pill online(Connection.Online online, Words words, Instant workstation) {
        Duration behind = Duration.between(workstation, words.times().now());
        if (behind.abs().compareTo(NOTABLE_SKEW) > 0) {
            String key = behind.isNegative() ? "shell.pill.clockFast" : "shell.pill.clockSlow";
            return new Pill(
                    Status.WARN, Icon.WARN, words.text(key, words.numbers().duration(behind.abs())));
        }
        String synced = words.times().age(online.synced());
        return new Pill(Status.QUIET, Icon.ONLINE, words.text("shell.pill.online", online.protocol(), synced));
    }

    private static Pill offline(Connection.Offline offline, Words words) {
        Duration left = Duration.between(words.times().now(), offline.readableUntil());
        if (left.isNegative() || left.isZero()) {
            return new Pill(Status.BAD, Icon.OFFLINE, words.text("shell.pill.leaseOver"));
        }
        String text = left.compareTo(SHORT_LEASE) < 0
                ? words.text("shell.pill.lease", words.numbers().duration(left.truncatedTo(unit(left))))
                : words.text("shell.pill.offline", time(words, offline.asOf()));
        return new Pill(Status.WARN, Icon.OFFLINE, text);
    }

    private static java.time.temporal.ChronoUnit unit(Duration left) {
        return left.toHours() > 0 ? java.time.temporal.ChronoUnit.HOURS : java.time.temporal.ChronoUnit.MINUTES;
    }

    /// Today the clock alone, else the day too.
    private static String time(Words words, Instant instant) {
        var zone = words.times().zone();
        boolean today = instant.atZone(zone)
                .toLocalDate()
                .equals(words.times().now().atZone(zone).toLocalDate());
        return today ? words.times().clock(instant) : words.times().moment(instant);
    }
}
