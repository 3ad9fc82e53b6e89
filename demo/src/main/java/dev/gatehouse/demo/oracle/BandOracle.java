package dev.gatehouse.demo.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a time band answers, known without the engine: its sentences read literally, its searches minute by minute.
///
/// Two readings that share no code are asked and must agree. Half-open to the nanosecond. Not for several threads.
public final class BandOracle {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SpokenBand spoken;
    private final PaintedBand painted;

    private BandOracle(JsonNode band, List<JsonNode> calendars) {
        spoken = new SpokenBand(band, calendars);
        painted = new PaintedBand(band, calendars);
    }

    /// Reads a band in its wire form.
    ///
    /// @param band a time band, with its zone, windows, exceptions and the ids of its holiday calendars
    /// @param calendars holiday calendars; those the band does not name do not count
    /// @throws IllegalArgumentException if the band names a calendar that is not there
    public static BandOracle read(String band, List<String> calendars) {
        JsonNode read = JSON.readTree(band);
        List<JsonNode> given = calendars.stream().map(JSON::readTree).toList();
        for (JsonNode id : read.required("holidays")) {
            if (given.stream().noneMatch(calendar -> calendar.required("id").equals(id))) {
                throw new IllegalArgumentException("no calendar " + id);
            }
        }
        return new BandOracle(read, given);
    }

    /// Whether the band permits at an instant.
    ///
    /// @throws IllegalStateException if the two readings differ, and so this oracle is wrong
    public boolean isOpen(Instant instant) {
        boolean open = spoken.isOpen(instant);
        if (open != painted.isOpen(instant)) {
            throw new IllegalStateException("the oracle is of two minds at " + instant);
        }
        return open;
    }

    /// The first instant from `from` on at which the band permits: `from` itself if it does then.
    ///
    /// @param from in the years 2020 to 2036, UTC
    /// @param horizon how far to look, inclusive
    /// @return empty if it does not permit within the horizon
    public Optional<Instant> nextOpen(Instant from, Duration horizon) {
        return new MinuteSearch(painted::isOpen).first(from, horizon);
    }

    /// The first instant after `from` at which the band, which permits at `from`, no longer does.
    ///
    /// @param from in the years 2020 to 2036, UTC
    /// @param horizon how far to look, inclusive
    /// @return empty if it permits throughout the horizon
    /// @throws IllegalArgumentException if it does not permit at `from`
    public Optional<Instant> openUntil(Instant from, Duration horizon) {
        if (!isOpen(from)) {
            throw new IllegalArgumentException("the band does not permit at " + from);
        }
        return new MinuteSearch(minute -> !painted.isOpen(minute)).first(from, horizon);
    }

    /// As [#nextOpen], slowly: every minute is read literally.
    Optional<Instant> nextOpenLiterally(Instant from, Duration horizon) {
        return new MinuteSearch(spoken::isOpen).first(from, horizon);
    }

    /// As [#openUntil], slowly: every minute is read literally.
    Optional<Instant> openUntilLiterally(Instant from, Duration horizon) {
        return new MinuteSearch(minute -> !spoken.isOpen(minute)).first(from, horizon);
    }
}
