package dev.gatehouse.model.wire;

import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Disabling;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import java.time.Instant;
import java.util.TreeSet;

/// Accounts, facts and roles as lines of the directory stream. Readers take fields they do not know in their stride: a
/// newer server may send more.
public final class DirectoryWire {
    private DirectoryWire() {}

    /// An account. `status`, `verified` and `lockedUntil` sum up the facts at `at`; the facts line is what counts.
    public static Json.Obj encode(Account account, Instant at) {
        User user = account.user();
        var out = new JsonBuilder()
                .put("id", user.id().toString())
                .put("login", user.login())
                .put("name", user.name())
                .put("status", account.status(at).wire())
                .put("disabled", user.isDisabled())
                .putOrNull("lockedUntil", account.facts().lockedUntil().filter(at::isBefore))
                .put("verified", account.facts().isVerified());
        putContact(out, user.contact());
        out.put("created", user.created()).put("validFrom", user.validFrom());
        ExpiryWire.put(out, "expiresAt", user.expiry());
        user.disabling()
                .ifPresent(off -> out.put(
                        "disabling",
                        new JsonBuilder()
                                .put("at", off.at())
                                .put("by", off.by().value())
                                .put("reason", off.reason())
                                .build()));
        user.admission().ifPresent(given -> out.put("admission", encode(given)));
        if (user.service()) {
            out.put("service", true);
        }
        return out.putTexts("roles", user.grants().stream().map(Grant::role).toList())
                .putAll(
                        "grants",
                        user.grants().stream().map(DirectoryWire::encode).toList())
                .build();
    }

    private static Json.Obj encode(Admission given) {
        return new JsonBuilder()
                .put("from", given.from())
                .put("until", given.until())
                .put("by", given.by().value())
                .putIf("ticket", given.ticket())
                .build();
    }

    private static Json.Obj encode(Grant grant) {
        return new JsonBuilder()
                .put("role", grant.role().toString())
                .put("from", grant.from())
                .putIf("until", grant.until())
                .put("by", grant.by().value())
                .putIf("ticket", grant.ticket())
                .build();
    }

    /// Reads an account line, without what it sums up of the facts.
    public static User decodeUser(JsonFields in) {
        var disabling = in.object("disabling")
                .map(off -> new Disabling(
                        off.instant("at"),
                        new ActorId(off.text("by", 60)),
                        off.optionalText("reason", Bounds.TEXT).orElse("")));
        var grants = in.list("grants", Bounds.GRANTS).stream()
                .map(item -> decodeGrant(JsonFields.of(item, in.at("grants"))))
                .toList();
        return new User(
                new UserId(in.uuid("id")),
                in.text("login", Bounds.LOGIN),
                in.text("name", Bounds.NAME),
                ChangeWire.contact(in),
                in.instant("created"),
                disabling,
                in.instant("validFrom"),
                ExpiryWire.read(in, "expiresAt"),
                grants,
                in.object("admission").map(DirectoryWire::decodeAdmission),
                in.flag("service"));
    }

    private static Admission decodeAdmission(JsonFields in) {
        return new Admission(
                in.instant("from"),
                in.instant("until"),
                new ActorId(in.text("by", 60)),
                in.optionalText("ticket", Bounds.NUMBER));
    }

    private static Grant decodeGrant(JsonFields in) {
        return new Grant(
                new RoleId(in.uuid("role")),
                in.instant("from"),
                in.optionalInstant("until"),
                new ActorId(in.text("by", 60)),
                in.optionalText("ticket", Bounds.NUMBER));
    }

    /// The facts of an account.
    public static Json.Obj encode(AccountFacts facts) {
        return new JsonBuilder()
                .put("user", facts.user().toString())
                .put("failedAttempts", facts.failedAttempts())
                .put("lockRounds", facts.lockRounds())
                .putIf("lockedUntil", facts.lockedUntil())
                .putIf("lastSignIn", facts.lastSignIn())
                .putIf("lastRefused", facts.lastRefused())
                .putIf("lastAddress", facts.lastAddress())
                .putIf("passwordChanged", facts.passwordChanged())
                .putIf("passwordDue", facts.passwordDue())
                .putIf("verifiedAt", facts.verifiedAt())
                .putIf("codeUntil", facts.codeUntil())
                .put("counter", facts.counter())
                .build();
    }

    /// Reads a facts line.
    public static AccountFacts decodeFacts(JsonFields in) {
        return new AccountFacts(
                new UserId(in.uuid("user")),
                (int) in.whole("failedAttempts", 0, Integer.MAX_VALUE),
                (int) in.whole("lockRounds", 0, Integer.MAX_VALUE),
                in.optionalInstant("lockedUntil"),
                in.optionalInstant("lastSignIn"),
                in.optionalInstant("lastRefused"),
                in.optionalText("lastAddress", 60),
                in.optionalInstant("passwordChanged"),
                in.optionalInstant("passwordDue"),
                in.optionalInstant("verifiedAt"),
                in.optionalInstant("codeUntil"),
                in.whole("counter", 0, Long.MAX_VALUE));
    }

    /// A role.
    public static Json.Obj encode(Role role) {
        return new JsonBuilder()
                .put("id", role.id().toString())
                .put("name", role.name())
                .put("description", role.description())
                .put("builtIn", role.builtIn())
                .putTexts("permissions", role.permissions())
                .build();
    }

    /// Reads a role line.
    public static Role decodeRole(JsonFields in) {
        return new Role(
                new RoleId(in.uuid("id")),
                in.text("name", Bounds.NAME),
                in.optionalText("description", Bounds.TEXT).orElse(""),
                in.flag("builtIn"),
                new TreeSet<>(ChangeWire.permissions(in, "permissions")));
    }

    static void putContact(JsonBuilder out, Contact contact) {
        out.putIf(UserField.EMAIL.wire(), contact.email())
                .putIf(UserField.PHONE.wire(), contact.phone())
                .putIf(UserField.EMPLOYEE_NUMBER.wire(), contact.employeeNumber())
                .putIf(UserField.COMPANY.wire(), contact.company());
    }
}
