package dev.gatehouse.ui.signin;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.ui.port.Door;
import java.util.Optional;

/// What the sign-in window shows.
public sealed interface SignInPage {
    /// Server, organisation, login and password or entry code.
    record Form() implements SignInPage {}

    /// No server is trusted yet, or another is wanted: an invitation is to be opened.
    ///
    /// @param fault why the last file was of no use
    record Invite(Optional<Fault> fault) implements SignInPage {}

    /// The fingerprints of an invitation are to be compared. Nothing is trusted yet.
    record Compare(Door.Invitation invitation) implements SignInPage {}

    /// They differed. Nothing was trusted.
    record Differed() implements SignInPage {}

    /// A known server showed another authority. Nothing was sent.
    ///
    /// @param trusted as it was
    /// @param fault names what it showed, where that is known
    record Changed(Door.KnownServer trusted, Fault fault) implements SignInPage {}

    /// The entry code was right: a password is to be chosen.
    record Choose() implements SignInPage {}
}
