package dev.gatehouse.ui.port;

import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.permission.BuiltInRole;
import java.util.List;

/// An operator with one built-in role in every tenant they reach.
public final class FakeMe implements Me {
    private final FakeWorld world;
    private final BuiltInRole role;
    private List<Tenant> tenants = List.of(FakeWorld.ACME, FakeWorld.BOREA, FakeWorld.CASTELL);

    FakeMe(FakeWorld world, BuiltInRole role) {
        this.world = world;
        this.role = role;
    }

    /// Lets them reach only these.
    public void reaches(Tenant... reached) {
        tenants = List.of(reached);
    }

    @Override
    public String name() {
        return "Dana Reyes";
    }

    @Override
    public String login() {
        return "d.reyes";
    }

    @Override
    public TenantId home() {
        return FakeWorld.ACME.id();
    }

    @Override
    public List<Tenant> tenants() {
        return tenants;
    }

    @Override
    public Author author(TenantId tenant) {
        var self = world.picture(tenant).directory.user(FakeWorld.person(1));
        return new Author(ActorId.person(FakeWorld.person(1)), self, role.permissions());
    }
}
