package dev.gatehouse.client.imports.source;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/// Collects what a reader finds, and refuses what it finds twice.
public final class SourceBuilder {
    private final String kind;
    private final List<SourcePerson> people = new ArrayList<>();
    private final Map<String, SourceGroup> groups = new LinkedHashMap<>();
    private final List<Finding> refused = new ArrayList<>();
    private final List<Finding> notApplied = new ArrayList<>();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final Map<String, Long> lineOfLogin = new HashMap<>();
    private final Map<String, Long> lineOfKey = new HashMap<>();
    private final TreeMap<Long, String> names = new TreeMap<>();
    private final Set<Long> accounts = new HashSet<>();
    private final Set<Long> shared = new HashSet<>();
    private Optional<SourceCalendar> calendar = Optional.empty();
    private boolean knowsGroups;
    private boolean anybody;

    /// @param kind `ad`, `ldap`, `csv`, `keycloak` or `ics`
    public SourceBuilder(String kind) {
        this.kind = kind;
    }

    /// Notes that something begins on a line, which so belongs no longer to what began before.
    public void begins(long line) {
        names.putIfAbsent(line, "");
    }

    /// Says what the account that begins on a line is called.
    void called(long line, String name) {
        if (!shared.contains(line)) {
            names.put(line, name);
        }
    }

    /// Takes an account, or refuses the row.
    ///
    /// @throws CancellationException if the thread was interrupted
    public void person(long line, Row row) {
        anybody = true;
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the reading was given up");
        }
        begins(line);
        if (!accounts.add(line)) {
            shared.add(line);
            names.put(line, "");
        }
        try {
            var person = row.read();
            Long earlier = lineOfLogin.putIfAbsent(User.loginKey(person.login()), line);
            if (earlier != null) {
                throw new RowException("the login " + person.login() + " stands on line " + earlier + " too");
            }
            earlier = lineOfKey.putIfAbsent(person.keys().getFirst(), line);
            if (earlier != null) {
                throw new RowException("the account of line " + earlier + " again, under another login");
            }
            people.add(person);
        } catch (RowException e) {
            refuse(line, e.reason());
        }
    }

    /// Refuses a row.
    public void refuse(long line, String reason) {
        refused.add(new Finding(line, reason));
    }

    /// Notes what this version does not apply.
    public void notApplied(long line, String what) {
        notApplied.add(new Finding(line, what));
    }

    /// Takes holidays.
    public void calendar(SourceCalendar read) {
        calendar = Optional.of(read);
    }

    /// Counts what is no account of a person.
    public void skip(String what) {
        skipped.merge(what, 1, Integer::sum);
    }

    /// Takes a group; false if one of this name was taken before.
    public boolean group(SourceGroup group) {
        knowsGroups = true;
        return groups.putIfAbsent(Role.nameKey(group.name()), group) == null;
    }

    /// Notes that the file says who is in which group.
    public void knowsGroups() {
        knowsGroups = true;
    }

    /// Whether no account, good or bad, and no group was recognised.
    public boolean isEmpty() {
        return !anybody && groups.isEmpty();
    }

    /// All of it, findings in the order of lines.
    public SourceFile build() {
        refused.sort(Comparator.comparingLong(Finding::line));
        notApplied.sort(Comparator.comparingLong(Finding::line));
        return new SourceFile(
                kind, people, List.copyOf(groups.values()), knowsGroups, refused, notApplied, skipped, calendar, names);
    }

    /// Reads one account.
    @FunctionalInterface
    public interface Row {
        /// Reads it.
        ///
        /// @throws RowException if it cannot be taken
        SourcePerson read() throws RowException;
    }
}
