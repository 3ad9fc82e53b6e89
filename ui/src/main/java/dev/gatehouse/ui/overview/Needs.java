package dev.gatehouse.ui.overview;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.model.review.DayState;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.port.Tenants;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes the sentences of the first row, worst first.
final class Needs {
    static final int MOST = 6;

    private final Words words;
    private final Navigator navigator;

    Needs(Words words, Navigator navigator) {
        this.words = words;
        this.navigator = navigator;
    }

    /// What needs somebody in one tenant.
    ///
    /// @param oftenRefused accounts refused more than five times today; empty: not known to this person
    /// @param refused opens the refusals of today
    /// @param alarms that nobody has looked at yet, newest first
    /// @param look opens one of them
    /// @param reviews the days that wait to be signed off, the earliest first
    List<Need> of(
            People.Counts counts,
            Optional<Long> oftenRefused,
            Runnable refused,
            List<AuditEvent> alarms,
            Consumer<AuditEvent> look,
            List<DayAtAGlance> reviews) {
        var needs = new ArrayList<Need>();
        alarms.forEach(alarm -> needs.add(
                new Need(Status.BAD, alarming(alarm), words.text("overview.verb.look"), () -> look.accept(alarm))));
        oftenRefused
                .filter(count -> count > 0)
                .ifPresent(count -> needs.add(new Need(
                        Status.BAD,
                        words.text("overview.need.refused", count),
                        words.text("overview.verb.look"),
                        refused)));
        reviews.stream().findFirst().ifPresent(day -> needs.add(review(day, reviews.size())));
        list(needs, counts, UserFilter.LOCKED, Status.BAD, "overview.need.locked");
        list(needs, counts, UserFilter.EXPIRING, Status.WARN, "overview.need.expiring");
        list(needs, counts, UserFilter.UNVERIFIED, Status.WARN, "overview.need.unverified");
        return needs.stream().limit(MOST).toList();
    }

    /// What needs somebody in several tenants: the worst of each.
    List<Need> of(List<Tenants.TenantRow> rows) {
        return rows.stream()
                .filter(row -> row.locked() > 0 || row.refusedToday() > 0)
                .sorted(WORST_FIRST)
                .limit(MOST)
                .map(row -> new Need(
                        row.locked() > 0 ? Status.BAD : Status.WARN,
                        row.locked() > 0
                                ? words.text(
                                        "overview.need.tenantLocked",
                                        row.tenant().name(),
                                        row.locked())
                                : words.text(
                                        "overview.need.tenantRefused",
                                        row.tenant().name(),
                                        row.refusedToday()),
                        words.text("overview.verb.open"),
                        () -> go(row)))
                .toList();
    }

    /// Tenants with more locked accounts first, then more refusals, more expired, by name.
    static final Comparator<Tenants.TenantRow> WORST_FIRST = Comparator.comparingLong(Tenants.TenantRow::locked)
            .thenComparingLong(Tenants.TenantRow::refusedToday)
            .thenComparingLong(Tenants.TenantRow::expired)
            .reversed()
            .thenComparing(row -> row.tenant().name());

    /// The people of one of the usual lists.
    static Place list(UserFilter filter) {
        return Place.users(new UserQuery("", Optional.of(filter), Optional.empty(), UserQuery.Order.EXPIRY, false));
    }

    /// The only alarm there is: somebody was let in from the server's host.
    private String alarming(AuditEvent alarm) {
        return words.text(
                "overview.need.recovered",
                alarm.detail().targetName().orElse(NumberWords.NONE),
                words.times().past(alarm.time()));
    }

    /// The earliest day that waits, and how many do.
    private Need review(DayAtAGlance day, int days) {
        String date = words.times().dayOfYear(day.day());
        return new Need(
                day.state() == DayState.MISSED ? Status.BAD : Status.WARN,
                days == 1
                        ? words.text("overview.need.review", date)
                        : words.text("overview.need.reviews", date, days - 1),
                words.text("overview.verb.review"),
                () -> navigator.go(new Place.Reviews(Optional.of(day.day()))));
    }

    private void go(Tenants.TenantRow row) {
        Tenant tenant = row.tenant();
        navigator.go(tenant, row.locked() > 0 ? list(UserFilter.LOCKED) : new Place.Overview());
    }

    private void list(List<Need> needs, People.Counts counts, UserFilter filter, Status status, String key) {
        long count = counts.lists().getOrDefault(filter, 0L);
        if (count > 0) {
            needs.add(new Need(
                    status,
                    words.text(key, count),
                    words.text("overview.verb.show"),
                    () -> navigator.go(list(filter))));
        }
    }
}
