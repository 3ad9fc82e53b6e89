package dev.gatehouse.model.history;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.identity.EventId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Goes back to an earlier directory: the one of now, minus what was written since. What an event says became of a
/// field has to be what the field holds when it is taken back; where it is not, nothing is made up.
///
/// The structure comes back exactly. Words (names, reasons, tickets) come back as far as they were not erased;
/// without them an account has empty ones.
public final class Rewind {
    private Rewind() {}

    /// Goes back.
    ///
    /// @param now a picture, or the part of one that is wanted
    /// @param revision to which revision
    /// @param newer every change event newer than that about what is wanted, in any order; older ones, refused
    ///     ones and those that are no changes are left aside
    /// @throws dev.gatehouse.model.fault.FaultException `history_broken` where an event does not fit
    public static Directory to(Directory now, long revision, Collection<AuditEvent> newer) {
        var folding = new Folding();
        newer.stream()
                .filter(event -> event.revision() > revision)
                .sorted(Folding.LATEST_FIRST)
                .forEach(folding::add);
        Map<EventId, List<FieldChange>> words = newer.stream()
                .collect(
                        Collectors.toMap(AuditEvent::id, event -> event.detail().fields(), (one, _) -> one));
        return folding.step(revision, now.revision()).take(now, event -> words.getOrDefault(event, List.of()));
    }
}
