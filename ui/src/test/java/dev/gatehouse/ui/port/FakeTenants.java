package dev.gatehouse.ui.port;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.query.UserFilter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Counts what is in the world.
final class FakeTenants implements Tenants {
    private final FakeWorld world;

    FakeTenants(FakeWorld world) {
        this.world = world;
    }

    @Override
    public List<TenantRow> rows() {
        return world.me().tenants().stream()
                .sorted(Comparator.comparing(Tenant::name))
                .map(this::row)
                .toList();
    }

    private TenantRow row(Tenant tenant) {
        var picture = world.picture(tenant.id());
        var midnight = FakeWorld.NOW.truncatedTo(ChronoUnit.DAYS);
        boolean online = world.link().connection().getValue().isOnline();
        return new TenantRow(
                tenant,
                picture.directory.users().size(),
                picture.accounts().stream()
                        .filter(account -> mayEnter(picture, account))
                        .count(),
                count(picture, UserFilter.EXPIRED),
                count(picture, UserFilter.LOCKED),
                picture.events.stream()
                        .filter(event -> event.outcome() == Outcome.REFUSED)
                        .filter(event -> !event.time().isBefore(midnight))
                        .count(),
                online ? Optional.of(41L) : Optional.empty(),
                world.origin());
    }

    private static boolean mayEnter(FakeWorld.Picture picture, Account account) {
        var profile = picture.directory.profileOf(account.user().id()).orElseThrow();
        return AccessDecider.decide(profile, AccessRequest.entry(FakeWorld.NOW, account.facts()))
                .isPermitted();
    }

    private static long count(FakeWorld.Picture picture, UserFilter filter) {
        return picture.accounts().stream()
                .filter(account -> filter.matches(account, FakeWorld.NOW))
                .count();
    }
}
