package dev.gatehouse.app.cache.people;

import dev.gatehouse.app.cache.row.Folded;
import dev.gatehouse.app.cache.row.Micros;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The lines of all people of a tenant, in memory, at one state of the store. About 200 bytes a person; filtering and
/// searching a hundred thousand takes milliseconds, which scanning encrypted pages does not.
final class PeopleLines {
    private static final Comparator<PeopleLine> BY_ID = Comparator.comparing(PeopleLine::id);

    private final int filling;
    private final PeopleLine[] byNumber;
    private final Map<UserQuery.Order, PeopleLine[]> sorted = new ConcurrentHashMap<>();

    private PeopleLines(int filling, PeopleLine[] byNumber) {
        this.filling = filling;
        this.byNumber = byNumber;
    }

    /// Lines in the order of their numbers.
    static PeopleLines of(int filling, List<PeopleLine> byNumber) {
        return new PeopleLines(filling, byNumber.toArray(PeopleLine[]::new));
    }

    int filling() {
        return filling;
    }

    /// These lines with others put in or taken out.
    ///
    /// @param put new or changed lines by number
    /// @param gone numbers of lines that are no more
    PeopleLines with(Map<Long, PeopleLine> put, Set<Long> gone) {
        List<PeopleLine> next = new ArrayList<>(byNumber.length + put.size());
        Map<Long, PeopleLine> fresh = new TreeMap<>(put);
        for (PeopleLine line : byNumber) {
            PeopleLine changed = fresh.remove(line.n());
            if (!gone.contains(line.n())) {
                next.add(changed == null ? line : changed);
            }
        }
        // Numbers only grow, so what is new comes last.
        fresh.forEach((number, line) -> {
            if (!gone.contains(number)) {
                next.add(line);
            }
        });
        return of(filling, next);
    }

    /// The lines that a query finds, in its order.
    List<PeopleLine> find(UserQuery query, Instant now) {
        Predicate<PeopleLine> wanted = wanted(query, now);
        List<PeopleLine> found = new ArrayList<>();
        for (PeopleLine line : sorted(query.order())) {
            if (wanted.test(line)) {
                found.add(line);
            }
        }
        return query.descending() ? found.reversed() : found;
    }

    private static Predicate<PeopleLine> wanted(UserQuery query, Instant now) {
        long at = Micros.of(now);
        long soon = Micros.of(now.plus(UserFilter.SOON));
        Predicate<PeopleLine> wanted = _ -> true;
        if (query.filter().isPresent()) {
            UserFilter filter = query.filter().get();
            wanted = line -> line.is(filter, at, soon);
        }
        if (query.role().isPresent()) {
            RoleId role = query.role().get();
            wanted = wanted.and(line -> line.holds(role));
        }
        for (String word : Folded.words(query.text())) {
            wanted = wanted.and(line -> line.search().contains(word));
        }
        return wanted;
    }

    /// Who holds a role, now or later or no longer.
    List<UserId> holders(RoleId role) {
        return Arrays.stream(byNumber)
                .filter(line -> line.holds(role))
                .map(PeopleLine::id)
                .toList();
    }

    /// How many hold each role now.
    Map<RoleId, Long> members(Instant now) {
        long at = Micros.of(now);
        Map<RoleId, Long> members = new HashMap<>();
        for (PeopleLine line : byNumber) {
            for (PeopleLine.Holding holding : line.holdings()) {
                if (holding.isValid(at)) {
                    members.merge(holding.role(), 1L, Long::sum);
                }
            }
        }
        return members;
    }

    PeopleCounts counts(Instant now, Instant asOf) {
        long at = Micros.of(now);
        long soon = Micros.of(now.plus(UserFilter.SOON));
        Map<UserFilter, Long> lists = new EnumMap<>(UserFilter.class);
        for (UserFilter filter : UserFilter.values()) {
            lists.put(filter, count(line -> line.is(filter, at, soon)));
        }
        return new PeopleCounts(byNumber.length, count(line -> line.isActive(at)), lists, asOf);
    }

    private long count(Predicate<PeopleLine> whom) {
        return Stream.of(byNumber).filter(whom).count();
    }

    private PeopleLine[] sorted(UserQuery.Order order) {
        return sorted.computeIfAbsent(order, wanted -> {
            PeopleLine[] lines = byNumber.clone();
            Arrays.sort(lines, comparator(wanted).thenComparing(BY_ID));
            return lines;
        });
    }

    private static Comparator<PeopleLine> comparator(UserQuery.Order order) {
        return switch (order) {
            case NAME -> Comparator.comparing(PeopleLine::name);
            case LOGIN -> Comparator.comparing(PeopleLine::login);
            case EXPIRY -> Comparator.comparingLong(PeopleLine::expiry);
            case LAST_SIGN_IN -> Comparator.comparingLong(PeopleLine::lastSignIn);
        };
    }
}
