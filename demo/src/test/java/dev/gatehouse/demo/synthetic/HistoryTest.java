package dev.gatehouse.demo.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Differences;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.query.UserFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T17:20:00Z");

    private final List<AuditEvent> events = new ArrayList<>();
    private final Synthetic tenant = History.live(TenantPlan.of(0, 2_000, 20_000, 42, NOW), events::add);

    @Test
    void theSameSeedMakesTheSameTenant() {
        var again = new ArrayList<AuditEvent>();
        assertThat(History.live(TenantPlan.of(0, 2_000, 20_000, 42, NOW), again::add))
                .isEqualTo(tenant);
        assertThat(again).isEqualTo(events);
    }

    @Test
    void everybodyAndEverythingAskedForIsThere() {
        assertThat(tenant.accounts()).hasSize(2_000);
        assertThat(tenant.accounts().stream()
                        .map(a -> User.loginKey(a.user().login()))
                        .distinct())
                .hasSize(2_000);
        assertThat(tenant.roles()).hasSize(43);
        assertThat(events).hasSizeGreaterThanOrEqualTo(20_000);
    }

    @Test
    void theListsOfTheHelpdeskAreNeitherEmptyNorFull() {
        Map<UserFilter, Long> counts = new TreeMap<>();
        for (UserFilter filter : EnumSet.complementOf(EnumSet.of(UserFilter.PROGRAM))) {
            counts.put(
                    filter,
                    tenant.accounts().stream()
                            .filter(a -> filter.matches(a, NOW))
                            .count());
        }
        assertThat(counts.values())
                .as(counts::toString)
                .allSatisfy(count -> assertThat(count).isBetween(2L, 400L));
    }

    @Test
    void eventsLeadExactlyToTheDirectoryAtTheEnd() {
        Map<String, Map<String, String>> rebuilt = new TreeMap<>();
        for (AuditEvent event : events) {
            event.target().filter(target -> target.kind().equals("user")).ifPresent(target -> {
                var fields = rebuilt.computeIfAbsent(target.id(), id -> new TreeMap<>());
                event.fields().forEach(change -> apply(fields, change));
            });
        }
        for (Account account : tenant.accounts()) {
            var whole = Differences.ofUser(Optional.empty(), Optional.of(account.user())).structural().stream()
                    .collect(Collectors.toMap(
                            FieldChange::field, change -> change.after().orElseThrow()));
            assertThat(rebuilt.get(account.user().id().toString())).isEqualTo(whole);
        }
    }

    @Test
    void mariaIsExpiredLockedAndUnverified() {
        var maria = tenant.accounts().stream()
                .filter(account -> account.user().login().equals("mlopez"))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(UserFilter.EXPIRED, UserFilter.LOCKED, UserFilter.UNVERIFIED))
                .allMatch(filter -> filter.matches(maria, NOW));
    }

    private static void apply(Map<String, String> fields, FieldChange change) {
        assertThat(Optional.ofNullable(fields.get(change.field()))).isEqualTo(change.before());
        change.after().ifPresentOrElse(after -> fields.put(change.field(), after), () -> fields.remove(change.field()));
    }
}
