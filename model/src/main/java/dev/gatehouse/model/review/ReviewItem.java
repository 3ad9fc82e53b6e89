package dev.gatehouse.model.review;

import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import java.time.Instant;
import java.util.List;

/// Something of a day that a person has to say something about.
///
/// @param kind why it is here
/// @param subject whom or what it is about: `user/ID`, `operator/ID` for one of the house, `tenant/ID`, `login/unknown`
///     for logins nobody has, `trail/rest`
/// @param count of how many events it is made
/// @param events the first of them, at most [#MOST_EVENTS]
/// @param first when the first of them happened
/// @param last when the last of them happened
public record ReviewItem(
        ReviewKind kind, Target subject, long count, List<EventId> events, Instant first, Instant last) {
    /// How many of its events an item names; the others are counted.
    public static final int MOST_EVENTS = 20;

    /// The most characters of a key.
    public static final int LONGEST_KEY = 120;

    /// What one of the house is called as a subject.
    public static final String OPERATOR = "operator";

    private static final String PERSON = "user";

    /// Keeps an own copy.
    public ReviewItem {
        events = List.copyOf(events);
    }

    /// What it is called within its day, whatever else happens on it.
    public String key() {
        return kind.wire() + ":" + subject.wire();
    }

    /// Whether it is about this person; what is about everybody is about nobody in particular.
    public boolean isAbout(ActorId person) {
        return person.user()
                .filter(user -> subject.equals(new Target(person.isOperator() ? OPERATOR : PERSON, user.toString())))
                .isPresent();
    }
}
