package dev.gatehouse.model.access;

import java.time.Instant;
import java.util.Optional;

/// One thing that stands in the way.
///
/// @param code what it is
/// @param since from when it holds, where that is known, UTC
/// @param ends when it ends by itself, exclusive, UTC; empty: not by itself
/// @param value what else the sentence names: who disabled it, the permission missing
public record Reason(ReasonCode code, Optional<Instant> since, Optional<Instant> ends, Optional<String> value) {}
