package dev.gatehouse.demo.prove.bands;

import dev.gatehouse.demo.oracle.BandOracle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A band that is right, for faulty ones to start from: the oracle in the engine's place.
record OracleBand(BandOracle oracle) implements BandUnderTest {
    private static final Duration FAR = Duration.ofDays(70);

    static BandUnderTest read(String band, List<String> calendars) {
        return new OracleBand(BandOracle.read(band, calendars));
    }

    @Override
    public boolean isOpen(Instant instant) {
        return oracle.isOpen(instant);
    }

    @Override
    public Optional<Instant> nextOpen(Instant from) {
        return oracle.nextOpen(from, FAR);
    }

    @Override
    public Optional<Instant> openUntil(Instant from) {
        return oracle.openUntil(from, FAR);
    }
}
