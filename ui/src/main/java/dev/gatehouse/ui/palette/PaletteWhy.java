package dev.gatehouse.ui.palette;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/// A question of access as it is typed after `?`: `maria 18:05 pc-12`. A word like a time is the time, another
/// word with a digit or a colon in it the place, and all others name the person.
///
/// @param name whom
/// @param time the time of day, today; empty: see `instant`
/// @param instant an instant (RFC 3339); empty and no time: now
/// @param place an address or the name of a machine; empty: from where they came last
record PaletteWhy(String name, Optional<LocalTime> time, Optional<Instant> instant, Optional<String> place) {
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d");
    private static final Pattern PLACE = Pattern.compile(".*[0-9:].*");

    /// Reads what was typed.
    static PaletteWhy of(String text) {
        var name = new ArrayList<String>();
        Optional<LocalTime> time = Optional.empty();
        Optional<Instant> instant = Optional.empty();
        Optional<String> place = Optional.empty();
        for (String word : text.strip().split("\\s+", -1)) {
            Optional<Instant> read = instant(word);
            if (TIME.matcher(word).matches()) {
                time = Optional.of(LocalTime.parse(word.length() == 4 ? "0" + word : word));
            } else if (read.isPresent()) {
                instant = read;
            } else if (PLACE.matcher(word).matches() && !name.isEmpty()) {
                place = Optional.of(word);
            } else {
                name.add(word);
            }
        }
        return new PaletteWhy(String.join(" ", name), time, instant, place);
    }

    /// The instant that is meant.
    ///
    /// @param now the present, in the reader's zone
    Optional<Instant> at(ZonedDateTime now) {
        return instant.or(() -> time.map(
                clock -> now.toLocalDate().atTime(clock).atZone(now.getZone()).toInstant()));
    }

    private static Optional<Instant> instant(String word) {
        try {
            return Optional.of(OffsetDateTime.parse(word).toInstant());
        } catch (DateTimeException _) {
            // Most words are no time.
            return Optional.empty();
        }
    }
}
