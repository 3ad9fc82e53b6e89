package dev.gatehouse.client.imports.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that a file says.
///
/// @param kind `ad`, `ldap`, `csv`, `keycloak` or `ics`: the first part of its roles' names
/// @param people accounts that can be taken
/// @param groups groups, each name once
/// @param knowsGroups whether the file says who is in which group; if not, memberships are left alone
/// @param refused accounts that cannot be taken, and why
/// @param notApplied what it says that this version does not apply
/// @param skipped what is not an account of a person, by kind
/// @param calendar holidays, if it is a calendar
public record SourceFile(
        String kind,
        List<SourcePerson> people,
        List<SourceGroup> groups,
        boolean knowsGroups,
        List<Finding> refused,
        List<Finding> notApplied,
        Map<String, Integer> skipped,
        Optional<SourceCalendar> calendar) {
    /// Keeps own copies.
    public SourceFile {
        people = List.copyOf(people);
        groups = List.copyOf(groups);
        refused = List.copyOf(refused);
        notApplied = List.copyOf(notApplied);
        skipped = Map.copyOf(skipped);
    }

    /// How many accounts and calendars were read, good and bad.
    public int read() {
        return people.size() + refused.size() + (calendar.isPresent() ? 1 : 0);
    }
}
