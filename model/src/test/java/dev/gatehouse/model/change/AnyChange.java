package dev.gatehouse.model.change;

import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.CodeForm;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Random changes about few people and roles, so that they often meet.
public final class AnyChange {
    private static final List<UserId> USERS = List.of(
            Sample.DANA.id(),
            Sample.SAM.id(),
            Sample.MARIA.id(),
            new UserId(new UUID(9, 1)),
            new UserId(new UUID(9, 2)));
    private static final List<RoleId> ROLES =
            List.of(Sample.CLAIMS.id(), Sample.PAYROLL.id(), new RoleId(new UUID(8, 1)));
    private static final List<String> WORDS = List.of("anna", "Élise Ünal", "maria", "dana", "x y");

    private AnyChange() {}

    /// Sequences of up to twelve changes.
    public static Arbitrary<List<Change>> sequences() {
        return change().list().ofMinSize(1).ofMaxSize(12);
    }

    /// Any change.
    public static Arbitrary<Change> change() {
        return Arbitraries.oneOf(ofUser(), ofRole());
    }

    private static Arbitrary<Change> ofUser() {
        Arbitrary<UserId> user = Arbitraries.of(USERS);
        Arbitrary<String> word = Arbitraries.of(WORDS);
        Arbitrary<RoleId> role = Arbitraries.of(ROLES);
        return Arbitraries.oneOf(
                Combinators.combine(user, word, expiry(), contact())
                        .as((u, w, e, c) -> new Change.CreateUser(u, w, "Name " + w, c, Optional.empty(), e)),
                Combinators.combine(user, word, expiry())
                        .as((u, w, e) -> new Change.CreateServiceAccount(u, w, "Program " + w, Optional.empty(), e)),
                Combinators.combine(user, instant()).as(Change.IssueServiceToken::new),
                user.map(Change.RemoveUser::new),
                Combinators.combine(user, Arbitraries.of(UserField.class), word)
                        .as((u, f, w) -> new Change.EditUser(u, Map.of(f, w))),
                Combinators.combine(user, instant()).as(Change.SetValidFrom::new),
                Combinators.combine(user, expiry()).as(Change.ExtendExpiry::new),
                user.map(Change.DisableUser::new),
                user.map(Change.EnableUser::new),
                Arbitraries.oneOf(user.map(Change.Unlock::new), user.map(Change.EndSessions::new)),
                Combinators.combine(user, Arbitraries.of(CodeForm.class)).as(Change.IssueEntryCode::new),
                Combinators.combine(user, soon().optional()).as(Change.AdmitUntil::new),
                Combinators.combine(user, role, instant().optional(), instant().optional())
                        .as(Change.GrantRole::new),
                Combinators.combine(user, role).as(Change.RevokeRole::new));
    }

    private static Arbitrary<Change> ofRole() {
        Arbitrary<RoleId> role = Arbitraries.of(ROLES);
        Arbitrary<String> word = Arbitraries.of(WORDS);
        return Arbitraries.oneOf(
                Combinators.combine(role, word, permissions())
                        .as((r, w, p) -> new Change.CreateRole(r, w, "about " + w, p)),
                Combinators.combine(role, word.optional(), word.optional(), permissions(), permissions())
                        .as(Change.EditRole::new),
                role.map(Change.DeleteRole::new));
    }

    private static Arbitrary<Set<Permission>> permissions() {
        return Arbitraries.of("claims.read", "claims.approve", "payroll.approve", "users.reset")
                .map(Permission::new)
                .set()
                .ofMaxSize(3);
    }

    private static Arbitrary<Contact> contact() {
        Arbitrary<Optional<String>> text = Arbitraries.of(WORDS).optional();
        return Combinators.combine(text, text, text, text).as(Contact::new);
    }

    private static Arbitrary<Expiry> expiry() {
        return Arbitraries.oneOf(
                instant().map(Expiry.At::new), Arbitraries.of("robot", "staff").map(Expiry.Never::new));
    }

    private static Arbitrary<Instant> soon() {
        return Arbitraries.longs().between(-60, 300).map(minutes -> Sample.NOW.plusSeconds(minutes * 60));
    }

    private static Arbitrary<Instant> instant() {
        return Arbitraries.longs().between(-2_000, 2_000).map(hours -> Sample.NOW.plusSeconds(hours * 3_600));
    }
}
