package dev.gatehouse.demo.prove.bands;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// A band whose answers are bent.
///
/// @param judge the answer at an instant
/// @param found bends what a search found
record FaultyBand(BandUnderTest right, Predicate<Instant> judge, UnaryOperator<Optional<Instant>> found)
        implements BandUnderTest {
    static FaultyBand judging(BandUnderTest right, Predicate<Instant> judge) {
        return new FaultyBand(right, judge, UnaryOperator.identity());
    }

    static FaultyBand finding(BandUnderTest right, UnaryOperator<Optional<Instant>> found) {
        return new FaultyBand(right, right::isOpen, found);
    }

    @Override
    public boolean isOpen(Instant instant) {
        return judge.test(instant);
    }

    @Override
    public Optional<Instant> nextOpen(Instant from) {
        return found.apply(right.nextOpen(from));
    }

    @Override
    public Optional<Instant> openUntil(Instant from) {
        return found.apply(right.openUntil(from));
    }
}
