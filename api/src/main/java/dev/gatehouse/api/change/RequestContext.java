package dev.gatehouse.api.change;

import dev.gatehouse.api.session.Origin;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.machine.Thumbprint;
import java.time.Instant;
import java.util.Optional;

/// Where a change set comes from.
///
/// @param request the request's id
/// @param address the machine it came from
/// @param passport the key that the machine proved to have
/// @param recovery until when no rule is held against its author, if the server's host let them in
/// @param actorName what its author is called, for the log
public record RequestContext(
        String request,
        Optional<String> address,
        Optional<Thumbprint> passport,
        Optional<Instant> recovery,
        Optional<String> actorName) {
    /// From a machine without a key.
    public RequestContext(String request, Optional<String> address, Optional<String> actorName) {
        this(request, address, Optional.empty(), Optional.empty(), actorName);
    }

    /// The machine, as far as it is known.
    Standpoint standpoint() {
        return new Origin(request, address.orElse(""), passport).standpoint();
    }
}
