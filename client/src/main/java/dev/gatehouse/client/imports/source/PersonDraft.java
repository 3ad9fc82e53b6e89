package dev.gatehouse.client.imports.source;

import dev.gatehouse.client.imports.limits.SourceLimits;
import dev.gatehouse.model.change.UserField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// An account while a reader fills it in. Keeps the bounds: a login or name out of bounds refuses the row, a contact
/// detail out of bounds is not applied.
public final class PersonDraft {
    private final long line;
    private final SourceBuilder builder;
    private final List<String> keys = new ArrayList<>();
    private final List<String> logins = new ArrayList<>();
    private final Map<UserField, String> fields = new EnumMap<>(UserField.class);
    private final TreeSet<String> groups = new TreeSet<>();
    private Optional<String> name = Optional.empty();
    private SourceState state = SourceState.ENABLED;
    private Optional<Instant> created = Optional.empty();
    private Optional<SourceTime> validFrom = Optional.empty();
    private SourceEnd end = SourceEnd.NEVER;
    private SourceLimits limits = SourceLimits.NONE;

    /// @param line where the account stands
    /// @param builder is told what is not applied
    public PersonDraft(long line, SourceBuilder builder) {
        this.line = line;
        this.builder = builder;
    }

    /// Adds something the source knows the account by, if it has it.
    public void key(String what, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> keys.add(what + ":" + text));
    }

    /// Adds a login to try, if there is one.
    public void login(Optional<String> login) {
        present(login).filter(text -> !logins.contains(text)).ifPresent(text -> {
            if (logins.isEmpty()) {
                // A name out of bounds may refuse the row, and the login then says whose it was.
                builder.called(line, text.length() > UserField.LOGIN.longest() ? "" : text);
            }
            logins.add(text);
        });
    }

    /// The name, unless one was found before.
    public void name(Optional<String> other) {
        name = name.or(() -> present(other));
    }

    /// A contact detail, unless one was found before. Out of bounds it is not applied.
    ///
    /// @param where the line to name then
    public void field(UserField field, Optional<String> value, long where) {
        if (fields.containsKey(field)) {
            return;
        }
        present(value).ifPresent(text -> {
            if (text.length() > field.longest() || hasControls(text)) {
                builder.notApplied(where, field.wire() + " is longer than " + field.longest() + " or not printable");
            } else {
                fields.put(field, text);
            }
        });
    }

    /// Switched on or off.
    public void state(SourceState other) {
        state = other;
    }

    /// When it was made.
    public void created(Optional<Instant> instant) {
        created = instant;
    }

    /// First moment of validity.
    public void validFrom(Optional<SourceTime> time) {
        validFrom = time;
    }

    /// End of validity.
    public void end(SourceEnd other) {
        end = other;
    }

    /// When and from where it may enter.
    public void limits(SourceLimits other) {
        limits = other;
    }

    /// Adds a group.
    public void group(String group) {
        groups.add(group);
    }

    /// The account.
    ///
    /// @throws RowException if it has no login, or login or name are out of bounds
    public SourcePerson build() throws RowException {
        if (logins.isEmpty()) {
            throw new RowException("no login");
        }
        String login = logins.getFirst();
        logins.removeIf(other -> other.length() > UserField.LOGIN.longest() || hasControls(other));
        if (!logins.contains(login)) {
            throw new RowException("the login is longer than " + UserField.LOGIN.longest() + " or not printable");
        }
        String called = name.orElse(login);
        if (called.length() > UserField.NAME.longest() || hasControls(called)) {
            throw new RowException("the name is longer than " + UserField.NAME.longest() + " or not printable");
        }
        builder.called(line, called);
        key("login", Optional.of(dev.gatehouse.model.directory.User.loginKey(login)));
        return new SourcePerson(line, keys, logins, called, fields, state, created, validFrom, end, groups, limits);
    }

    private static Optional<String> present(Optional<String> text) {
        return text.map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
