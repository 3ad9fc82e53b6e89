package dev.gatehouse.model.history;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Goes back to an earlier directory: the one of now, minus what was written since. What an event says became of a
/// field has to be what the field holds when it is taken back; where it is not, nothing is made up.
///
/// The structure comes back exactly. Words (names, reasons, tickets) come back as far as they were not erased;
/// without them an account has empty ones.
public final class Rewind {
    private static final Comparator<AuditEvent> LATEST_FIRST = Comparator.comparingLong(AuditEvent::revision)
            .thenComparing(event -> event.id().toString())
            .reversed();

    private final Taken taken;
    private final Map<Target, TakenFields> touched = new TreeMap<>(Comparator.comparing(Target::wire));

    private Rewind(Directory now) {
        taken = new Taken(now);
    }

    /// Goes back.
    ///
    /// @param now a picture, or the part of one that is wanted
    /// @param revision to which revision
    /// @param newer every change event newer than that about what is wanted, in any order; older ones, refused
    ///     ones and those that are no changes are left aside
    /// @throws FaultException `history_broken` where an event does not fit
    public static Directory to(Directory now, long revision, Collection<AuditEvent> newer) {
        var rewind = new Rewind(now);
        newer.stream()
                .filter(event -> event.revision() > revision && event.outcome() == Outcome.DONE)
                .filter(event -> ChangeActions.move(event.action()))
                .sorted(LATEST_FIRST)
                .forEach(event -> event.target().ifPresent(target -> rewind.takeBack(target, event)));
        rewind.touched.forEach((target, fields) -> {
            try {
                rewind.taken.put(target, fields);
            } catch (IllegalArgumentException | FaultException e) {
                throw new FaultException(Fault.of(FaultCode.HISTORY_BROKEN, "target", target.wire()), e);
            }
        });
        return rewind.taken.directory(revision);
    }

    private void takeBack(Target target, AuditEvent event) {
        TakenFields fields = touched.computeIfAbsent(target, taken::fields);
        for (FieldChange change : event.fields()) {
            if (taken.isStructure(target, change.field())) {
                if (!Optional.ofNullable(fields.structure().get(change.field())).equals(change.after())) {
                    throw new FaultException(Fault.of(FaultCode.HISTORY_BROKEN, "target", target.wire())
                            .with("event", event.id())
                            .with("field", change.field()));
                }
                before(fields.structure(), change);
            }
        }
        event.detail().fields().forEach(change -> before(fields.words(), change));
    }

    private static void before(Map<String, String> fields, FieldChange change) {
        change.before().ifPresentOrElse(text -> fields.put(change.field(), text), () -> fields.remove(change.field()));
    }
}
