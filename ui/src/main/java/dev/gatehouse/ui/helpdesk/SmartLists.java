package dev.gatehouse.ui.helpdesk;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The likely next callers: locked now, expired lately, refused lately.
final class SmartLists {
    private static final int MOST = 200;
    private static final int MOST_REFUSED = 10;
    private static final int MOST_TENANTS = 20;
    private static final Duration LATELY = Duration.ofDays(7);

    private final HelpdeskPorts ports;
    private final List<Tenant> tenants;
    private final Tasks tasks;
    private final Words words;
    private final ReadOnlyObjectWrapper<Map<Kind, List<People.Found>>> lists = new ReadOnlyObjectWrapper<>(Map.of());
    private Optional<Job.Running> reading = Optional.empty();

    /// What a list holds.
    public enum Kind {
        /// Locked now.
        LOCKED,
        /// Expired within the last seven days.
        EXPIRED_LATELY,
        /// Refused within the last hour; only where the trail may be read.
        REFUSED_LATELY
    }

    /// Nothing read yet.
    ///
    /// @param tenants in which to look
    SmartLists(HelpdeskPorts ports, List<Tenant> tenants, Tasks tasks, Words words) {
        this.ports = ports;
        this.tenants = List.copyOf(tenants);
        this.tasks = tasks;
        this.words = words;
    }

    /// Reads all lists anew.
    public void read() {
        reading.ifPresent(Job.Running::cancel);
        Instant now = ports.preview().link().serverTime();
        reading = Optional.of(tasks.background(() -> find(now))
                .onSuccess(lists::set)
                .onFault(_ -> lists.set(Map.of()))
                .start());
    }

    private Map<Kind, List<People.Found>> find(Instant now) {
        var all = new EnumMap<Kind, List<People.Found>>(Kind.class);
        for (Tenant tenant : tenants.stream().limit(MOST_TENANTS).toList()) {
            add(all, Kind.LOCKED, locked(tenant));
            add(all, Kind.EXPIRED_LATELY, expired(tenant, now));
            if (ports.preview().me().may(tenant.id(), ConsolePermission.AUDIT_READ)) {
                add(all, Kind.REFUSED_LATELY, refused(tenant, now));
            }
        }
        return all;
    }

    private static void add(Map<Kind, List<People.Found>> all, Kind kind, Stream<People.Found> more) {
        all.computeIfAbsent(kind, _ -> new ArrayList<>()).addAll(more.toList());
    }

    private Stream<People.Found> locked(Tenant tenant) {
        return people(tenant, UserFilter.LOCKED, UserQuery.Order.NAME, false).map(account -> in(tenant, account));
    }

    private Stream<People.Found> expired(Tenant tenant, Instant now) {
        return people(tenant, UserFilter.EXPIRED, UserQuery.Order.EXPIRY, true)
                .filter(account -> !account.user().isDisabled())
                .filter(account -> account.user()
                        .expiry()
                        .end()
                        .filter(now.minus(LATELY)::isBefore)
                        .isPresent())
                .map(account -> in(tenant, account));
    }

    private Stream<Account> people(Tenant tenant, UserFilter filter, UserQuery.Order order, boolean descending) {
        var query = new UserQuery("", Optional.of(filter), Optional.empty(), order, descending);
        return ports.preview().people().list(tenant.id(), query).rows(0, MOST).stream();
    }

    private Stream<People.Found> refused(Tenant tenant, Instant now) {
        var query = new EventQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.of(EventKind.SIGN_IN.wire()),
                Optional.of(Outcome.REFUSED),
                Optional.empty(),
                Optional.empty(),
                Optional.of(now.minus(Duration.ofHours(1))),
                Optional.empty());
        return ports.trail().here(tenant.id(), query).rows(0, MOST).stream()
                .filter(event -> event.target().map(Target::kind).equals(Optional.of("user")))
                .collect(Collectors.toMap(
                        event -> event.target().orElseThrow().id(), event -> event, (one, other) -> one, TreeMap::new))
                .values()
                .stream()
                .limit(MOST_REFUSED)
                .flatMap(event -> account(tenant, event).stream())
                .map(account -> in(tenant, account));
    }

    /// From the list, not one by one: a question about one person goes to the server each time.
    private Optional<Account> account(Tenant tenant, AuditEvent event) {
        String id = event.target().orElseThrow().id();
        String name = event.detail().targetName().orElse("");
        var query = new UserQuery(name, Optional.empty(), Optional.empty(), UserQuery.Order.NAME, false);
        return ports.preview().people().list(tenant.id(), query).rows(0, MOST).stream()
                .filter(account -> account.user().id().toString().equals(id))
                .findFirst();
    }

    private static People.Found in(Tenant tenant, Account account) {
        return new People.Found(tenant, account, Optional.empty());
    }

    /// A list's name with its count.
    public String name(Kind kind, int count) {
        return switch (kind) {
            case LOCKED -> words.text("helpdesk.list.locked", count);
            case EXPIRED_LATELY -> words.text("helpdesk.list.expired", LATELY.toDays(), count);
            case REFUSED_LATELY -> words.text("helpdesk.list.refused", count);
        };
    }

    /// The lists, as far as they may be read.
    public ReadOnlyObjectProperty<Map<Kind, List<People.Found>>> listsProperty() {
        return lists.getReadOnlyProperty();
    }
}
