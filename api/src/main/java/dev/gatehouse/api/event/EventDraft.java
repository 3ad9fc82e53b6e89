package dev.gatehouse.api.event;

import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.history.Grounds;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.policy.CallPapers;
import dev.gatehouse.model.policy.CallerCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An event about to be written: everything but its id, time and revision, which it takes from the transaction.
///
/// @param actor who
/// @param action what: the wire name of a change, or of an [EventKind]
/// @param target to whom or what
/// @param outcome how it ended
/// @param reasons why it was refused
/// @param request which request it belongs to
/// @param fields structural fields before and after
/// @param detail what may have to be forgotten one day
/// @param touched which fields of the target it wrote
/// @param grounds what was decided from, if it reports a decision about somebody
public record EventDraft(
        ActorId actor,
        String action,
        Optional<Target> target,
        Outcome outcome,
        List<String> reasons,
        String request,
        List<FieldChange> fields,
        EventDetail detail,
        List<String> touched,
        Optional<Grounds> grounds) {
    /// Keeps own copies.
    public EventDraft {
        reasons = List.copyOf(reasons);
        fields = List.copyOf(fields);
        touched = List.copyOf(touched);
    }

    /// Something that was done.
    public static EventDraft done(ActorId actor, String action, String request) {
        return new EventDraft(
                actor,
                action,
                Optional.empty(),
                Outcome.DONE,
                List.of(),
                request,
                List.of(),
                EventDetail.NONE,
                List.of(),
                Optional.empty());
    }

    /// Something that happened.
    public static EventDraft done(ActorId actor, EventKind kind, String request) {
        return done(actor, kind.wire(), request);
    }

    /// The same, to somebody or something.
    public EventDraft to(Target whom) {
        return new EventDraft(
                actor, action, Optional.of(whom), outcome, reasons, request, fields, detail, touched, grounds);
    }

    /// The same, but refused.
    ///
    /// @param why codes
    public EventDraft refused(List<String> why) {
        return new EventDraft(actor, action, target, Outcome.REFUSED, why, request, fields, detail, touched, grounds);
    }

    /// The same with structural fields.
    ///
    /// @param written which fields of the target that was
    public EventDraft writing(List<FieldChange> changes, List<String> written) {
        return new EventDraft(actor, action, target, outcome, reasons, request, changes, detail, written, grounds);
    }

    /// The same with a detail.
    public EventDraft with(EventDetail other) {
        return new EventDraft(actor, action, target, outcome, reasons, request, fields, other, touched, grounds);
    }

    /// The same with what was decided from.
    public EventDraft decided(Grounds from) {
        return new EventDraft(
                actor, action, target, outcome, reasons, request, fields, detail, touched, Optional.of(from));
    }

    /// All structural fields.
    List<FieldChange> allFields() {
        return Stream.concat(fields.stream(), grounds.stream().flatMap(kept -> kept.fields().stream()))
                .toList();
    }

    /// The same with what its target is called.
    public EventDraft named(String targetName) {
        return with(new EventDetail(
                detail.actorName(),
                Optional.of(targetName),
                detail.address(),
                detail.text(),
                detail.ticket(),
                detail.callerCheck(),
                detail.fields(),
                detail.more()));
    }

    /// The same with what was written down of the call.
    public EventDraft on(CallPapers papers) {
        return with(new EventDetail(
                detail.actorName(),
                detail.targetName(),
                detail.address(),
                detail.text(),
                papers.ticket(),
                papers.callerCheck().map(CallerCheck::wire),
                detail.fields(),
                detail.more()));
    }

    /// The same with what is known of a person and where from.
    public EventDraft by(Optional<String> actorName, Optional<String> address) {
        return with(new EventDetail(
                actorName,
                detail.targetName(),
                address,
                detail.text(),
                detail.ticket(),
                detail.callerCheck(),
                detail.fields(),
                detail.more()));
    }

    /// The same with one more thing worth keeping.
    public EventDraft noting(String name, String value) {
        var more = new java.util.TreeMap<>(detail.more());
        more.put(name, value);
        return with(new EventDetail(
                detail.actorName(),
                detail.targetName(),
                detail.address(),
                detail.text(),
                detail.ticket(),
                detail.callerCheck(),
                detail.fields(),
                Map.copyOf(more)));
    }
}
