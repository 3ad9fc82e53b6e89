package dev.gatehouse.ui.overview;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.hours.ClockChange;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.ui.hours.week.Week;
import dev.gatehouse.ui.port.People;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads what the overview of one tenant shows. Calls block.
final class OverviewReader {
    static final int MOST_RECENT = 10;
    static final int MOST_COMING = 10;
    private static final int PAGE = 256;
    private static final int MOST_PAGES = 4;
    private static final int MANY_REFUSALS = 5;
    private static final Duration ALARMING = Duration.ofDays(30);
    private static final Set<String> NO_CHANGES =
            Arrays.stream(EventKind.values()).map(EventKind::wire).collect(Collectors.toUnmodifiableSet());

    private final OverviewPorts ports;
    private final TenantId tenant;

    OverviewReader(OverviewPorts ports, TenantId tenant) {
        this.ports = ports;
        this.tenant = tenant;
    }

    /// The last changes, newest first, and the names of the roles they speak of.
    Recent recent() {
        var listing = ports.trail().here(tenant, done());
        var found = new ArrayList<AuditEvent>();
        boolean more = true;
        for (int page = 0; page < MOST_PAGES && more; page++) {
            List<AuditEvent> rows = listing.rows((long) page * PAGE, PAGE);
            rows.stream().filter(event -> !NO_CHANGES.contains(event.action())).forEach(found::add);
            more = rows.size() == PAGE && found.size() < MOST_RECENT;
        }
        Map<RoleId, String> roles = ports.people().roles(tenant).stream()
                .map(People.RoleRow::role)
                .collect(Collectors.toMap(Role::id, Role::name));
        Set<UserId> programs = Set.copyOf(ports.people().ids(tenant, UserQuery.PROGRAMS));
        return new Recent(found.stream().limit(MOST_RECENT).toList(), roles, programs);
    }

    /// The last changes.
    ///
    /// @param events newest first
    /// @param roles names of roles, by id
    /// @param programs the accounts of programs
    record Recent(List<AuditEvent> events, Map<RoleId, String> roles, Set<UserId> programs) {}

    /// What will happen in the next days, soonest first. A clock change always has its line.
    List<Coming> coming() {
        Instant now = ports.link().serverTime();
        var found = new ArrayList<Coming>();
        var soon = new UserQuery("", Optional.of(UserFilter.EXPIRING), Optional.empty(), UserQuery.Order.EXPIRY, false);
        ports.people()
                .list(tenant, soon)
                .rows(0, MOST_COMING - 1)
                .forEach(account -> account.user()
                        .expiry()
                        .end()
                        .ifPresent(end -> found.add(new Coming.Expires(
                                end, account.user().id(), account.user().name()))));
        clockChange(now).ifPresent(found::add);
        return found.stream().sorted(Comparator.comparing(Coming::at)).toList();
    }

    /// How many accounts were refused more than five times today.
    long oftenRefused() {
        var listing = ports.trail().here(tenant, refusedSince(midnight()));
        Map<String, Long> counts = new java.util.HashMap<>();
        boolean more = true;
        for (int page = 0; page < MOST_PAGES && more; page++) {
            List<AuditEvent> rows = listing.rows((long) page * PAGE, PAGE);
            more = rows.size() == PAGE;
            rows.stream()
                    .map(AuditEvent::target)
                    .flatMap(Optional::stream)
                    .map(Target::wire)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                    .forEach((target, count) -> counts.merge(target, count, Long::sum));
        }
        return counts.values().stream().filter(count -> count > MANY_REFUSALS).count();
    }

    /// What nobody who administers the tenant should miss, of the last thirty days, newest first.
    List<AuditEvent> alarms() {
        Instant from = ports.link().serverTime().minus(ALARMING);
        return Arrays.stream(EventKind.values())
                .filter(EventKind::isAlarm)
                .flatMap(kind -> ports.trail().here(tenant, done(kind, from)).rows(0, MOST_RECENT).stream())
                .sorted(Comparator.comparing(AuditEvent::time).reversed())
                .toList();
    }

    /// All of a kind since an instant.
    static EventQuery done(EventKind kind, Instant from) {
        return new EventQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.of(kind.wire()),
                Optional.of(Outcome.DONE),
                Optional.empty(),
                Optional.empty(),
                Optional.of(from),
                Optional.empty());
    }

    /// Refused sign-ins of the last 24 hours, hour by hour.
    List<Double> refusedByHour() {
        return ports.trail().refusedByHour(tenant, 24).stream()
                .filter(Objects::nonNull)
                .map(Integer::doubleValue)
                .toList();
    }

    /// The beginning of today in the tenant's home zone.
    Instant midnight() {
        ZoneId home = ports.people().policy(tenant).homeZone();
        return ports.link()
                .serverTime()
                .atZone(home)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
    }

    /// Everything refused since an instant.
    static EventQuery refusedSince(Instant from) {
        return new EventQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Outcome.REFUSED),
                Optional.empty(),
                Optional.empty(),
                Optional.of(from),
                Optional.empty());
    }

    private static EventQuery done() {
        return new EventQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Outcome.DONE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<Coming> clockChange(Instant now) {
        ZoneId home = ports.people().policy(tenant).homeZone();
        return ClockChange.between(home.getRules(), now, now.plus(Duration.ofDays(Coming.DAYS))).stream()
                .findFirst()
                .map(change -> new Coming.ClockChange(change.at(), home, change.forward(), touched(change, home)));
    }

    /// How many rules that count have usual hours among the times that do not occur, or come twice.
    private long touched(ClockChange change, ZoneId home) {
        Restrictions all = ports.people().rules(tenant).restrictions();
        return all.rules().values().stream()
                .filter(AccessRule::on)
                .filter(rule -> rule.ways().stream()
                        .flatMap(way -> way.bands().orElse(List.of()).stream())
                        .flatMap(id -> Optional.ofNullable(all.bands().get(id)).stream())
                        .filter(band -> band.zone().equals(home.getId()))
                        .anyMatch(band -> Week.of(band.windows()).touches(change)))
                .count();
    }
}
