package dev.gatehouse.api.change;

import java.util.Optional;

/// Where a change set comes from.
///
/// @param request the request's id
/// @param address the machine it came from
/// @param actorName what its author is called, for the log
public record RequestContext(String request, Optional<String> address, Optional<String> actorName) {}
