package dev.gatehouse.model.query;

import dev.gatehouse.model.identity.ActorId;
import java.util.ArrayList;
import java.util.List;

/// What one does not want to see in the trail.
///
/// @param actors done by none of these, each once, at most [#MOST]
/// @param actions none of these, each once, at most [#MOST]
public record Excluded(List<ActorId> actors, List<String> actions) {
    /// The most of each that a question may exclude.
    public static final int MOST = 10;

    /// Nothing.
    public static final Excluded NONE = new Excluded(List.of(), List.of());

    /// Keeps own copies.
    ///
    /// @throws IllegalArgumentException for more than [#MOST]
    public Excluded {
        actors = actors.stream().distinct().toList();
        actions = actions.stream().distinct().toList();
        if (actors.size() > MOST || actions.size() > MOST) {
            throw new IllegalArgumentException("more than a question may exclude");
        }
    }

    /// Whether nothing is.
    public boolean isNothing() {
        return equals(NONE);
    }

    /// Without what somebody did, too.
    public Excluded and(ActorId actor) {
        return new Excluded(more(actors, actor), actions);
    }

    /// Without an action, too.
    public Excluded and(String action) {
        return new Excluded(actors, more(actions, action));
    }

    /// The first ones give way once there are too many.
    private static <T> List<T> more(List<T> all, T one) {
        var longer = new ArrayList<>(all);
        longer.remove(one);
        longer.add(one);
        return longer.subList(Math.max(0, longer.size() - MOST), longer.size());
    }
}
