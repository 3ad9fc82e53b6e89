package dev.gatehouse.api.signin;

import dev.gatehouse.api.http.Problem;
import dev.gatehouse.api.session.Session;
import dev.gatehouse.crypto.codes.OpaqueToken;
import java.time.Instant;

/// How an attempt to get in ended, once everything about it is written.
sealed interface Entered {
    /// In.
    ///
    /// @param session the session begun
    /// @param token to show from now on
    /// @param at the server's time
    record In(Session session, OpaqueToken token, Instant at) implements Entered {}

    /// Not in.
    ///
    /// @param problem what to answer
    record Out(Problem problem) implements Entered {}
}
