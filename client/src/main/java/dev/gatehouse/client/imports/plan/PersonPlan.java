package dev.gatehouse.client.imports.plan;

import dev.gatehouse.client.imports.source.RowException;
import dev.gatehouse.client.imports.source.SourceEnd;
import dev.gatehouse.client.imports.source.SourcePerson;
import dev.gatehouse.client.imports.source.SourceState;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Disabling;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The changes that bring one account of the file and the tenant together.
final class PersonPlan {
    /// The reason that an account without an end in the source gets.
    static final String NEVER = "never in the source";

    private static final Duration DAY = Duration.ofDays(1);

    private final ImportContext context;
    private final SourcePerson person;
    private final Expiry end;
    private final List<Change> changes = new ArrayList<>();

    PersonPlan(ImportContext context, SourcePerson person) {
        this.context = context;
        this.person = person;
        this.end = switch (person.end()) {
            case SourceEnd.At at -> new Expiry.At(at.time().in(context.zone()));
            case SourceEnd.Never _ -> new Expiry.Never(NEVER);
        };
    }

    /// Makes the account, with what the file says of it.
    List<Change> create(UserId id, String login, Set<RoleId> roles) throws RowException {
        changes.add(new Change.CreateUser(id, login, person.name(), contact(), from(), end));
        if (person.state() == SourceState.DISABLED) {
            changes.add(new Change.DisableUser(id));
        }
        grant(id, List.of(), roles);
        return changes;
    }

    /// Changes the account where it differs from what the file says.
    List<Change> update(User user, String login, Set<RoleId> roles) throws RowException {
        Map<UserField, String> set = new EnumMap<>(UserField.class);
        Map<UserField, String> wanted = new EnumMap<>(UserField.class);
        wanted.putAll(person.fields());
        wanted.put(UserField.LOGIN, login);
        wanted.put(UserField.NAME, person.name());
        wanted.forEach((field, text) -> {
            if (!field.of(user).equals(text)) {
                set.put(field, text);
            }
        });
        if (!set.isEmpty()) {
            changes.add(new Change.EditUser(user.id(), set));
        }
        validity(user);
        if (person.state() == SourceState.DISABLED && !user.isDisabled()) {
            changes.add(new Change.DisableUser(user.id()));
        } else if (mayEnable(user)) {
            changes.add(new Change.EnableUser(user.id()));
        }
        grant(user.id(), user.grants(), roles);
        return changes;
    }

    /// Takes roles away.
    List<Change> revoke(UserId id, List<RoleId> roles) {
        return roles.stream()
                .<Change>map(role -> new Change.RevokeRole(id, role))
                .toList();
    }

    /// Whether a person switched the account off here, so that no import switches it on.
    boolean isHeldBack(User user) {
        return person.state() == SourceState.ENABLED && user.isDisabled() && !mayEnable(user);
    }

    private boolean mayEnable(User user) {
        return person.state() == SourceState.ENABLED
                && user.disabling()
                        .map(Disabling::reason)
                        .filter(reason -> reason.startsWith(ImportContext.REASON))
                        .isPresent();
    }

    private Contact contact() {
        var fields = person.fields();
        return new Contact(
                Optional.ofNullable(fields.get(UserField.EMAIL)),
                Optional.ofNullable(fields.get(UserField.PHONE)),
                Optional.ofNullable(fields.get(UserField.EMPLOYEE_NUMBER)),
                Optional.ofNullable(fields.get(UserField.COMPANY)));
    }

    /// From when a new account is valid: as the source says, or since it was made there. One that ended before that
    /// was valid the day before its end: no source knows better.
    private Optional<Instant> from() throws RowException {
        var stated = person.validFrom().map(time -> time.in(context.zone()));
        if (stated.isPresent()) {
            checkOrder(stated.get());
            return stated;
        }
        Instant made = person.created().filter(context.now()::isAfter).orElse(context.now());
        var over = end.end().filter(at -> !at.isAfter(made));
        return over.isPresent()
                ? over.map(at -> at.minus(DAY))
                : Optional.of(made).filter(context.now()::isAfter);
    }

    private void checkOrder(Instant from) throws RowException {
        if (end.end().filter(at -> !at.isAfter(from)).isPresent()) {
            throw new RowException("it ends before it begins");
        }
    }

    private void validity(User user) throws RowException {
        var stated = person.validFrom().map(time -> time.in(context.zone()));
        if (stated.isPresent()) {
            checkOrder(stated.get());
        }
        Instant from = stated.orElse(user.validFrom());
        var before = end.end().filter(at -> !at.isAfter(from)).map(at -> at.minus(DAY));
        var start = new Change.SetValidFrom(user.id(), before.orElse(from));
        var finish = new Change.ExtendExpiry(user.id(), end);
        boolean starts = !start.from().equals(user.validFrom());
        boolean finishes = !end.end().equals(user.expiry().end());
        // Each step must leave a validity that is not empty.
        boolean startFirst = user.expiry().end().map(start.from()::isBefore).orElse(true);
        if (starts && startFirst) {
            changes.add(start);
        }
        if (finishes) {
            changes.add(finish);
        }
        if (starts && !startFirst) {
            changes.add(start);
        }
    }

    private void grant(UserId id, List<Grant> present, Set<RoleId> roles) throws RowException {
        var missing = roles.stream()
                .filter(role -> present.stream().noneMatch(grant -> grant.role().equals(role)))
                .sorted()
                .toList();
        if (present.size() + missing.size() > Bounds.GRANTS) {
            throw new RowException("more than " + Bounds.GRANTS + " roles");
        }
        missing.forEach(role -> changes.add(new Change.GrantRole(id, role, Optional.empty(), Optional.empty())));
    }
}
