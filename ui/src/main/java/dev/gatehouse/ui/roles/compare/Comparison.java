package dev.gatehouse.ui.roles.compare;

import dev.gatehouse.model.permission.Permission;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What two sets of permissions have in common and what only one has.
///
/// @param a the first, by name
/// @param b the second, by name
/// @param onlyA what only the first brings
/// @param both what both bring
/// @param onlyB what only the second brings
public record Comparison(
        String a, String b, SortedSet<Permission> onlyA, SortedSet<Permission> both, SortedSet<Permission> onlyB) {
    /// Compares two.
    public static Comparison of(String a, Set<Permission> brought, String b, Set<Permission> other) {
        var onlyA = new TreeSet<>(brought);
        onlyA.removeAll(other);
        var both = new TreeSet<>(brought);
        both.retainAll(other);
        var onlyB = new TreeSet<>(other);
        onlyB.removeAll(brought);
        return new Comparison(a, b, onlyA, both, onlyB);
    }
}
