package dev.gatehouse.api.store;

import dev.gatehouse.api.store.connect.ServerConnections;
import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.control.TenantRow;
import dev.gatehouse.api.store.directory.PolicyStore;
import dev.gatehouse.api.store.directory.RestrictionStore;
import dev.gatehouse.api.store.directory.RolePicture;
import dev.gatehouse.api.store.directory.RoleStore;
import dev.gatehouse.api.store.directory.RulePicture;
import dev.gatehouse.api.store.directory.TenantState;
import dev.gatehouse.api.store.event.EventMonths;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.policy.Policy;
import java.util.Optional;

/// A tenant that this process serves: where it lies, and copies of what changes seldom, keyed by revision. What a
/// request gets may be later than what it has seen of the tenant, never earlier.
final class OpenTenant {
    private final TenantRow row;
    private final ServerConnections connections;
    private final EventMonths months = new EventMonths();
    private volatile Optional<RolePicture> roles = Optional.empty();
    private volatile Optional<KnownPolicy> policy = Optional.empty();
    private volatile Optional<RulePicture> rules = Optional.empty();
    private final KnownGates gates = new KnownGates();

    private record KnownPolicy(long revision, Policy policy) {}

    OpenTenant(TenantRow row, ServerConnections connections) {
        this.row = row;
        this.connections = connections;
    }

    TenantRow row() {
        return row;
    }

    ServerConnections connections() {
        return connections;
    }

    EventMonths months() {
        return months;
    }

    RolePicture roles(Sql sql, TenantState state) {
        var known = roles.filter(one -> one.revision() == state.rolesRevision());
        if (known.isPresent()) {
            return known.get();
        }
        RolePicture read = new RoleStore(sql).all();
        roles = Optional.of(read);
        return read;
    }

    RulePicture rules(Sql sql, TenantState state) {
        var known = rules.filter(one -> one.revision() == state.rulesRevision());
        if (known.isPresent()) {
            return known.get();
        }
        RulePicture read = new RestrictionStore(sql).all();
        rules = Optional.of(read);
        return read;
    }

    Gate gate(User user, RolePicture now, RulePicture rulesNow) {
        return gates.gate(user, now, rulesNow);
    }

    Policy policy(Sql sql, TenantState state) {
        var known = policy.filter(one -> one.revision() == state.policyRevision());
        if (known.isPresent()) {
            return known.get().policy();
        }
        Policy read = new PolicyStore(sql).find().orElseThrow();
        policy = Optional.of(new KnownPolicy(state.policyRevision(), read));
        return read;
    }
}
