package dev.gatehouse.app.query;

import dev.gatehouse.app.cache.tenant.KnownTenant;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.visit.Visit;
import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.ui.port.Me;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who is signed in, as the server last said.
public final class SignedIn implements Me {
    private static final Author NOBODY = new Author(ActorId.ANONYMOUS, Optional.empty(), Set.of());

    private final CurrentVisit current;

    /// Of the current stay.
    public SignedIn(CurrentVisit current) {
        this.current = current;
    }

    @Override
    public String name() {
        return current.required().person().name();
    }

    @Override
    public String login() {
        return current.required().person().login();
    }

    @Override
    public TenantId home() {
        return current.required().person().tenant();
    }

    @Override
    public List<Tenant> tenants() {
        return current.required().store().tenants().reached().stream()
                .map(KnownTenant::tenant)
                .toList();
    }

    /// Somebody who has just left may do nothing any more: views that are still on their way out may ask.
    @Override
    public Author author(TenantId tenant) {
        return current.get().map(visit -> author(visit, tenant)).orElse(NOBODY);
    }

    private static Author author(Visit visit, TenantId tenant) {
        Set<Permission> permissions = visit.store().tenants().reached().stream()
                .filter(known -> known.tenant().id().equals(tenant))
                .findFirst()
                .map(KnownTenant::permissions)
                .orElse(Set.of());
        Optional<User> self = visit.person().tenant().equals(tenant)
                ? visit.store().people().find(tenant, visit.person().user()).map(Account::user)
                : Optional.empty();
        return new Author(visit.person().actorIn(tenant), self, permissions);
    }
}
