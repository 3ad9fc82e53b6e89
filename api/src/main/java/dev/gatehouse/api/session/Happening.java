package dev.gatehouse.api.session;

import dev.gatehouse.api.event.EventDraft;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the edge tells a tenant's log: who came, who left, who was turned away, who looked. Never what somebody typed
/// as a login: it may be a password.
public final class Happening {
    private Happening() {}

    /// Something somebody did.
    ///
    /// @param actorName as they are called now
    public static EventDraft of(ActorId actor, Optional<String> actorName, EventKind kind, Origin origin) {
        return of(actor, actorName, kind, origin, Optional.empty(), Optional.empty());
    }

    /// Something that concerns an account.
    ///
    /// @param actorName as they are called now
    public static EventDraft about(
            UserId user, String name, ActorId actor, Optional<String> actorName, EventKind kind, Origin origin) {
        return of(actor, actorName, kind, origin, Optional.of(name), Optional.empty())
                .to(new Target("user", user.toString()));
    }

    /// A look at the trail.
    ///
    /// @param text what was searched for
    public static EventDraft search(ActorId actor, String actorName, EventKind kind, Origin origin, String text) {
        return of(actor, Optional.of(actorName), kind, origin, Optional.empty(), Optional.of(text));
    }

    /// What somebody said of a day of the trail.
    ///
    /// @param reason why; empty: none was asked for
    public static EventDraft review(Visit visit, EventKind kind, LocalDate day, Optional<String> reason) {
        return of(
                        visit.actor(),
                        Optional.of(visit.session().user().name()),
                        kind,
                        Origin.of(visit.call()),
                        Optional.empty(),
                        reason)
                .to(new Target("review", day.toString()));
    }

    private static EventDraft of(
            ActorId actor,
            Optional<String> actorName,
            EventKind kind,
            Origin origin,
            Optional<String> targetName,
            Optional<String> text) {
        return EventDraft.done(actor, kind, origin.request())
                .with(new EventDetail(
                        actorName,
                        targetName,
                        Optional.of(origin.address()).filter(address -> !address.isEmpty()),
                        text,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of()));
    }
}
