package dev.gatehouse.api.change.answer;

import dev.gatehouse.crypto.codes.EntryCode;
import dev.gatehouse.crypto.codes.OpaqueToken;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.identity.EventId;
import java.time.Instant;
import java.util.Optional;

/// One change that is in force.
///
/// @param change what was asked
/// @param event its event in the log
/// @param code the entry code it issued; shown this once, kept nowhere
/// @param token the token it issued; shown this once, kept nowhere
public record AppliedChange(Change change, EventId event, Optional<IssuedCode> code, Optional<IssuedToken> token) {
    /// An entry code on its way to a person.
    ///
    /// @param code a secret
    /// @param until end, exclusive
    public record IssuedCode(EntryCode code, Instant until) {}

    /// A token on its way to a program.
    ///
    /// @param token a secret
    /// @param until end, exclusive
    public record IssuedToken(OpaqueToken token, Instant until) {}
}
