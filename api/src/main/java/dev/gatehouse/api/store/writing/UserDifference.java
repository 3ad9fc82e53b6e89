package dev.gatehouse.api.store.writing;

import dev.gatehouse.api.store.directory.SearchKeys;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who differs between two pictures, and in what.
final class UserDifference {
    /// A grant and who holds it.
    record Held(UserId user, Grant grant) {}

    private final List<User> created = new ArrayList<>();
    private final List<User> changed = new ArrayList<>();
    private final List<User> renamed = new ArrayList<>();
    private final List<UserId> regranted = new ArrayList<>();
    private final List<UserId> removed = new ArrayList<>();
    private final List<Held> newGrants = new ArrayList<>();
    private final List<Held> endedGrants = new ArrayList<>();

    UserDifference(Directory before, Directory after) {
        for (User user : after.users().values()) {
            User old = before.users().get(user.id());
            if (old == null) {
                created.add(user);
                user.grants().forEach(grant -> newGrants.add(new Held(user.id(), grant)));
            } else if (!old.equals(user)) {
                compare(old, user);
            }
        }
        for (UserId id : before.users().keySet()) {
            if (!after.users().containsKey(id)) {
                removed.add(id);
            }
        }
    }

    private void compare(User old, User user) {
        if (old.holding(List.of()).equals(user.holding(List.of()))) {
            regranted.add(user.id());
        } else {
            changed.add(user);
            if (!SearchKeys.searchText(old).equals(SearchKeys.searchText(user))) {
                renamed.add(user);
            }
        }
        Map<UUID, Grant> gone = new HashMap<>();
        old.grants().forEach(grant -> gone.put(grant.role().value(), grant));
        for (Grant grant : user.grants()) {
            Grant had = gone.remove(grant.role().value());
            if (!grant.equals(had)) {
                newGrants.add(new Held(user.id(), grant));
            }
        }
        gone.values().forEach(grant -> endedGrants.add(new Held(user.id(), grant)));
    }

    List<User> created() {
        return created;
    }

    /// Those whose own fields differ.
    List<User> changed() {
        return changed;
    }

    /// Those among them who are found by something else now.
    List<User> renamed() {
        return renamed;
    }

    /// Those who differ in what they hold only.
    List<UserId> regranted() {
        return regranted;
    }

    List<UserId> removed() {
        return removed;
    }

    /// Grants that are new, or valid at other times.
    List<Held> newGrants() {
        return newGrants;
    }

    List<Held> endedGrants() {
        return endedGrants;
    }
}
