package dev.gatehouse.model.change;

import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Disabling;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.RoleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What each change does to an account.
final class UserChanges {
    private final DirectoryDraft draft;
    private final ChangeStamp stamp;

    UserChanges(DirectoryDraft draft, ChangeStamp stamp) {
        this.draft = draft;
        this.stamp = stamp;
    }

    Optional<Fault> apply(Change.OfUser change) {
        if (change instanceof Change.CreateUser create) {
            return create(create);
        }
        if (change instanceof Change.CreateServiceAccount create) {
            return create(create);
        }
        Optional<User> found = draft.user(change.user());
        if (found.isEmpty()) {
            return Optional.of(Fault.of(FaultCode.UNKNOWN_USER, "user", change.user()));
        }
        User user = found.get();
        return switch (change) {
            case Change.CreateUser create -> create(create);
            case Change.CreateServiceAccount create -> create(create);
            case Change.IssueServiceToken token -> token(user, token.until());
            case Change.RemoveUser _ -> {
                draft.remove(user);
                yield Optional.empty();
            }
            case Change.EditUser edit -> edit(user, edit.set());
            case Change.SetValidFrom start -> validity(user, start.from(), user.expiry());
            case Change.ExtendExpiry extend -> validity(user, user.validFrom(), extend.expiry());
            case Change.DisableUser _ -> disabling(user, true);
            case Change.EnableUser _ -> disabling(user, false);
            case Change.GrantRole grant -> grant(user, grant);
            case Change.RevokeRole revoke -> revoke(user, revoke.role());
            case Change.AdmitUntil admit -> admission(user, admit.until());
            // These touch facts, codes and sessions, which lie beside the picture.
            case Change.IssueEntryCode _ ->
                user.service() ? Optional.of(Fault.of(FaultCode.SERVICE_ACCOUNT, "user", user.id())) : Optional.empty();
            case Change.Unlock _, Change.EndSessions _ -> Optional.empty();
        };
    }

    private Optional<Fault> create(Change.CreateUser create) {
        return create(new User(
                create.user(),
                create.login().strip(),
                create.name().strip(),
                create.contact(),
                stamp.at(),
                Optional.empty(),
                create.validFrom().orElse(stamp.at()),
                create.expiry(),
                List.of()));
    }

    private Optional<Fault> create(Change.CreateServiceAccount create) {
        return create(new User(
                        create.user(),
                        create.login().strip(),
                        create.name().strip(),
                        Contact.NONE,
                        stamp.at(),
                        Optional.empty(),
                        create.validFrom().orElse(stamp.at()),
                        create.expiry(),
                        List.of())
                .asService());
    }

    private Optional<Fault> create(User user) {
        if (draft.user(user.id()).isPresent()) {
            return Optional.of(Fault.of(FaultCode.ID_TAKEN, "id", user.id()));
        }
        if (endsBefore(user.validFrom(), user.expiry())) {
            return Optional.of(Fault.of(FaultCode.EMPTY_VALIDITY, "user", user.id()));
        }
        return draft.put(user);
    }

    private Optional<Fault> token(User user, Instant until) {
        if (!user.service()) {
            return Optional.of(Fault.of(FaultCode.NOT_A_SERVICE, "user", user.id()));
        }
        if (!until.isAfter(stamp.at())) {
            return Optional.of(Fault.of(FaultCode.EMPTY_VALIDITY, "user", user.id()));
        }
        Instant furthest = stamp.at().plus(Change.IssueServiceToken.LONGEST_TOKEN);
        return until.isAfter(furthest)
                ? Optional.of(Fault.of(FaultCode.EXTENSION_TOO_LONG, "furthest", furthest))
                : Optional.empty();
    }

    private Optional<Fault> edit(User user, Map<UserField, String> set) {
        var changed = user;
        for (var entry : set.entrySet()) {
            String text = entry.getValue().strip();
            if (text.isEmpty() && entry.getKey().isNeeded()) {
                return Optional.of(Fault.of(
                        FaultCode.INVALID_REQUEST, "field", entry.getKey().wire()));
            }
            changed = with(changed, entry.getKey(), text);
        }
        return changed.equals(user) ? nothing(user) : draft.put(changed);
    }

    private static User with(User user, UserField field, String text) {
        Optional<String> value = text.isEmpty() ? Optional.empty() : Optional.of(text);
        Contact c = user.contact();
        return switch (field) {
            case LOGIN -> user.named(text, user.name());
            case NAME -> user.named(user.login(), text);
            case EMAIL -> user.reachedBy(new Contact(value, c.phone(), c.employeeNumber(), c.company()));
            case PHONE -> user.reachedBy(new Contact(c.email(), value, c.employeeNumber(), c.company()));
            case EMPLOYEE_NUMBER -> user.reachedBy(new Contact(c.email(), c.phone(), value, c.company()));
            case COMPANY -> user.reachedBy(new Contact(c.email(), c.phone(), c.employeeNumber(), value));
        };
    }

    private Optional<Fault> validity(User user, Instant from, Expiry expiry) {
        if (endsBefore(from, expiry)) {
            return Optional.of(Fault.of(FaultCode.EMPTY_VALIDITY, "user", user.id()));
        }
        var changed = user.valid(from, expiry);
        return changed.equals(user) ? nothing(user) : draft.put(changed);
    }

    private Optional<Fault> disabling(User user, boolean off) {
        if (user.isDisabled() == off) {
            return nothing(user);
        }
        return draft.put(user.withDisabling(
                off ? Optional.of(new Disabling(stamp.at(), stamp.by(), stamp.reason())) : Optional.empty()));
    }

    private Optional<Fault> admission(User user, Optional<Instant> until) {
        Instant now = stamp.at();
        if (until.isEmpty()) {
            return user.isAdmitted(now) ? draft.put(user.admitted(Optional.empty())) : nothing(user);
        }
        Instant end = until.get();
        if (!end.isAfter(now)) {
            return Optional.of(Fault.of(FaultCode.EMPTY_VALIDITY, "user", user.id()));
        }
        Instant furthest = now.plus(Admission.LONGEST);
        if (end.isAfter(furthest)) {
            return Optional.of(Fault.of(FaultCode.ADMISSION_TOO_LONG, "furthest", furthest));
        }
        boolean same = user.isAdmitted(now)
                && user.admission().map(given -> given.until().equals(end)).orElse(false);
        return same
                ? nothing(user)
                : draft.put(user.admitted(Optional.of(new Admission(now, end, stamp.by(), stamp.ticket()))));
    }

    private Optional<Fault> grant(User user, Change.GrantRole grant) {
        if (draft.role(grant.role()).isEmpty()) {
            return Optional.of(Fault.of(FaultCode.UNKNOWN_ROLE, "role", grant.role()));
        }
        var present = user.grant(grant.role());
        Instant from = grant.from().orElse(stamp.at());
        if (grant.until().map(until -> !until.isAfter(from)).orElse(false)) {
            return Optional.of(Fault.of(FaultCode.EMPTY_VALIDITY, "role", grant.role()));
        }
        if (present.map(old -> old.until().equals(grant.until())
                        && grant.from()
                                .map(old.from()::equals)
                                .orElse(!old.from().isAfter(stamp.at())))
                .orElse(false)) {
            return nothing(user);
        }
        if (present.isEmpty() && user.grants().size() >= Bounds.GRANTS) {
            return Optional.of(Fault.of(FaultCode.TOO_LARGE, "grants", Bounds.GRANTS));
        }
        var others = without(user, grant.role());
        others.add(new Grant(grant.role(), from, grant.until(), stamp.by(), stamp.ticket()));
        return draft.put(user.holding(others));
    }

    private Optional<Fault> revoke(User user, RoleId role) {
        if (user.grant(role).isEmpty()) {
            return Optional.of(Fault.of(FaultCode.NOT_GRANTED, "role", role));
        }
        return draft.put(user.holding(without(user, role)));
    }

    private static List<Grant> without(User user, RoleId role) {
        var others = new ArrayList<>(user.grants());
        others.removeIf(grant -> grant.role().equals(role));
        return others;
    }

    private static boolean endsBefore(Instant from, Expiry expiry) {
        return expiry.end().map(end -> !end.isAfter(from)).orElse(false);
    }

    private static Optional<Fault> nothing(User user) {
        return Optional.of(Fault.of(FaultCode.NOTHING_TO_CHANGE, "user", user.id()));
    }
}
