package dev.gatehouse.api.store.account;

import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Thumbprint;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A session, its token aside.
///
/// @param id what lists and events call it
/// @param user whose
/// @param kind what it is good for
/// @param created since when
/// @param expiresAt end, exclusive
/// @param address where from
/// @param passport the key of the machine that it was made with: its token is good with this key only
/// @param recoveryUntil until when no access rule is held against it, if the server's host let its person in
/// @param endedAt when it was ended before its time
/// @param endedWhy why: a change's name, `sign_out`, …
public record SessionRow(
        UUID id,
        UserId user,
        Kind kind,
        Instant created,
        Instant expiresAt,
        Optional<String> address,
        Optional<Thumbprint> passport,
        Optional<Instant> recoveryUntil,
        Optional<Instant> endedAt,
        Optional<String> endedWhy) {
    /// What a session is good for.
    public enum Kind {
        /// Everything its person may do.
        FULL,
        /// Choosing a password.
        PASSWORD_ONLY,
        /// What a program may do: it lasts, and its token is given out by somebody else.
        SERVICE
    }

    /// Whether its person may do what they hold.
    public boolean isFull() {
        return kind != Kind.PASSWORD_ONLY;
    }

    /// Whether it still counts at an instant.
    public boolean isOpen(Instant at) {
        return endedAt.isEmpty() && at.isBefore(expiresAt);
    }
}
