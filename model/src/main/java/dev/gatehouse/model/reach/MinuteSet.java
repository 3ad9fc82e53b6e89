package dev.gatehouse.model.reach;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// Some of the minutes of the next fourteen days. A minute is in if the instant with which it begins is: minute `n`
/// stands for the instant `n` minutes after the one at which one looks.
final class MinuteSet {
    static final int DAYS = 14;
    static final int MINUTES = DAYS * 24 * 60;

    private static final int WORDS = MINUTES / Long.SIZE;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final long[] words;

    private MinuteSet(long[] words) {
        this.words = words;
    }

    static MinuteSet none() {
        return new MinuteSet(new long[WORDS]);
    }

    static MinuteSet of(Range range) {
        return none().add(range.from(), range.to());
    }

    /// A run of minutes, half-open.
    record Range(int from, int to) {
        static final Range NONE = new Range(0, 0);
        static final Range ALL = new Range(0, MINUTES);

        boolean contains(Range other) {
            return other.from() >= other.to() || (from <= other.from() && to >= other.to());
        }

        Range and(Range other) {
            int first = Math.max(from, other.from());
            int last = Math.min(to, other.to());
            return first < last ? new Range(first, last) : NONE;
        }

        /// The minutes within `[start, end)`, seen from `at`.
        static Range of(Instant at, Instant start, Instant end) {
            int from = firstAt(at, start);
            int to = firstAt(at, end);
            return from < to ? new Range(from, to) : NONE;
        }
    }

    /// The first minute that begins at an instant or after it.
    static int firstAt(Instant at, Instant instant) {
        if (!instant.isAfter(at)) {
            return 0;
        }
        if (!instant.isBefore(at.plus(Duration.ofDays(DAYS)))) {
            return MINUTES;
        }
        return (int) Math.ceilDiv(Duration.between(at, instant).toNanos(), MINUTE);
    }

    /// Adds `[from, to)` to this very set, while it is being built.
    MinuteSet add(int from, int to) {
        for (int minute = from; minute < to; ) {
            int word = minute / Long.SIZE;
            int end = Math.min(to, (word + 1) * Long.SIZE);
            long first = -1L << minute;
            long last = -1L >>> -end;
            words[word] |= first & last;
            minute = end;
        }
        return this;
    }

    MinuteSet within(Range range) {
        return range.equals(Range.ALL) ? this : and(of(range));
    }

    MinuteSet and(MinuteSet other) {
        long[] out = words.clone();
        for (int i = 0; i < WORDS; i++) {
            out[i] &= other.words[i];
        }
        return new MinuteSet(out);
    }

    MinuteSet or(MinuteSet other) {
        long[] out = words.clone();
        for (int i = 0; i < WORDS; i++) {
            out[i] |= other.words[i];
        }
        return new MinuteSet(out);
    }

    MinuteSet without(MinuteSet other) {
        long[] out = words.clone();
        for (int i = 0; i < WORDS; i++) {
            out[i] &= ~other.words[i];
        }
        return new MinuteSet(out);
    }

    boolean contains(int minute) {
        return ((words[minute / Long.SIZE] >>> minute) & 1) == 1;
    }

    int count() {
        return Arrays.stream(words).mapToInt(Long::bitCount).sum();
    }
}
