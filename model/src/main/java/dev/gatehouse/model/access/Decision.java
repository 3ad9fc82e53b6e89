package dev.gatehouse.model.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The answer, with every reason that refuses. What it says of the future holds for the same machine and if nobody does
/// anything.
///
/// @param reasons why not, worst first, then in order of rule; empty: permitted
/// @param permittedUntil while permitted: the first instant at which it would not be; empty: no end in sight
/// @param nextPermitted while refused: the first instant at which it would be; empty: never, or not before `notBefore`
/// @param notBefore where the search for either ended without an answer, ten years on
/// @param tzVersion the edition of the time zone data it was made with; empty where the answer came without
public record Decision(
        List<Reason> reasons,
        Optional<Instant> permittedUntil,
        Optional<Instant> nextPermitted,
        Optional<Instant> notBefore,
        Optional<String> tzVersion) {
    /// Keeps an own copy.
    public Decision {
        reasons = List.copyOf(reasons);
    }

    /// A decision about which nothing else is known.
    public Decision(List<Reason> reasons, Optional<Instant> permittedUntil, Optional<Instant> nextPermitted) {
        this(reasons, permittedUntil, nextPermitted, Optional.empty(), Optional.empty());
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
