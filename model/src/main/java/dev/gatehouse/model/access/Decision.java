package dev.gatehouse.model.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The answer, with every reason that refuses.
///
/// @param reasons why not, worst first; empty: permitted
/// @param permittedUntil while permitted: the first instant at which it would not be; empty: no end in sight
/// @param nextPermitted while refused: the first instant at which it would be, if nobody does anything; empty: never
public record Decision(List<Reason> reasons, Optional<Instant> permittedUntil, Optional<Instant> nextPermitted) {
    /// Keeps an own copy.
    public Decision {
        reasons = List.copyOf(reasons);
    }

    /// Whether nothing stands in the way.
    public boolean isPermitted() {
        return reasons.isEmpty();
    }

    /// Whether this reason stands in the way.
    public boolean hasReason(ReasonCode code) {
        return reasons.stream().anyMatch(reason -> reason.code() == code);
    }
}
