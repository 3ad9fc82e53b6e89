package dev.gatehouse.demo.synthetic;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Differences;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.SignInFailure;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.policy.CallerCheck;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Writes down what happened in a synthetic tenant, in the words that the server uses.
final class EventPen {
    private final RandomGenerator random;

    EventPen(RandomGenerator random) {
        this.random = random;
    }

    /// A change that was made.
    AuditEvent change(
            Change change,
            Target target,
            String targetName,
            ChangeStamp stamp,
            Actor actor,
            Differences differences,
            Optional<CallerCheck> check,
            long revision) {
        var detail = new EventDetail(
                Optional.of(actor.name()),
                Optional.of(targetName),
                actor.address(),
                Optional.of(stamp.reason()).filter(reason -> !reason.isEmpty()),
                stamp.ticket(),
                check.map(CallerCheck::wire),
                differences.personal(),
                Map.of());
        return event(
                stamp.at(),
                stamp.by(),
                new Deed(change.type(), Optional.of(target), Outcome.DONE, List.of()),
                revision,
                differences.structural(),
                detail);
    }

    /// Something a person did at the door: a sign-in, good or bad, a first password.
    AuditEvent entry(
            Instant at,
            EventKind kind,
            User user,
            String address,
            Outcome outcome,
            List<String> reasons,
            long revision) {
        boolean proved = outcome == Outcome.DONE;
        var detail = new EventDetail(
                proved ? Optional.of(user.name()) : Optional.empty(),
                Optional.of(user.name()),
                Optional.of(address),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of());
        return event(
                at,
                proved ? ActorId.person(user.id()) : ActorId.ANONYMOUS,
                new Deed(kind.wire(), Optional.of(new Target("user", user.id().toString())), outcome, reasons),
                revision,
                List.of(),
                detail);
    }

    /// A try of a login that nobody has.
    AuditEvent stranger(Instant at, String address, long revision) {
        var detail = new EventDetail(
                Optional.empty(),
                Optional.empty(),
                Optional.of(address),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of());
        var deed = new Deed(
                EventKind.SIGN_IN.wire(),
                Optional.empty(),
                Outcome.REFUSED,
                List.of(SignInFailure.UNKNOWN_LOGIN.wire()));
        return event(at, ActorId.ANONYMOUS, deed, revision, List.of(), detail);
    }

    private AuditEvent event(
            Instant at, ActorId actor, Deed deed, long revision, List<FieldChange> fields, EventDetail detail) {
        return new AuditEvent(
                id(at),
                at,
                actor,
                deed.action(),
                deed.target(),
                deed.outcome(),
                deed.reasons(),
                revision,
                "req-" + Long.toHexString(random.nextLong() >>> 24),
                fields,
                detail,
                OptionalLong.empty());
    }

    private EventId id(Instant at) {
        long high = (at.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0xfffL);
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new EventId(new UUID(high, low));
    }

    /// Who did it, and from where.
    ///
    /// @param id as the log names them
    /// @param name as people do
    /// @param address where from, if from anywhere
    record Actor(ActorId id, String name, Optional<String> address) {}

    private record Deed(String action, Optional<Target> target, Outcome outcome, List<String> reasons) {}
}
