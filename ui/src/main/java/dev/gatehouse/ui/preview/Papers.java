package dev.gatehouse.ui.preview;

import dev.gatehouse.model.policy.CallPapers;
import dev.gatehouse.model.policy.CallerCheck;
import java.util.Optional;

/// What is written down with a change.
///
/// @param reason why; may be empty
/// @param ticket on what ticket
/// @param callerCheck how the caller was verified
public record Papers(String reason, Optional<String> ticket, Optional<CallerCheck> callerCheck) {
    /// Nothing written down.
    public static final Papers NONE = new Papers("", Optional.empty(), Optional.empty());

    /// What of it the helpdesk writes down of a call.
    public CallPapers ofCall() {
        return new CallPapers(ticket, callerCheck);
    }
}
