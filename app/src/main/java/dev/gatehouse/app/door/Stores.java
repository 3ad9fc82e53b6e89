package dev.gatehouse.app.door;

import dev.gatehouse.app.cache.LocalStore;
import dev.gatehouse.app.cache.database.StoreFile;
import dev.gatehouse.app.cache.database.StoreKeys;
import dev.gatehouse.app.settings.TrustedServer;
import dev.gatehouse.app.visit.Identity;
import dev.gatehouse.app.visit.Visit;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Where each person's store lies, those of one tenant side by side, and whether one may lie on the disk at all: an
/// administrator's and an auditor's may,
/// the helpdesk's lives in memory and is gone at sign-out.
final class Stores {
    private final Path folder;
    private final StoreKeys keys;

    Stores(Path profile, StoreKeys keys) {
        folder = profile.resolve("stores");
        this.keys = keys;
    }

    /// Opens the store of somebody who signed in.
    ///
    /// @param login as they typed it
    /// @param permissions what they hold at home
    LocalStore open(TrustedServer server, Identity person, String login, Set<Permission> permissions) {
        Path place = place(server, person.tenant().value(), login);
        if (!mayKeep(permissions)) {
            StoreFile.discard(place);
            return LocalStore.inMemory();
        }
        LocalStore store = LocalStore.open(place, keys);
        boolean strangers = Visit.lastOf(store)
                .map(last -> !last.user().equals(person.user()))
                .orElse(false);
        if (!strangers) {
            return store;
        }
        // The login went to another person, who must not read what the one before them read.
        store.close();
        StoreFile.discard(place);
        return LocalStore.open(place, keys);
    }

    /// Opens the store that somebody filled here before; empty if there is none.
    Optional<LocalStore> openKept(TrustedServer server, String tenant, String login) {
        Path place = place(server, tenant, login);
        return StoreFile.exists(place) ? Optional.of(LocalStore.open(place, keys)) : Optional.empty();
    }

    /// Throws away what anybody who works for a tenant read on this workstation.
    void discardAll(TrustedServer server, String tenant) {
        StoreFile.discardAll(ofTenant(server, tenant));
    }

    private Path place(TrustedServer server, String tenant, String login) {
        return ofTenant(server, tenant)
                .resolve(keys.folderName(server.url(), server.fingerprint(), tenant, User.loginKey(login)));
    }

    private Path ofTenant(TrustedServer server, String tenant) {
        return folder.resolve(keys.folderName("stores", server.url(), server.fingerprint(), tenant));
    }

    private static boolean mayKeep(Set<Permission> permissions) {
        return permissions.contains(ConsolePermission.AUDIT_READ.permission())
                || permissions.contains(ConsolePermission.USERS_WRITE.permission());
    }
}
