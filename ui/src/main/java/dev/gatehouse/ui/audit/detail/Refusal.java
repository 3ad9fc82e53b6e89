package dev.gatehouse.ui.audit.detail;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.navigation.Place;
import java.util.Optional;

/// What an event says of somebody who was refused.
public final class Refusal {
    private Refusal() {}

    /// The question why: about whoever was refused, from there and then; empty where nobody was, or nobody knows whom.
    public static Optional<Place.Why> of(AuditEvent event) {
        Optional<UserId> subject =
                event.target().filter(target -> target.kind().equals("user")).map(target -> UserId.of(target.id()));
        return Optional.of(event)
                .filter(now -> now.outcome() == Outcome.REFUSED)
                .flatMap(now -> now.actor().user())
                .or(() -> event.outcome() == Outcome.REFUSED ? subject : Optional.empty())
                .map(who -> new Place.Why(
                        who, Optional.of(event.time()), event.detail().address()));
    }
}
