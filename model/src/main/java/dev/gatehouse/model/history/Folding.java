package dev.gatehouse.model.history;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.audit.UserFields;
import dev.gatehouse.model.identity.EventId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Folds events into one step back, one by one from the latest on; and steps that go before them. Memory is taken by
/// what they touch, not by how many there are. Used by one thread.
public final class Folding {
    /// The order in which events are folded.
    public static final Comparator<AuditEvent> LATEST_FIRST = Comparator.comparingLong(AuditEvent::revision)
            .thenComparing(event -> event.id().toString())
            .reversed();

    private final Map<Target, Open> touched = new HashMap<>();

    private record Open(Map<String, StepBack.Turn> structure, Map<String, List<EventId>> words) {
        /// Goes further back with a field, which has to fit what is known of it.
        void turn(Target target, String field, StepBack.Turn earlier) {
            StepBack.Turn known = structure.get(field);
            if (known != null && !known.then().equals(earlier.now())) {
                throw StepBack.broken(target, field);
            }
            structure.put(field, known == null ? earlier : new StepBack.Turn(known.now(), earlier.then()));
        }

        void words(String field, List<EventId> earlier) {
            words.computeIfAbsent(field, _ -> new ArrayList<>()).addAll(earlier);
        }
    }

    /// For whoever folds.
    public Folding() {}

    /// Goes one event further back. Refused ones and those that are no changes are left aside.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `history_broken` where it does not fit
    public void add(AuditEvent event) {
        if (event.outcome() == Outcome.DONE && ChangeActions.move(event.action())) {
            event.target().ifPresent(target -> add(event, target));
        }
    }

    private void add(AuditEvent event, Target target) {
        Open one = open(target);
        for (FieldChange change : event.fields()) {
            if (isStructure(target, change.field())) {
                one.turn(target, change.field(), new StepBack.Turn(change.after(), change.before()));
            }
        }
        for (FieldChange change : event.detail().fields()) {
            one.words(change.field(), List.of(event.id()));
        }
    }

    /// Goes further back by a step that was folded before and ends where the last event began.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `history_broken` where it does not fit
    public void add(StepBack earlier) {
        earlier.touched().forEach((target, touch) -> {
            Open one = open(target);
            touch.structure().forEach((field, turn) -> one.turn(target, field, turn));
            touch.words().forEach(one::words);
        });
    }

    private Open open(Target target) {
        return touched.computeIfAbsent(target, _ -> new Open(new HashMap<>(), new HashMap<>()));
    }

    /// Whether a field of a target's events is of its structure: others tell of codes, tokens and certificates.
    private static boolean isStructure(Target target, String field) {
        return switch (target.kind()) {
            case ChangeActions.USER -> UserFields.isStructure(field);
            case ChangeActions.ROLE -> true;
            default -> ChangeActions.isOfPart(field);
        };
    }

    /// All that was folded.
    ///
    /// @param after the revision that it leads back to
    /// @param upTo the revision that it leads from
    public StepBack step(long after, long upTo) {
        var all = new HashMap<Target, StepBack.Touched>();
        touched.forEach((target, one) -> {
            var words = new HashMap<String, List<EventId>>();
            one.words().forEach((field, events) -> words.put(field, List.copyOf(events)));
            all.put(target, new StepBack.Touched(Map.copyOf(one.structure()), Map.copyOf(words)));
        });
        return new StepBack(after, upTo, all);
    }
}
