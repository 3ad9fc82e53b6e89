package dev.gatehouse.model.access;

import dev.gatehouse.model.hours.BandSchedule;
import dev.gatehouse.model.hours.Next;
import java.time.Instant;
import java.util.List;

/// Something that is on or off at every instant and changes at instants that can be computed: what a decision depends
/// on, given the machine, as time goes by.
sealed interface Signal {
    /// Whether on at an instant.
    boolean isOn(Instant at);

    /// The first instant, `from` or later, at which it is on.
    ///
    /// @param limit how far to look through hours
    Next on(Instant from, Instant limit);

    /// The first instant, `from` or later, at which it is off.
    ///
    /// @param limit how far to look through hours
    Next off(Instant from, Instant limit);

    /// Always on, or never.
    record Constant(boolean on) implements Signal {
        @Override
        public boolean isOn(Instant at) {
            return on;
        }

        @Override
        public Next on(Instant from, Instant limit) {
            return on ? new Next.At(from) : new Next.Never();
        }

        @Override
        public Next off(Instant from, Instant limit) {
            return on ? new Next.Never() : new Next.At(from);
        }
    }

    /// On within `[start, end)`; [Instant#MAX] is no end, [Instant#MIN] no start.
    record Span(Instant start, Instant end) implements Signal {
        @Override
        public boolean isOn(Instant at) {
            return !at.isBefore(start) && at.isBefore(end);
        }

        @Override
        public Next on(Instant from, Instant limit) {
            Instant first = from.isBefore(start) ? start : from;
            return first.isBefore(end) ? new Next.At(first) : new Next.Never();
        }

        @Override
        public Next off(Instant from, Instant limit) {
            if (!isOn(from)) {
                return new Next.At(from);
            }
            return end.equals(Instant.MAX) ? new Next.Never() : new Next.At(end);
        }
    }

    /// On while a band is open.
    record Hours(BandSchedule schedule) implements Signal {
        @Override
        public boolean isOn(Instant at) {
            return schedule.isOpen(at);
        }

        @Override
        public Next on(Instant from, Instant limit) {
            return schedule.open(from, limit);
        }

        @Override
        public Next off(Instant from, Instant limit) {
            return schedule.shut(from, limit);
        }
    }

    /// On while all of these are; of none, always.
    record All(List<Signal> parts) implements Signal {
        @Override
        public boolean isOn(Instant at) {
            return parts.stream().allMatch(part -> part.isOn(at));
        }

        @Override
        public Next on(Instant from, Instant limit) {
            return agreed(parts, Signal::on, from, limit);
        }

        @Override
        public Next off(Instant from, Instant limit) {
            return first(parts, Signal::off, from, limit);
        }
    }

    /// On while any of these is; of none, never.
    record Any(List<Signal> parts) implements Signal {
        @Override
        public boolean isOn(Instant at) {
            return parts.stream().anyMatch(part -> part.isOn(at));
        }

        @Override
        public Next on(Instant from, Instant limit) {
            return first(parts, Signal::on, from, limit);
        }

        @Override
        public Next off(Instant from, Instant limit) {
            return agreed(parts, Signal::off, from, limit);
        }
    }

    /// A way to look ahead.
    interface Look {
        /// What is seen.
        Next of(Signal signal, Instant from, Instant limit);
    }

    private static Next first(List<Signal> parts, Look look, Instant from, Instant limit) {
        Next earliest = new Next.Never();
        for (Signal part : parts) {
            earliest = Next.earlier(earliest, look.of(part, from, limit));
        }
        return earliest;
    }

    /// The first instant at which all parts agree: each in turn is asked from where the one before had to go,
    /// until nobody moves.
    private static Next agreed(List<Signal> parts, Look look, Instant from, Instant limit) {
        Instant at = from;
        while (true) {
            Instant moved = at;
            boolean late = false;
            for (Signal part : parts) {
                switch (look.of(part, moved, limit)) {
                    case Next.At(Instant next) -> moved = next;
                    case Next.NotBefore(Instant next) -> {
                        late = true;
                        moved = next;
                    }
                    case Next.Never() -> {
                        return new Next.Never();
                    }
                }
            }
            if (late) {
                return new Next.NotBefore(moved);
            }
            if (moved.equals(at)) {
                return new Next.At(at);
            }
            at = moved;
        }
    }
}
