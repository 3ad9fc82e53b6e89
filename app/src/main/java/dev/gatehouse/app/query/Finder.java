package dev.gatehouse.app.query;

import dev.gatehouse.app.cache.LocalStore;
import dev.gatehouse.app.cache.tenant.KnownTenant;
import dev.gatehouse.app.sync.ServerClock;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.visit.Visit;
import dev.gatehouse.client.answer.Found.FoundTicket;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.port.People;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds people and tickets across tenants: here at once, and on the server for those that are not here.
final class Finder {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private static final int LOOKED_AT = 64;

    private final CurrentVisit current;
    private final ServerClock clock;

    Finder(CurrentVisit current, ServerClock clock) {
        this.current = current;
        this.clock = clock;
    }

    /// In all tenants that were copied; names and logins that begin with the text come first.
    List<People.Found> here(String text, int most) {
        String asked = text.strip();
        if (asked.isEmpty()) {
            return List.of();
        }
        LocalStore store = current.required().store();
        List<People.Found> found = new ArrayList<>();
        for (KnownTenant known : store.tenants().all()) {
            if (known.cursor().isPresent()) {
                tickets(store, known.tenant(), asked, most).forEach(found::add);
                people(store, known.tenant(), asked).forEach(found::add);
            }
        }
        return found.stream().sorted(likeliestFirst(asked)).limit(most).toList();
    }

    /// In all tenants that the person reaches.
    List<People.Found> onServer(String text, int most) {
        String asked = text.strip();
        if (asked.length() < SHORTEST || asked.length() > LONGEST) {
            return List.of();
        }
        Visit visit = current.required();
        Map<TenantId, Tenant> tenants = new LinkedHashMap<>();
        visit.store()
                .tenants()
                .reached()
                .forEach(known -> tenants.put(known.tenant().id(), known.tenant()));
        var answer = visit.required().server().find(asked);
        Stream<People.Found> people = answer.people().stream()
                .filter(one -> tenants.containsKey(one.tenant()))
                .map(one -> new People.Found(tenant(tenants, one.tenant()), one.account(), Optional.empty()));
        Stream<People.Found> tickets = answer.tickets().stream()
                .filter(one -> tenants.containsKey(one.tenant()))
                .flatMap(one -> ticket(visit, tenants, one));
        return Stream.concat(people, tickets)
                .sorted(likeliestFirst(asked))
                .limit(most)
                .toList();
    }

    private List<People.Found> people(LocalStore store, Tenant tenant, String text) {
        var query = new UserQuery(
                text.substring(0, Math.min(text.length(), LONGEST)),
                Optional.empty(),
                Optional.empty(),
                UserQuery.Order.NAME,
                false);
        return store.people().list(tenant.id(), query, clock.instant()).stream()
                .flatMap(listing -> listing.rows(0, LOOKED_AT).stream())
                .map(account -> new People.Found(tenant, account, Optional.empty()))
                .toList();
    }

    private static Stream<People.Found> tickets(LocalStore store, Tenant tenant, String text, int most) {
        return store.trail().ofTicket(tenant.id(), text, most).stream()
                .flatMap(user -> store.people().find(tenant.id(), user).stream())
                .map(account -> new People.Found(tenant, account, Optional.of(text)));
    }

    private static Stream<People.Found> ticket(Visit visit, Map<TenantId, Tenant> tenants, FoundTicket one) {
        Optional<Account> account = one.event()
                .target()
                .filter(target -> target.kind().equals("user"))
                .map(target -> UserId.of(target.id()))
                .flatMap(user -> visit.store().people().find(one.tenant(), user));
        return account.stream()
                .map(whom -> new People.Found(
                        tenant(tenants, one.tenant()),
                        whom,
                        one.event().detail().ticket()));
    }

    private static Tenant tenant(Map<TenantId, Tenant> tenants, TenantId id) {
        Tenant tenant = tenants.get(id);
        if (tenant == null) {
            throw new IllegalStateException("a tenant nobody reaches");
        }
        return tenant;
    }

    /// Of those who match alike, by name; two of one name by login, whatever their ids.
    private static Comparator<People.Found> likeliestFirst(String asked) {
        return Comparator.comparingInt((People.Found found) -> rank(found, asked))
                .thenComparing(found -> found.account().user().name())
                .thenComparing(found -> found.account().user().login())
                .thenComparing(found -> found.tenant().name());
    }

    private static int rank(People.Found found, String text) {
        String start = text.toLowerCase(Locale.ROOT);
        var user = found.account().user();
        String name = user.name().toLowerCase(Locale.ROOT);
        if (found.ticket().isPresent() || user.login().equalsIgnoreCase(text)) {
            return 0;
        }
        return name.startsWith(start)
                        || name.contains(" " + start)
                        || user.login().toLowerCase(Locale.ROOT).startsWith(start)
                ? 1
                : 2;
    }
}
