package dev.gatehouse.demo.prove.profile;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Random change sets that make sense more often than not, about what a picture holds.
final class RandomChanges {
    private static final int MOST_USERS = 60;
    private static final int MOST_ROLES = 12;
    private static final List<Permission> PERMISSIONS = List.of(
            new Permission("claims.read"),
            new Permission("claims.approve"),
            new Permission("payroll.read"),
            ConsolePermission.USERS_RESET.permission());

    private final RandomGenerator random;
    private final Directory picture;
    private final Instant now;
    private final RandomParts parts;

    /// @param at about when things begin and end
    RandomChanges(RandomGenerator random, Directory picture, Instant at) {
        this.random = random;
        this.picture = picture;
        now = at.truncatedTo(ChronoUnit.MINUTES);
        parts = new RandomParts(random, picture, at.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /// An address that some of the random networks hold.
    static String address(RandomGenerator random) {
        return random.nextBoolean() ? "127.0.0.1" : "10.0.%d.%d".formatted(random.nextInt(4), random.nextInt(256));
    }

    /// One set.
    List<Change> set() {
        var changes = new ArrayList<Change>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            changes.add(
                    switch (random.nextInt(4)) {
                        case 0, 1 -> ofUser();
                        case 2 -> ofRole();
                        default -> parts.change();
                    });
        }
        return changes;
    }

    private Change ofUser() {
        UserId user = user();
        return switch (random.nextInt(11)) {
            case 0 -> created();
            case 1 ->
                picture.users().size() > MOST_USERS / 2 && random.nextBoolean()
                        ? new Change.RemoveUser(user)
                        : created();
            case 2 -> edit(user);
            case 3 -> new Change.SetValidFrom(user, near());
            case 4 -> new Change.ExtendExpiry(user, expiry());
            case 5 -> new Change.DisableUser(user);
            case 6 -> new Change.EnableUser(user);
            case 7 -> new Change.RevokeRole(user, role());
            case 8 -> new Change.AdmitUntil(user, random.nextInt(4) == 0 ? Optional.empty() : Optional.of(soon()));
            default ->
                new Change.GrantRole(
                        user,
                        role(),
                        Optional.of(near()),
                        random.nextBoolean() ? Optional.empty() : Optional.of(near()));
        };
    }

    /// Some fields; a login is taken more often than not, so it is left alone more often than not.
    private Change edit(UserId user) {
        var set = new EnumMap<UserField, String>(UserField.class);
        for (UserField field : UserField.values()) {
            if (random.nextInt(field == UserField.LOGIN ? 8 : 3) == 0) {
                set.put(field, word());
            }
        }
        return new Change.EditUser(user, set);
    }

    private Change created() {
        if (picture.users().size() >= MOST_USERS) {
            return new Change.EditUser(user(), Map.of(UserField.NAME, word()));
        }
        String login = "p" + random.nextInt(100_000);
        return new Change.CreateUser(
                new UserId(new UUID(random.nextLong(), random.nextLong())),
                login,
                "Person " + login,
                new Contact(Optional.of(login + "@example.org"), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.of(near()),
                expiry());
    }

    private Change ofRole() {
        RoleId role = role();
        return switch (random.nextInt(4)) {
            case 0 ->
                picture.roles().size() >= MOST_ROLES
                        ? new Change.DeleteRole(role)
                        : new Change.CreateRole(
                                new RoleId(new UUID(random.nextLong(), random.nextLong())),
                                "Role " + random.nextInt(1_000),
                                word(),
                                permissions());
            case 1 -> random.nextInt(3) == 0 ? new Change.DeleteRole(role) : edited(role);
            default -> edited(role);
        };
    }

    private Change edited(RoleId role) {
        return new Change.EditRole(
                role,
                random.nextInt(3) == 0 ? Optional.of("Role " + random.nextInt(1_000)) : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(word()) : Optional.empty(),
                permissions(),
                permissions());
    }

    private Set<Permission> permissions() {
        var some = new HashSet<Permission>();
        PERMISSIONS.stream().filter(_ -> random.nextInt(3) == 0).forEach(some::add);
        return some;
    }

    private Expiry expiry() {
        return random.nextInt(5) == 0 ? new Expiry.Never("needed for good") : new Expiry.At(near());
    }

    /// Within a fortnight of now, more often ahead.
    private Instant near() {
        return now.plus(Duration.ofHours(random.nextInt(24 * 20) - 24 * 6L));
    }

    private Instant soon() {
        return now.plus(Duration.ofMinutes(random.nextInt(250)));
    }

    private UserId user() {
        return any(picture.users().keySet().stream().sorted().toList());
    }

    private RoleId role() {
        return any(picture.roles().values().stream()
                .filter(role -> !role.builtIn() || random.nextInt(8) == 0)
                .map(Role::id)
                .sorted(Comparator.comparing(RoleId::toString))
                .toList());
    }

    private String word() {
        return any(List.of("anna", "Élise Ünal", "maria", "x y", "ß"));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
