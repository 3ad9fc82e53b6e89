package dev.gatehouse.api.event;

import dev.gatehouse.model.identity.EventId;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/// Makes event ids: UUIDs of version 7 (RFC 9562 §5.7) of an event's own instant. Ids of equal instants grow in the
/// order in which they were made, by a counter in place of the first random bits (§6.2, method 1).
public final class EventIds {
    private static final long COUNTER_BITS = 30;

    private final AtomicLong counter;
    private final RandomGenerator random;

    /// @param random any source; ids are not secrets
    public EventIds(RandomGenerator random) {
        this.random = random;
        counter = new AtomicLong(random.nextLong(1L << (COUNTER_BITS - 1)));
    }

    /// The id of an event at an instant.
    public EventId next(Instant time) {
        long millis = time.toEpochMilli();
        // The rest of the millisecond, as 4096ths: microseconds keep their order, too.
        long fraction = time.getLong(ChronoField.MICRO_OF_SECOND) % 1_000 * 4096 / 1_000;
        long high = millis << 16 | 0x7000L | fraction;
        long counted = counter.getAndIncrement() & ((1L << COUNTER_BITS) - 1);
        long low = 0x8000_0000_0000_0000L | counted << 32 | random.nextLong(1L << 32);
        return new EventId(new UUID(high, low));
    }
}
