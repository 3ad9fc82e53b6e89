package dev.gatehouse.app.cache.people;

import static dev.gatehouse.app.cache.SamplePeople.ACME;
import static dev.gatehouse.app.cache.SamplePeople.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.cache.LocalStore;
import dev.gatehouse.app.cache.SamplePeople;
import dev.gatehouse.app.cache.database.StoreKeys;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyPeopleTest {
    private static final System.Logger LOG = System.getLogger(ManyPeopleTest.class.getName());
    private static final int PEOPLE = 100_000;

    @Test
    void aHundredThousandPeopleAreListedSearchedAndPaged(@TempDir Path profile) throws IOException {
        StoreKeys keys = StoreKeys.of(profile, new SecureRandom());
        try (LocalStore store = LocalStore.open(profile.resolve("stores"), keys)) {
            timed("fill", () -> fill(store));
            for (int round = 0; round < 3; round++) {
                for (UserQuery.Order order : UserQuery.Order.values()) {
                    var query = new UserQuery("", Optional.empty(), Optional.empty(), order, false);
                    var all = timed(
                            "open by " + order,
                            () -> store.people().list(ACME, query, NOW).orElseThrow());
                    assertThat(all.size()).isEqualTo(PEOPLE);
                    assertThat(timed("deep page", () -> all.rows(90_000, 128))).hasSize(128);
                }
                var infix = new UserQuery("opez9", Optional.empty(), Optional.empty(), UserQuery.Order.NAME, false);
                var found = timed(
                        "infix", () -> store.people().list(ACME, infix, NOW).orElseThrow());
                assertThat(found.size()).isBetween(1L, 5_000L);
                var wide = new UserQuery("opé", Optional.empty(), Optional.empty(), UserQuery.Order.NAME, false);
                timed("infix, many", () -> store.people().list(ACME, wide, NOW).orElseThrow());
                var expired = new UserQuery(
                        "", Optional.of(UserFilter.EXPIRED), Optional.empty(), UserQuery.Order.NAME, false);
                timed("expired", () -> store.people().list(ACME, expired, NOW).orElseThrow());
                var role = new UserQuery(
                        "", Optional.empty(), Optional.of(SamplePeople.roleId(1)), UserQuery.Order.NAME, false);
                timed("role", () -> store.people().list(ACME, role, NOW).orElseThrow());
                timed("counts", () -> store.people().counts(ACME, NOW).orElseThrow());
                timed("roles", () -> store.people().roles(ACME, NOW).orElseThrow());
            }
        }
    }

    private static int fill(LocalStore store) {
        store.tenants().replace(List.of(SamplePeople.acme()));
        Filling filling = store.people().fill(ACME);
        var sample = new SamplePeople(1);
        for (int start = 0; start < PEOPLE; start += 2_000) {
            int from = start;
            filling.add(java.util.stream.IntStream.range(from, from + 2_000)
                    .mapToObj(sample::account)
                    .toList());
        }
        filling.finish(SamplePeople.roles(4), List.of(), SamplePeople.POLICY, SamplePeople.cursor(7));
        return PEOPLE;
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        LOG.log(System.Logger.Level.INFO, "{0}: {1} µs", what, Long.toString((System.nanoTime() - start) / 1_000));
        return result;
    }
}
