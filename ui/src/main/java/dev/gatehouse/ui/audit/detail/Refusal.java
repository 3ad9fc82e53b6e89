package dev.gatehouse.ui.audit.detail;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.history.Grounds;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.navigation.Place;
import java.util.Optional;

/// What an event says of somebody about whom was decided.
public final class Refusal {
    private Refusal() {}

    /// The question why: the decision that the event keeps; else about whoever was refused, from there and then.
    /// Empty where nobody was, or nobody knows whom.
    public static Optional<Place.Why> of(AuditEvent event) {
        Optional<UserId> subject =
                event.target().filter(target -> target.kind().equals("user")).map(target -> UserId.of(target.id()));
        Optional<Place.Why> kept = subject.or(() -> event.actor().user())
                .flatMap(who -> kept(who, event)
                        .map(decision ->
                                new Place.Why(who, Optional.of(event.time()), address(event), Optional.of(decision))));
        return kept.or(() -> Optional.of(event)
                .filter(now -> now.outcome() == Outcome.REFUSED)
                .flatMap(now -> now.actor().user().or(() -> subject))
                .map(who -> new Place.Why(
                        who, Optional.of(event.time()), event.detail().address())));
    }

    private static Optional<Place.Why.Kept> kept(UserId who, AuditEvent event) {
        return Grounds.read(who, event.fields()).map(grounds -> new Place.Why.Kept(event.id(), grounds.revision()));
    }

    /// Where the person was: an application that asked was elsewhere.
    private static Optional<String> address(AuditEvent event) {
        return event.action().equals(EventKind.ACCESS_EVALUATED.wire())
                ? Optional.ofNullable(event.detail().more().get("from"))
                : event.detail().address();
    }
}
