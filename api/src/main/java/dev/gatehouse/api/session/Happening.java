package dev.gatehouse.api.session;

import dev.gatehouse.api.event.EventDraft;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the edge tells a tenant's log: who came, who left, who was turned away, who looked. Never what somebody typed
/// as
/// a login: it may be a password.
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
            User user, ActorId actor, Optional<String> actorName, EventKind kind, Origin origin) {
        return of(actor, actorName, kind, origin, Optional.of(user.name()), Optional.empty())
                .to(target(user));
    }

    /// A look at the trail.
    ///
    /// @param text what was searched for
    public static EventDraft search(ActorId actor, String actorName, EventKind kind, Origin origin, String text) {
        return of(actor, Optional.of(actorName), kind, origin, Optional.empty(), Optional.of(text));
    }

    /// The account as the target of an event.
    public static Target target(User user) {
        return new Target("user", user.id().toString());
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
