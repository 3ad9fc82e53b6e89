package dev.gatehouse.demo.prove.bands;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A time band as the engine knows it: all that the proof asks of it.
public interface BandUnderTest {
    /// Whether the band permits at an instant.
    boolean isOpen(Instant instant);

    /// The first instant from `from` on at which it permits: `from` itself if it does then.
    ///
    /// @return empty if there is none for as far as the engine looks, which is beyond 60 days
    Optional<Instant> nextOpen(Instant from);

    /// The first instant after `from` at which it no longer permits; asked only where it permits at `from`.
    ///
    /// @return empty if it permits for as far as the engine looks, which is beyond 60 days
    Optional<Instant> openUntil(Instant from);

    /// Makes bands out of their wire form.
    interface Factory {
        /// Reads a band.
        ///
        /// @param band the time band, JSON
        /// @param calendars holiday calendars, JSON: all that it names, perhaps more
        /// @throws IllegalArgumentException if the engine refuses it, saying why
        BandUnderTest read(String band, List<String> calendars);
    }
}
