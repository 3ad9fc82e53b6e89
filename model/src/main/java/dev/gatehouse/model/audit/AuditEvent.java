package dev.gatehouse.model.audit;

import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One thing that happened, written in the transaction that made it happen.
///
/// @param id time-ordered
/// @param time the server's, UTC, microseconds
/// @param actor who
/// @param action what: the wire name of a change, or one of [EventKind]
/// @param target to whom or what
/// @param outcome how it ended
/// @param reasons why it was refused: codes of [dev.gatehouse.model.access.ReasonCode] or of faults
/// @param revision the directory's revision then, after the change if it was one
/// @param request which request it belongs to
/// @param fields structural fields before and after: instants, ids, roles; never a name
/// @param detail what may have to be forgotten one day
/// @param index its place in the log, once it has one
public record AuditEvent(
        EventId id,
        Instant time,
        ActorId actor,
        String action,
        Optional<Target> target,
        Outcome outcome,
        List<String> reasons,
        long revision,
        String request,
        List<FieldChange> fields,
        EventDetail detail,
        OptionalLong index) {
    /// Keeps own copies.
    public AuditEvent {
        reasons = List.copyOf(reasons);
        fields = List.copyOf(fields);
    }
}
