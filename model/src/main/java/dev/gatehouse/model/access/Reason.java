package dev.gatehouse.model.access;

import dev.gatehouse.model.identity.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One thing that stands in the way.
///
/// @param code what it is
/// @param since from when it holds, where that is known, UTC
/// @param ends when it ends by itself, exclusive, UTC; empty: not by itself, or not within ten years
/// @param value what else the sentence names: who disabled it, the permission missing
/// @param rule the rule that refuses, where it is one
/// @param needed what the rule asks for: names of bands or machines, or the conditions unknown; the first 20 of them
/// @param was what there was instead: the local time in the zone of the first band (RFC 9557), or passport and address
public record Reason(
        ReasonCode code,
        Optional<Instant> since,
        Optional<Instant> ends,
        Optional<String> value,
        Optional<RuleId> rule,
        List<String> needed,
        Optional<String> was) {
    /// The most names under `needed`.
    public static final int MOST_NEEDED = 20;

    /// Keeps an own copy.
    public Reason {
        needed = needed.stream().distinct().limit(MOST_NEEDED).toList();
    }

    /// A reason that no rule gives.
    public Reason(ReasonCode code, Optional<Instant> since, Optional<Instant> ends, Optional<String> value) {
        this(code, since, ends, value, Optional.empty(), List.of(), Optional.empty());
    }
}
