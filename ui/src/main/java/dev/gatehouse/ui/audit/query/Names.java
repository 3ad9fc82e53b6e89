package dev.gatehouse.ui.audit.query;

import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;

/// Finds people and roles by what is typed for them, and says what to type for them. May block.
public interface Names {
    /// Whoever a typed name means, as someone who does things.
    Reading<ActorId> actor(String typed);

    /// Whoever or whatever a typed name means, as something that is acted on.
    Reading<Target> target(String typed);

    /// What one types for an actor.
    String typed(ActorId actor);

    /// What one types for a target.
    String typed(Target target);
}
