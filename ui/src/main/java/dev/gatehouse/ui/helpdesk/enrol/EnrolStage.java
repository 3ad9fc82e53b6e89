package dev.gatehouse.ui.helpdesk.enrol;

import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.policy.CallPapers;
import dev.gatehouse.ui.port.Machines;
import java.time.Instant;
import java.util.Optional;

/// How far a call is with a code for a new machine.
public sealed interface EnrolStage {
    /// Not begun.
    record Folded() implements EnrolStage {}

    /// Which machine, and on what ticket.
    ///
    /// @param machine the one that is chosen
    record Choosing(Optional<Machine.Passport> machine) implements EnrolStage {}

    /// A code was given out; the machine has not come yet.
    ///
    /// @param code to read aloud; taken away as soon as it was hidden
    /// @param at when it was asked for, by the server's clock
    /// @param papers what was written down with it
    record Waiting(Machine.Passport machine, Optional<Machines.Code> code, Instant at, CallPapers papers)
            implements EnrolStage {
        Waiting withoutCode() {
            return new Waiting(machine, Optional.empty(), at, papers);
        }
    }
}
