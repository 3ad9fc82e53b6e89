package dev.gatehouse.ui.helpdesk.call;

import dev.gatehouse.ui.port.Desk;
import java.time.Instant;
import java.util.Optional;

/// What came of a call.
///
/// @param at when the fix was made, by the server's clock
/// @param done what was done, in words
/// @param ticket on what ticket
/// @param code an entry code to read aloud; taken away as soon as it was hidden
/// @param sequel what the caller did since
public record Outcome(Instant at, String done, Optional<String> ticket, Optional<Desk.EntryCode> code, Sequel sequel) {
    /// What the caller did since.
    public sealed interface Sequel {}

    /// Nothing yet.
    public record Waiting() implements Sequel {}

    /// Came in.
    ///
    /// @param at when
    /// @param address from where, if known
    public record SignedIn(Instant at, Optional<String> address) implements Sequel {}

    /// Was refused again.
    ///
    /// @param at when
    public record RefusedAgain(Instant at) implements Sequel {}

    /// It was taken back.
    public record TakenBack() implements Sequel {}

    /// The same with another sequel.
    Outcome then(Sequel next) {
        return new Outcome(at, done, ticket, code, next);
    }

    /// The same without the code.
    Outcome withoutCode() {
        return new Outcome(at, done, ticket, Optional.empty(), sequel);
    }
}
