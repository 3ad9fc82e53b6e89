package dev.gatehouse.model.change;

import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Disabling;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.CallerCheck;
import dev.gatehouse.model.policy.Policy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A small tenant: Dana administers, Sam helps, Ruth audits, Maria works.
public final class Sample {
    public static final Instant NOW = Instant.parse("2026-11-22T17:20:00Z");
    public static final Instant LATER = NOW.plusSeconds(86_400);
    public static final Role CLAIMS = role(1, "Claims", "claims.read", "claims.create");
    public static final Role PAYROLL = role(2, "Payroll", "payroll.approve");
    public static final User DANA = user(1, "dana", BuiltInRole.SECURITY_ADMINISTRATOR.id());
    public static final User SAM = user(2, "sam", BuiltInRole.HELPDESK.id());
    public static final User RUTH = user(3, "ruth", BuiltInRole.AUDITOR.id());
    public static final User MARIA = user(4, "maria", CLAIMS.id());
    public static final ChangeStamp STAMP =
            new ChangeStamp(NOW, ActorId.person(DANA.id()), "because", Optional.of("INC-1"));

    private Sample() {}

    /// The directory of the tenant.
    public static Directory directory() {
        return directory(Policy.standard(ZoneId.of("Europe/London")));
    }

    /// The directory under another policy.
    public static Directory directory(Policy policy) {
        var builtIn = Arrays.stream(BuiltInRole.values())
                .map(role -> new Role(role.id(), role.title(), "", true, new TreeSet<>(role.permissions())));
        return new Directory(
                new TenantId("acme"),
                7,
                Stream.of(DANA, SAM, RUTH, MARIA).collect(Collectors.toMap(User::id, Function.identity())),
                Stream.concat(builtIn, Stream.of(CLAIMS, PAYROLL))
                        .collect(Collectors.toMap(Role::id, Function.identity())),
                policy);
    }

    /// A person as the author of changes.
    public static Author author(User user) {
        Set<Permission> permissions =
                directory().profileOf(user.id()).orElseThrow().permissions(NOW);
        return new Author(ActorId.person(user.id()), Optional.of(user), permissions);
    }

    /// A set of changes with all papers.
    public static ChangeSet set(Change... changes) {
        return new ChangeSet(
                7,
                new UUID(1, 1),
                "because",
                Optional.of("INC-1"),
                Optional.of(CallerCheck.CALL_BACK),
                List.of(changes));
    }

    /// What comes of changes that must apply.
    public static Directory applied(Directory before, List<Change> changes) {
        return switch (Changes.apply(before, changes, STAMP)) {
            case Applied.Done done -> done.directory();
            case Applied.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    /// The same directory under the revision 0 and without who gave a role when on what ticket: what an undo brings
    /// back.
    public static Directory essence(Directory directory) {
        var users = directory.users().values().stream()
                .map(user -> new User(
                        user.id(),
                        user.login(),
                        user.name(),
                        user.contact(),
                        NOW,
                        user.disabling().map(off -> new Disabling(NOW, off.by(), "")),
                        user.validFrom(),
                        user.expiry(),
                        user.grants().stream()
                                .map(grant -> new Grant(
                                        grant.role(), grant.from(), grant.until(), STAMP.by(), Optional.empty()))
                                .toList(),
                        user.admission().map(given -> new Admission(NOW, given.until(), STAMP.by(), Optional.empty())),
                        user.service()))
                .collect(Collectors.toMap(User::id, Function.identity()));
        return new Directory(directory.tenant(), 0, users, directory.roles(), directory.policy());
    }

    private static Role role(int n, String name, String... permissions) {
        return new Role(
                new RoleId(new UUID(2, n)),
                name,
                "",
                false,
                Arrays.stream(permissions).map(Permission::new).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static User user(int n, String login, RoleId role) {
        Instant from = NOW.minusSeconds(1_000_000);
        return new User(
                new UserId(new UUID(3, n)),
                login,
                Character.toUpperCase(login.charAt(0)) + login.substring(1) + " Sample",
                Contact.NONE,
                from,
                Optional.empty(),
                from,
                n == 1 ? new Expiry.Never("administers") : new Expiry.At(LATER.plusSeconds(1_000_000)),
                List.of(new Grant(role, from, Optional.empty(), ActorId.system("installation"), Optional.empty())));
    }
}
