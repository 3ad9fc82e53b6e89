package dev.gatehouse.ui.roles.edit;

import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeRules;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.roles.list.RoleBook;
import dev.gatehouse.ui.words.PermissionWords;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The edits of one role, or of a new one: name, description, permissions. Nothing happens before it is proposed.
public final class RoleEditViewModel {
    private final Tenant tenant;
    private final Author author;
    private final Instant now;
    private final Words words;
    private final PermissionWords permissionWords;
    private final boolean isNew;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty description = new SimpleStringProperty("");
    private final Set<Permission> granted = new TreeSet<>();
    private final ReadOnlyIntegerWrapper edits = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private RoleBook book;
    private Role before;

    /// Edits of a role as it is.
    ///
    /// @param author who edits
    /// @param now the server's time
    /// @param role the role; one that is not in the book is a new one
    public RoleEditViewModel(Tenant tenant, Author author, Instant now, Words words, RoleBook book, Role role) {
        this.tenant = tenant;
        this.author = author;
        this.now = now;
        this.words = words;
        this.book = book;
        this.before = role;
        permissionWords = new PermissionWords(words);
        isNew = book.role(role.id()).isEmpty();
        discard();
        name.subscribe(this::count);
        description.subscribe(this::count);
    }

    /// A role that is not there yet.
    public static Role blank(RoleId id) {
        return new Role(id, "", "", false, new TreeSet<>());
    }

    /// Takes a newer state of the roles; edits stay.
    public void refresh(RoleBook newer) {
        book = newer;
        newer.role(before.id()).ifPresent(found -> {
            var added = new TreeSet<>(granted);
            added.removeAll(before.permissions());
            var removed = new TreeSet<>(before.permissions());
            removed.removeAll(granted);
            if (name.get().equals(before.name())) {
                name.set(found.name());
            }
            if (description.get().equals(before.description())) {
                description.set(found.description());
            }
            before = found;
            granted.clear();
            granted.addAll(found.permissions());
            granted.addAll(added);
            granted.removeAll(removed);
        });
        count();
    }

    /// Forgets the edits.
    public void discard() {
        granted.clear();
        granted.addAll(before.permissions());
        name.set(before.name());
        description.set(before.description());
        count();
    }

    /// Whether the person at the console may change it at all.
    public boolean isEditable() {
        return !before.builtIn() && author.holds(ConsolePermission.ROLES_WRITE);
    }

    /// Why the role as a whole cannot be changed though one may change roles; empty: it can.
    public Optional<String> obstacle() {
        if (before.builtIn()) {
            return Optional.of(words.text("roles.builtInHint"));
        }
        return isNew
                ? Optional.empty()
                : rules().judge(edit(Set.of(), Set.of())).map(words.faults()::sentence);
    }

    /// Begins with the permissions of others.
    public void startWith(Set<Permission> permissions) {
        granted.clear();
        permissions.stream().filter(this::mayGive).forEach(granted::add);
        count();
    }

    /// Gives or takes a permission, if that can be done.
    public void toggle(Permission permission) {
        if (unavailable(permission).isPresent()) {
            return;
        }
        if (!granted.remove(permission)) {
            granted.add(permission);
        }
        count();
    }

    /// The lines to show, area by area.
    ///
    /// @param search part of a name, a code or an area; empty text for all
    /// @param onlyGranted whether those that the role does not bring are left out
    public List<PermissionRow> rows(String search, boolean onlyGranted) {
        String wanted = Role.nameKey(search);
        Map<String, List<PermissionRow.One>> areas =
                new TreeMap<>(Comparator.comparing(this::ownFirst).thenComparing(Comparator.<String>naturalOrder()));
        var all = new TreeSet<>(book.catalogue());
        all.addAll(granted);
        for (Permission permission : all) {
            String area = permissionWords.area(permission);
            var row = row(permission);
            boolean matches = Role.nameKey(row.name() + " " + permission.name() + " " + area)
                    .contains(wanted);
            if (matches && (!onlyGranted || row.granted() || row.before())) {
                areas.computeIfAbsent(area, _ -> new ArrayList<>()).add(row);
            }
        }
        var rows = new ArrayList<PermissionRow>();
        areas.forEach((area, ones) -> {
            int held = (int) ones.stream().filter(PermissionRow.One::granted).count();
            rows.add(new PermissionRow.Area(area, held, ones.size()));
            rows.addAll(ones);
        });
        return rows;
    }

    /// The tenant's own permissions come before the console's.
    private boolean ownFirst(String area) {
        return ConsolePermission.all().stream()
                .anyMatch(console -> permissionWords.area(console).equals(area));
    }

    private PermissionRow.One row(Permission permission) {
        return new PermissionRow.One(
                permission,
                permissionWords.name(permission),
                granted.contains(permission),
                before.permissions().contains(permission),
                isSensitive(permission),
                unavailable(permission));
    }

    private static boolean isSensitive(Permission permission) {
        return ConsolePermission.of(permission)
                .map(console -> switch (console) {
                    case DIRECTORY_READ, ACCESS_EXPLAIN, AUDIT_READ, BACKUP_READ, BACKUP_REPORT, ACCESS_EVALUATE ->
                        false;
                    case USERS_WRITE,
                            USERS_RESET,
                            SESSIONS_END,
                            ROLES_WRITE,
                            ACCESS_WRITE,
                            MACHINES_WRITE,
                            MACHINES_ENROL,
                            POLICY_WRITE,
                            AUDIT_EXPORT,
                            AUDIT_REVIEW,
                            CHANGES_APPROVE,
                            TENANT_ADMIN -> true;
                })
                .orElse(false);
    }

    private Optional<String> unavailable(Permission permission) {
        if (!isEditable()) {
            return Optional.of(words.text(before.builtIn() ? "roles.builtInHint" : "roles.readOnly"));
        }
        return obstacle().or(() -> mayGive(permission) ? Optional.empty() : Optional.of(words.text("roles.notHeld")));
    }

    private boolean mayGive(Permission permission) {
        return rules().judge(new Change.CreateRole(before.id(), "any", "", Set.of(permission)))
                .isEmpty();
    }

    private ChangeRules rules() {
        return new ChangeRules(author, book.picture(), now);
    }

    private void count() {
        int changed = added().size() + removed().size();
        changed += name.get().strip().equals(before.name()) ? 0 : 1;
        changed += description.get().strip().equals(before.description()) ? 0 : 1;
        edits.set(changed);
        // Two edits may leave the number as it is; whoever listens looks again all the same.
        version.set(version.get() + 1);
    }

    private Set<Permission> added() {
        var added = new TreeSet<>(granted);
        added.removeAll(before.permissions());
        return added;
    }

    private Set<Permission> removed() {
        var removed = new TreeSet<>(before.permissions());
        removed.removeAll(granted);
        return removed;
    }

    /// What is wrong with the name; empty: nothing.
    public Optional<String> nameError() {
        String typed = name.get().strip();
        if (typed.isEmpty()) {
            return Optional.of(words.text("roles.nameNeeded"));
        }
        if (typed.length() > Bounds.NAME) {
            return Optional.of(words.text("roles.tooLong", Bounds.NAME));
        }
        return book.holderOf(typed, before.id()).map(other -> words.text("roles.nameTaken", other.name()));
    }

    /// What is wrong with the description; empty: nothing.
    public Optional<String> descriptionError() {
        return description.get().strip().length() > Bounds.TEXT
                ? Optional.of(words.text("roles.tooLong", Bounds.TEXT))
                : Optional.empty();
    }

    /// Why it cannot be proposed; empty: it can.
    public Optional<String> missing() {
        return nameError()
                .or(this::descriptionError)
                .or(() -> edits.get() == 0 ? Optional.of(words.text("roles.nothingChanged")) : Optional.empty());
    }

    /// What to preview.
    public Proposal proposal() {
        String title = isNew ? name.get().strip() : before.name();
        Change change = isNew
                ? new Change.CreateRole(before.id(), title, description.get().strip(), Set.copyOf(granted))
                : edit(added(), removed());
        return Proposal.together(
                tenant,
                words.text(isNew ? "roles.create" : "roles.save", title),
                words.text(isNew ? "roles.created" : "roles.saved", title),
                List.of(change),
                known());
    }

    private Directory known() {
        var roles = new HashMap<>(book.roles());
        return new Directory(tenant.id(), book.revision(), Map.of(), roles, book.policy());
    }

    private Change.EditRole edit(Set<Permission> add, Set<Permission> remove) {
        return new Change.EditRole(
                before.id(),
                Optional.of(name.get().strip()).filter(typed -> !typed.equals(before.name())),
                Optional.of(description.get().strip()).filter(typed -> !typed.equals(before.description())),
                add,
                remove);
    }

    /// The role as it was before the edits.
    public Role before() {
        return before;
    }

    /// What the role brings with the edits.
    public Set<Permission> granted() {
        return new TreeSet<>(granted);
    }

    /// Whether it is not there yet.
    public boolean isNew() {
        return isNew;
    }

    /// Its name.
    public StringProperty nameProperty() {
        return name;
    }

    /// What it is for.
    public StringProperty descriptionProperty() {
        return description;
    }

    /// How many things are changed.
    public ReadOnlyIntegerProperty editsProperty() {
        return edits.getReadOnlyProperty();
    }

    /// Grows with every edit.
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }
}
