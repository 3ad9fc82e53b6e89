package dev.gatehouse.client.imports.source;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

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
/// @param names what begins on each line is called; empty text: nobody, or several
public record SourceFile(
        String kind,
        List<SourcePerson> people,
        List<SourceGroup> groups,
        boolean knowsGroups,
        List<Finding> refused,
        List<Finding> notApplied,
        Map<String, Integer> skipped,
        Optional<SourceCalendar> calendar,
        NavigableMap<Long, String> names) {
    /// Keeps own copies.
    public SourceFile {
        people = List.copyOf(people);
        groups = List.copyOf(groups);
        refused = List.copyOf(refused);
        notApplied = List.copyOf(notApplied);
        skipped = Map.copyOf(skipped);
        names = Collections.unmodifiableNavigableMap(new TreeMap<>(names));
    }

    /// Whose account a line belongs to; empty text: nobody's, or nobody can tell.
    ///
    /// @param line from 1
    public String nameAt(long line) {
        var begun = names.floorEntry(line);
        return begun == null ? "" : begun.getValue();
    }

    /// How many accounts and calendars were read, good and bad.
    public int read() {
        return people.size() + refused.size() + (calendar.isPresent() ? 1 : 0);
    }
}
