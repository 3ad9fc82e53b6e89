package dev.gatehouse.model.audit;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What a change made different, field by field, in two parts: the structure, from which history can be rebuilt and
/// which the log keeps for ever, and the personal texts, which can be forgotten.
///
/// @param structural ids, instants, roles, permissions; in order of the field
/// @param personal names, addresses, words; in order of the field
public record Differences(List<FieldChange> structural, List<FieldChange> personal) {
    /// Keeps own copies.
    public Differences {
        structural = List.copyOf(structural);
        personal = List.copyOf(personal);
    }

    /// What is different about an account; empty on either side: there was or is none.
    public static Differences ofUser(Optional<User> before, Optional<User> after) {
        return new Differences(
                compare(before.map(UserFields::structure), after.map(UserFields::structure)),
                compare(before.map(UserFields::words), after.map(UserFields::words)));
    }

    /// What is different about a role; a role's texts name nobody, so all of it is structure.
    public static Differences ofRole(Optional<Role> before, Optional<Role> after) {
        return new Differences(compare(before.map(RoleFields::of), after.map(RoleFields::of)), List.of());
    }

    /// What is different about a rule or what rules name: all of it is structure, it names nobody.
    ///
    /// @param before its wire form; empty: there was none
    /// @param after its wire form; empty: there is none
    public static Differences ofPart(Optional<Json.Obj> before, Optional<Json.Obj> after) {
        return new Differences(compare(before.map(PartFields::of), after.map(PartFields::of)), List.of());
    }

    private static List<FieldChange> compare(
            Optional<Map<String, String>> before, Optional<Map<String, String>> after) {
        var old = before.orElse(Map.of());
        var now = after.orElse(Map.of());
        var names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        var changes = new ArrayList<FieldChange>();
        for (String name : names) {
            var was = Optional.ofNullable(old.get(name));
            var is = Optional.ofNullable(now.get(name));
            if (!was.equals(is)) {
                changes.add(new FieldChange(name, was, is));
            }
        }
        return changes;
    }
}
