package dev.gatehouse.api.session;

import dev.gatehouse.api.store.SignedIn;
import dev.gatehouse.api.store.account.SessionRow;
import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.permission.Permission;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Somebody signed in, as the database knew them a moment ago.
///
/// @param home the tenant whose person it is
/// @param row the session
/// @param user the person
/// @param permissions what the person holds now; nothing in a session that is only good for choosing a password
/// @param until when the session ends if nothing happens, exclusive
public record Session(TenantId home, SessionRow row, User user, Set<Permission> permissions, Instant until) {
    /// Keeps an own copy.
    public Session {
        permissions = Set.copyOf(permissions);
    }

    static Session of(TenantId home, SignedIn signedIn, Standing standing, Instant now, Standpoint from) {
        boolean full = signedIn.session().isFull();
        Instant until = Stream.concat(
                        Stream.of(signedIn.session().expiresAt()),
                        full ? standing.until().stream() : Stream.<Instant>empty())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Session(
                home,
                signedIn.session(),
                signedIn.account().user(),
                full ? signedIn.gate().permissions(now, from) : Set.of(),
                until);
    }

    /// Whether the person may be told that this tenant exists: their own, and for operators every one.
    public boolean reaches(TenantId tenant) {
        return home.equals(tenant) || isOperator();
    }

    /// Whether it is an operator of the house.
    public boolean isOperator() {
        return home.isHouse();
    }

    /// What the log of a tenant calls the person.
    public ActorId actorIn(TenantId tenant) {
        return home.equals(tenant) ? ActorId.person(user.id()) : ActorId.operator(user.id());
    }

    /// The person as somebody who changes things in a tenant they reach. Operators hold there what the house granted.
    public Author authorIn(TenantId tenant) {
        return new Author(actorIn(tenant), home.equals(tenant) ? Optional.of(user) : Optional.empty(), permissions);
    }
}
