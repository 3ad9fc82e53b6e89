package dev.gatehouse.demo.oracle.gate;

import java.util.List;
import java.util.Set;

/// What an operation asks of whoever calls it, as the contract says (`x-permission`, `x-sessions`, `x-tenant`).
///
/// @param permission `none`, `session`, or the names of console permissions, all of which are needed
/// @param sessions the kinds of session that are good for it
/// @param inHouse whether it is in the house that the permission must be held
/// @param namesTenant whether the path names the tenant that it is about
public record Need(String permission, Set<String> sessions, boolean inHouse, boolean namesTenant) {
    /// The kinds of an operation that names none.
    public static final Set<String> USUAL_SESSIONS = Set.of("full", "service");

    /// Keeps an own copy.
    public Need {
        sessions = Set.copyOf(sessions);
    }

    /// The console permissions that are needed, or the one word that stands for none.
    public List<String> permissions() {
        return List.of(permission.split(" ", -1));
    }

    /// Whether anybody at all is let in.
    public boolean nothing() {
        return permission.equals("none");
    }

    /// Whether anybody who is signed in is let in.
    public boolean sessionOnly() {
        return permission.equals("session");
    }
}
