package dev.gatehouse.api.route;

import dev.gatehouse.model.query.EventQuery;
import java.util.Optional;
import java.util.Set;

/// What a question to the trail is, by what it asks and never by what the client says of itself.
enum Looking {
    /// A later page of something that was noted at its first.
    READING_ON,
    /// The newest events whatever they are, or what lies before an instant: a console fills its copy.
    COPYING,
    /// The last few events of one person or role: what stands on that page, for whoever may open it. Part of a copy.
    OPENING,
    /// Everything else: somebody looks for something.
    SEARCHING;

    private static final Set<String> WITH_A_PAGE = Set.of("user", "role");

    /// @param further whether it asks for a later page
    /// @param limit how many events it asks for
    /// @param readsDirectory whether who asks may open people and roles
    static Looking of(EventQuery query, boolean further, int limit, boolean readsDirectory) {
        if (isAboutOne(query)) {
            // A later page is more than the page shows.
            return readsDirectory && !further && limit <= EventQuery.LATEST_OF_ONE ? OPENING : SEARCHING;
        }
        if (further) {
            return READING_ON;
        }
        return isAboutNothing(query) ? COPYING : SEARCHING;
    }

    private static boolean isAboutOne(EventQuery query) {
        return query.target()
                .filter(target -> WITH_A_PAGE.contains(target.kind()))
                .map(EventQuery::about)
                .filter(query::equals)
                .isPresent();
    }

    private static boolean isAboutNothing(EventQuery query) {
        return query.within(Optional.empty(), Optional.empty()).equals(EventQuery.ALL)
                && query.from().isEmpty();
    }
}
