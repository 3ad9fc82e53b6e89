package dev.gatehouse.demo.prove.profile;

import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Disabling;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.rule.RulePart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// What two pictures must agree on: all but when, by the server's clock, something was done.
///
/// @param revision after how many sets
record Essence(long revision, Map<UserId, User> users, Map<RoleId, Role> roles, List<RulePart> parts, Policy policy) {
    static Essence of(Directory directory) {
        Map<UserId, User> users = new TreeMap<>();
        directory.users().values().forEach(user -> users.put(user.id(), timeless(user)));
        return new Essence(
                directory.revision(),
                users,
                new TreeMap<>(directory.roles()),
                directory.restrictions().parts(),
                directory.policy());
    }

    private static User timeless(User user) {
        return new User(
                user.id(),
                user.login(),
                user.name(),
                user.contact(),
                Instant.EPOCH,
                user.disabling().map(off -> new Disabling(Instant.EPOCH, off.by(), off.reason())),
                user.validFrom(),
                user.expiry(),
                user.grants(),
                user.admission().map(let -> new Admission(Instant.EPOCH, let.until(), let.by(), let.ticket())),
                user.service());
    }

    /// Where another differs, in words.
    String difference(Essence other) {
        var found = new StringBuilder();
        if (revision != other.revision) {
            found.append("revision ")
                    .append(revision)
                    .append(" and ")
                    .append(other.revision)
                    .append("; ");
        }
        differ(users, other.users, found);
        differ(roles, other.roles, found);
        if (!parts.equals(other.parts)) {
            found.append("parts ").append(parts).append(" and ").append(other.parts);
        }
        return found.toString();
    }

    private static <K extends Comparable<? super K>, V> void differ(
            Map<K, V> mine, Map<K, V> theirs, StringBuilder found) {
        var keys = new TreeSet<>(mine.keySet());
        keys.addAll(theirs.keySet());
        for (K key : keys) {
            if (!Objects.equals(mine.get(key), theirs.get(key))) {
                found.append(mine.get(key))
                        .append(" and ")
                        .append(theirs.get(key))
                        .append("; ");
            }
        }
    }
}
