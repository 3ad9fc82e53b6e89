package dev.gatehouse.api.session;

import dev.gatehouse.api.store.account.SessionRow;
import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Somebody signed in, as the database knew them a moment ago.
///
/// @param home the tenant whose person it is
/// @param row the session
/// @param user the person
/// @param standing how they stand at the door
public record Session(TenantId home, SessionRow row, User user, Standing standing) {
    /// Whether the person holds a permission now; none in a session that is only good for choosing a password.
    public boolean holds(ConsolePermission permission) {
        return row.isFull()
                && standing.gate()
                        .holds(
                                permission.permission(),
                                standing.request().at(),
                                standing.request().from());
    }

    /// All that the person holds now; nothing in a session that is only good for choosing a password.
    public Set<Permission> permissions() {
        return row.isFull()
                ? standing.gate()
                        .permissions(standing.request().at(), standing.request().from())
                : Set.of();
    }

    /// When the session ends if nothing happens, exclusive.
    public Instant until() {
        Optional<Instant> ends = row.isFull() ? standing.until() : Optional.empty();
        return ends.filter(row.expiresAt()::isAfter).orElse(row.expiresAt());
    }

    /// Whether the person may be told that this tenant exists.
    public boolean reaches(TenantId tenant) {
        return home.equals(tenant) || reachesAll();
    }

    /// Whether that is every tenant: for operators. A program's token is bound to the tenant of its account, the
    /// house's as well.
    public boolean reachesAll() {
        return isOperator() && !isProgram();
    }

    /// Whether it is a program that shows a token.
    public boolean isProgram() {
        return row.kind() == SessionRow.Kind.SERVICE;
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
        return new Author(actorIn(tenant), home.equals(tenant) ? Optional.of(user) : Optional.empty(), permissions());
    }
}
