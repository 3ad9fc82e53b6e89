package dev.gatehouse.model.history;

import dev.gatehouse.model.audit.PartFields;
import dev.gatehouse.model.audit.RoleFields;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.audit.UserFields;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.wire.rule.PartWire;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A directory that is taken apart into fields and put together again, target by target. Used by one thread.
final class Taken {
    private final Directory now;
    private final Map<UserId, User> users;
    private final Map<RoleId, Role> roles;
    private final Map<RulePart.Key, RulePart> parts = new HashMap<>();

    Taken(Directory now) {
        this.now = now;
        users = new HashMap<>(now.users());
        roles = new HashMap<>(now.roles());
        now.restrictions().parts().forEach(part -> parts.put(part.key(), part));
    }

    /// What the directory has of a target.
    TakenFields fields(Target target) {
        var fields = TakenFields.none();
        switch (target.kind()) {
            case ChangeActions.USER ->
                now.user(UserId.of(target.id())).ifPresent(user -> {
                    fields.structure().putAll(UserFields.structure(user));
                    fields.words().putAll(UserFields.words(user));
                });
            case ChangeActions.ROLE ->
                now.role(RoleId.of(target.id()))
                        .ifPresent(role -> fields.structure().putAll(RoleFields.of(role)));
            default ->
                ChangeActions.part(target)
                        .flatMap(key -> Optional.ofNullable(parts.get(key)))
                        .ifPresent(part -> fields.structure().putAll(PartFields.of(PartWire.encode(part))));
        }
        return fields;
    }

    /// Puts a target together from its fields; it is gone if it has none.
    ///
    /// @throws IllegalArgumentException for fields that do not go together
    /// @throws dev.gatehouse.model.fault.FaultException the same, of a part
    void put(Target target, TakenFields fields) {
        switch (target.kind()) {
            case ChangeActions.USER -> {
                var id = UserId.of(target.id());
                put(users, id, UserFields.together(id, fields.structure(), fields.words()));
            }
            case ChangeActions.ROLE -> {
                var id = RoleId.of(target.id());
                put(roles, id, RoleFields.together(id, fields.structure()));
            }
            default -> {
                RulePart.Key key = ChangeActions.part(target)
                        .orElseThrow(() -> new IllegalArgumentException("nothing of a directory: " + target.kind()));
                put(parts, key, part(key, fields.structure()));
            }
        }
    }

    private static <K, V> void put(Map<K, V> all, K key, Optional<V> value) {
        value.ifPresentOrElse(one -> all.put(key, one), () -> all.remove(key));
    }

    private static Optional<RulePart> part(RulePart.Key key, Map<String, String> fields) {
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        var json = PartFields.together(key.id().toString(), fields);
        return Optional.of(
                PartWire.decode(key.kind(), JsonFields.of(json, key.kind().wire())));
    }

    Directory directory(long revision) {
        return new Directory(now.tenant(), revision, users, roles, now.policy(), Restrictions.of(parts.values()));
    }
}
