package dev.gatehouse.app.cache;

import static dev.gatehouse.app.cache.SamplePeople.ACME;
import static dev.gatehouse.app.cache.SamplePeople.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.app.cache.database.StoreKeys;
import dev.gatehouse.app.cache.people.Filling;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.query.UserQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest {
    private final Path profile;
    private final List<Account> people = new SamplePeople(1).accounts(300);
    private final StoreKeys keys;
    private final Path folder;

    LocalStoreTest(@TempDir Path profile) throws IOException {
        this.profile = profile;
        keys = StoreKeys.of(profile, new SecureRandom());
        folder = profile.resolve("stores").resolve("one");
    }

    @Test
    void whatWasReadIsThereAfterReopening() {
        try (LocalStore store = LocalStore.open(folder, keys)) {
            fill(store);
        }
        try (LocalStore store = LocalStore.open(folder, keys)) {
            assertThat(store.discarded()).isEmpty();
            assertThat(all(store)).containsExactlyInAnyOrderElementsOf(people);
            assertThat(store.tenants().find(ACME).orElseThrow().cursor()).contains(SamplePeople.cursor(7));
            assertThat(store.tenants().policy(ACME)).contains(SamplePeople.POLICY);
        }
    }

    @Test
    void nothingLiesReadableOnTheDisk() throws IOException {
        try (LocalStore store = LocalStore.open(folder, keys)) {
            fill(store);
            assertNothingReadable();
        }
        assertNothingReadable();
    }

    @Test
    void aSecondConsoleIsToldThatTheStoreIsInUse() {
        try (LocalStore first = LocalStore.open(folder, keys)) {
            fill(first);
            assertThatThrownBy(() -> LocalStore.open(folder, keys)).satisfies(thrown -> {
                assertThat(thrown).isInstanceOf(FaultException.class);
                assertThat(((FaultException) thrown).fault().code()).isEqualTo(FaultCode.STORE_IN_USE);
            });
            assertThat(all(first)).hasSize(people.size());
        }
    }

    @Test
    void aStoreThatWasNotClosedOpensIfItIsWhole() throws IOException {
        Path copy = profile.resolve("copy").resolve("one");
        try (LocalStore store = LocalStore.open(folder, keys)) {
            fill(store);
            copy(folder, copy);
        }
        try (LocalStore reopened = LocalStore.open(copy, keys)) {
            assertThat(reopened.discarded()).isEmpty();
            assertThat(all(reopened)).containsExactlyInAnyOrderElementsOf(people);
        }
    }

    @Test
    void aStoreOfAnotherWorkstationIsDiscardedAndSaysSo() throws IOException {
        try (LocalStore store = LocalStore.open(folder, keys)) {
            fill(store);
        }
        StoreKeys others = StoreKeys.of(profile.resolve("other"), new SecureRandom());
        try (LocalStore store = LocalStore.open(folder, others)) {
            assertDiscarded(store, "key");
        }
    }

    @Test
    void aDamagedFileIsDiscardedAndSaysSo() throws IOException {
        try (LocalStore store = LocalStore.open(folder, keys)) {
            fill(store);
        }
        Path file = folder.resolve("copy.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        // The first two blocks are copies of the store's header; the damage takes both.
        for (int i = 0; i < 12_288 && i < bytes.length; i += 7) {
            bytes[i] ^= 0x55;
        }
        Files.write(file, bytes);
        try (LocalStore store = LocalStore.open(folder, keys)) {
            assertDiscarded(store, "damaged");
        }
    }

    @Test
    void aFileCutShortIsDiscardedOrStillWhole() throws IOException {
        try (LocalStore store = LocalStore.open(folder, keys)) {
            fill(store);
        }
        Path file = folder.resolve("copy.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 3));
        try (LocalStore store = LocalStore.open(folder, keys)) {
            assertDiscarded(store, "damaged");
            fill(store);
            assertThat(all(store)).hasSize(people.size());
        }
    }

    @Test
    void aFillingThatNeverBecameWholeIsForgotten() {
        try (LocalStore store = LocalStore.open(folder, keys)) {
            fill(store);
            store.people().fill(ACME).add(new SamplePeople(2).accounts(50));
            assertThat(all(store)).containsExactlyInAnyOrderElementsOf(people);
        }
        try (LocalStore store = LocalStore.open(folder, keys)) {
            assertThat(all(store)).containsExactlyInAnyOrderElementsOf(people);
        }
    }

    @Test
    void anOpenListKeepsItsOrderWhileTheTenantIsFilledAgain() {
        try (LocalStore store = LocalStore.open(folder, keys)) {
            fill(store);
            var open = store.people().list(ACME, UserQuery.ALL, NOW).orElseThrow();
            var before = open.rows(0, 300);
            Filling again = store.people().fill(ACME);
            again.add(new SamplePeople(3).accounts(10));
            again.finish(SamplePeople.roles(4), List.of(), SamplePeople.POLICY, SamplePeople.cursor(8));
            assertThat(open.rows(0, 300)).isEqualTo(before);
            assertThat(all(store)).hasSize(10);
        }
    }

    @Test
    void aTenantNoLongerReachedIsForgotten() {
        try (LocalStore store = LocalStore.open(folder, keys)) {
            fill(store);
            store.tenants().replace(List.of());
            assertThat(store.people().list(ACME, UserQuery.ALL, NOW)).isEmpty();
        }
    }

    @Test
    void filesAreTheOwnersAlone() throws IOException {
        try (LocalStore _ = LocalStore.open(folder, keys);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
    }

    private void fill(LocalStore store) {
        store.tenants().replace(List.of(SamplePeople.acme()));
        Filling filling = store.people().fill(ACME);
        filling.add(people);
        filling.finish(SamplePeople.roles(4), List.of(), SamplePeople.POLICY, SamplePeople.cursor(7));
    }

    private static List<Account> all(LocalStore store) {
        return store.people().list(ACME, UserQuery.ALL, NOW).orElseThrow().rows(0, 512);
    }

    private static void assertDiscarded(LocalStore store, String why) {
        assertThat(store.discarded()).hasValueSatisfying(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.STORE_CORRUPT);
            assertThat(fault.arguments()).containsEntry("why", why);
        });
        assertThat(store.tenants().all()).isEmpty();
    }

    private void assertNothingReadable() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> !f.endsWith("lock")).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(content).as(file.toString()).doesNotContain("example.test", "Borea", "CREATE TABLE");
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
