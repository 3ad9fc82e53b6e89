package dev.gatehouse.app.cache.people;

import dev.gatehouse.model.query.UserFilter;
import java.time.Instant;
import java.util.Map;

/// Numbers of people in a tenant.
///
/// @param all everybody
/// @param active who may enter now
/// @param lists how many each of the usual lists holds
/// @param asOf when the copy was last in step
public record PeopleCounts(long all, long active, Map<UserFilter, Long> lists, Instant asOf) {
    /// Keeps an own copy.
    public PeopleCounts {
        lists = Map.copyOf(lists);
    }
}
