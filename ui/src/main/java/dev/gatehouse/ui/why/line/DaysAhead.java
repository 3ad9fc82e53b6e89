package dev.gatehouse.ui.why.line;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Gate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When somebody may enter within seven days, if nobody does anything.
///
/// @param start where it begins
/// @param open when they may, in order, each within the seven days
public record DaysAhead(Instant start, List<Stretch> open) {
    private static final Duration LENGTH = Duration.ofDays(7);
    /// A week of bands to the minute has fewer; it only keeps a week of nonsense from taking for ever.
    private static final int MOST = 500;

    /// A time in which they may, `[from, until)`.
    public record Stretch(Instant from, Instant until) {}

    /// Keeps an own copy.
    public DaysAhead {
        open = List.copyOf(open);
    }

    /// Where it ends, exclusive.
    public Instant end() {
        return start.plus(LENGTH);
    }

    /// Whether an instant is on the line.
    public boolean holds(Instant at) {
        return !at.isBefore(start) && at.isBefore(end());
    }

    /// Asks for each of these instants what was asked for one.
    public static DaysAhead of(Gate gate, AccessRequest asked, Instant start) {
        var open = new ArrayList<Stretch>();
        Instant end = start.plus(LENGTH);
        Instant at = start;
        for (int turn = 0; turn < MOST && at.isBefore(end); turn++) {
            Decision then =
                    AccessDecider.decide(gate, new AccessRequest(at, asked.facts(), asked.permission(), asked.from()));
            Optional<Instant> turns = then.isPermitted() ? then.permittedUntil() : then.nextPermitted();
            Instant next = turns.filter(end::isAfter).orElse(end);
            if (then.isPermitted()) {
                open.add(new Stretch(at, next));
            }
            at = next;
        }
        return new DaysAhead(start, open);
    }
}
