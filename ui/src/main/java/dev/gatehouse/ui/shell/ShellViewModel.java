package dev.gatehouse.ui.shell;

import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.navigation.Area;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.Me;
import dev.gatehouse.ui.port.Preferences;
import dev.gatehouse.ui.port.log.LogSight;
import dev.gatehouse.ui.port.log.Logs;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the person signed in sees of the window: which scopes and areas, where they start, and where they left off.
public final class ShellViewModel {
    private static final String LAST_AREA = "last-area";
    private static final String LAST_TENANT = "last-tenant";
    private static final String RECENT_TENANTS = "tenant-recent";
    private static final String ALL_TENANTS = "*";
    private static final int MOST_RECENT = 5;

    private final Me me;
    private final Preferences preferences;

    /// @param me who is signed in
    /// @param preferences where it is kept where they left off
    public ShellViewModel(Me me, Preferences preferences) {
        this.me = me;
        this.preferences = preferences;
    }

    /// The areas that are theirs in a scope, in order.
    public List<Area> areas(Scope scope) {
        Predicate<ConsolePermission> holds = permission -> holds(scope, permission);
        return Arrays.stream(Area.values()).filter(area -> area.isOpenTo(holds)).toList();
    }

    /// Whether they can look at all tenants at once; who reaches one only is told of no other.
    public boolean reachesSeveral() {
        return me.tenants().size() > 1;
    }

    /// A log that is not as it was seen.
    ///
    /// @param tenant whose
    /// @param sight what was found
    public record TenantAlarm(Tenant tenant, LogSight.Alarmed sight) {}

    /// The first alarm, by the tenants' names, that nobody here has said they know of.
    public Optional<TenantAlarm> alarm(Logs logs) {
        return me.tenants().stream()
                .sorted(Comparator.comparing(Tenant::name))
                .flatMap(tenant -> Optional.ofNullable(logs.sights().getValue().get(tenant.id())).stream()
                        .filter(LogSight.Alarmed.class::isInstance)
                        .map(LogSight.Alarmed.class::cast)
                        .map(sight -> new TenantAlarm(tenant, sight)))
                .filter(one ->
                        !logs.isAcknowledged(one.tenant().id(), one.sight().alarm()))
                .findFirst();
    }

    /// The environment whose colour the stripe has; all tenants together are the house's business.
    public static Environment environment(Scope scope) {
        return scope.tenant().map(Tenant::environment).orElse(Environment.HOUSE);
    }

    /// Where one begins: where one left off, else where the role begins.
    public Navigator.Position start() {
        var kept = preferences.get(LAST_AREA).flatMap(Area::ofCode);
        Area area = kept.orElseGet(this::usualStart);
        Scope scope = scope(area);
        if (!areas(scope).contains(area)) {
            area = areas(scope).getFirst();
        }
        return new Navigator.Position(scope, Place.of(area));
    }

    /// Keeps where one is now.
    public void remember(Navigator.Position position) {
        preferences.put(LAST_AREA, position.place().area().code());
        preferences.put(
                LAST_TENANT,
                position.scope().tenant().map(tenant -> tenant.id().value()).orElse(ALL_TENANTS));
        position.scope().tenant().ifPresent(this::rememberRecent);
    }

    private void rememberRecent(Tenant tenant) {
        var before = Arrays.stream(preferences.get(RECENT_TENANTS).orElse("").split(","))
                .filter(TenantId::isValid)
                .filter(id -> !id.equals(tenant.id().value()));
        preferences.put(
                RECENT_TENANTS,
                Stream.concat(Stream.of(tenant.id().value()), before)
                        .limit(MOST_RECENT)
                        .collect(Collectors.joining(",")));
    }

    private Scope scope(Area area) {
        String kept = preferences.get(LAST_TENANT).orElse(ALL_TENANTS);
        Optional<Tenant> left = me.tenants().stream()
                .filter(tenant -> tenant.id().value().equals(kept))
                .findFirst();
        if (left.isEmpty() && reachesSeveral() && area.isAcrossTenants()) {
            return new Scope.All();
        }
        return new Scope.One(left.orElseGet(this::firstTenant));
    }

    /// A customer's tenant rather than the house.
    private Tenant firstTenant() {
        return me.tenants().stream()
                .min(Comparator.comparing((Tenant tenant) -> tenant.id().isHouse())
                        .thenComparing(tenant -> !tenant.id().equals(me.home()))
                        .thenComparing(Tenant::name))
                .orElseThrow(() -> new IllegalStateException("nobody reaches no tenant"));
    }

    private Area usualStart() {
        if (holds(new Scope.All(), ConsolePermission.USERS_WRITE)) {
            return Area.OVERVIEW;
        }
        if (holds(new Scope.All(), ConsolePermission.USERS_RESET)) {
            return Area.HELP_DESK;
        }
        return holds(new Scope.All(), ConsolePermission.AUDIT_READ) ? Area.AUDIT : Area.OVERVIEW;
    }

    private boolean holds(Scope scope, ConsolePermission permission) {
        return switch (scope) {
            case Scope.One one -> me.may(one.it().id(), permission);
            case Scope.All _ -> me.tenants().stream().anyMatch(tenant -> me.may(tenant.id(), permission));
        };
    }
}
