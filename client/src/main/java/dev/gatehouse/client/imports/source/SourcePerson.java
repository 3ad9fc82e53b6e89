package dev.gatehouse.client.imports.source;

import dev.gatehouse.client.imports.limits.SourceLimits;
import dev.gatehouse.model.change.UserField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// An account of the file. Passwords never travel.
///
/// @param line where it stands
/// @param keys what the source knows it by for ever, surest first; at least one
/// @param logins what it is to sign in with: the first that nobody else here has
/// @param name the person's name
/// @param fields contact details that the file has; what it lacks is left alone
/// @param state whether it is switched on
/// @param created when it was made there
/// @param validFrom first moment of validity, if the source knows such a thing
/// @param end when it ends
/// @param groups names of the groups it is in
/// @param limits when and from where it may enter
public record SourcePerson(
        long line,
        List<String> keys,
        List<String> logins,
        String name,
        Map<UserField, String> fields,
        SourceState state,
        Optional<Instant> created,
        Optional<SourceTime> validFrom,
        SourceEnd end,
        SortedSet<String> groups,
        SourceLimits limits) {
    /// Keeps own copies.
    public SourcePerson {
        keys = List.copyOf(keys);
        logins = List.copyOf(logins);
        fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
        groups = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(groups));
    }

    /// The login the source knows it by.
    public String login() {
        return logins.getFirst();
    }
}
