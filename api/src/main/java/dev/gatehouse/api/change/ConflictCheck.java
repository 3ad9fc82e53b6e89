package dev.gatehouse.api.change;

import dev.gatehouse.api.change.answer.FieldConflict;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.directory.RestrictionStore.StoredPart;
import dev.gatehouse.api.store.directory.RoleStore.StoredRole;
import dev.gatehouse.api.store.directory.UserRow;
import dev.gatehouse.api.store.event.EventStore.Writing;
import dev.gatehouse.model.audit.Differences;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.change.Touch;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.rule.RulePart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Whether somebody wrote a field since a set's base that the set would write, too. A person or role that did not
/// change since then costs nothing.
record ConflictCheck(TenantTransaction transaction, Slice slice) {
    private static final int MOST = 1_000;

    List<FieldConflict> conflicts(ChangeSet set) {
        if (set.base() >= transaction.revision()) {
            return List.of();
        }
        Map<String, Touch> users = new HashMap<>();
        Map<String, Touch> roles = new HashMap<>();
        Map<String, Touch> parts = new HashMap<>();
        set.changes().stream()
                .filter(ConflictCheck::writesWhatIsThere)
                .flatMap(change -> Touch.of(change).stream())
                .forEach(touch -> {
                    if (touch.kind().equals("user") && userChanged(touch.id(), set.base())) {
                        users.put(key(touch.id(), touch.field()), touch);
                    } else if (touch.kind().equals("role") && roleChanged(touch.id(), set.base())) {
                        roles.put(key(touch.id(), touch.field()), touch);
                    } else if (partRevision(touch) > set.base()) {
                        parts.put(touch.kind() + " " + touch.id(), touch);
                    }
                });
        var found = new ArrayList<FieldConflict>();
        collect("user", users, set.base(), found);
        collect("role", roles, set.base(), found);
        collectParts(parts.values(), set.base(), found);
        return found.size() > MOST ? found.subList(0, MOST) : found;
    }

    /// Whoever creates something saw that it was not there; that its id is taken is another fault.
    private static boolean writesWhatIsThere(Change change) {
        return !(change instanceof Change.CreateUser || change instanceof Change.CreateRole);
    }

    private void collect(String kind, Map<String, Touch> wanted, long base, List<FieldConflict> found) {
        if (wanted.isEmpty()) {
            return;
        }
        var ids = new TreeSet<String>();
        wanted.values().forEach(touch -> ids.add(touch.id()));
        var seen = new TreeSet<Touch>();
        for (Writing writing : transaction.events().writings(kind, ids, base)) {
            Touch touch = wanted.get(key(writing.target().id(), writing.field()));
            // The latest writing of a field comes first, and is the one that counts.
            if (touch != null && seen.add(touch)) {
                found.add(new FieldConflict(touch, writing.by(), writing.at(), writing.revision(), theirs(touch)));
            }
        }
    }

    /// A part is written as a whole, so any writing of it counts.
    private void collectParts(Collection<Touch> wanted, long base, List<FieldConflict> found) {
        for (Touch touch : wanted) {
            transaction.events().writings(touch.kind().toLowerCase(Locale.ROOT), List.of(touch.id()), base).stream()
                    .findFirst()
                    .ifPresent(writing -> found.add(new FieldConflict(
                            touch,
                            writing.by(),
                            writing.at(),
                            writing.revision(),
                            part(touch).map(RulePart::name))));
        }
    }

    private long partRevision(Touch touch) {
        return part(touch)
                .flatMap(part -> transaction.rules().stored().stream()
                        .filter(stored -> stored.part().key().equals(part.key()))
                        .findFirst())
                .map(StoredPart::revision)
                .orElse(0L);
    }

    private Optional<RulePart> part(Touch touch) {
        return RulePart.Kind.ofWire(touch.kind())
                .map(kind -> new RulePart.Key(kind, java.util.UUID.fromString(touch.id())))
                .flatMap(slice.directory().restrictions()::find);
    }

    private boolean userChanged(String id, long base) {
        UserRow row = slice.rows().get(UserId.of(id));
        return row != null && row.revision() > base;
    }

    private boolean roleChanged(String id, long base) {
        StoredRole stored = transaction.roles().stored().get(RoleId.of(id));
        return stored != null && stored.revision() > base;
    }

    private Optional<String> theirs(Touch touch) {
        Differences whole = touch.kind().equals("user")
                ? Differences.ofUser(Optional.empty(), slice.directory().user(UserId.of(touch.id())))
                : Differences.ofRole(Optional.empty(), slice.directory().role(RoleId.of(touch.id())));
        return Stream.concat(whole.structural().stream(), whole.personal().stream())
                .filter(change -> change.field().equals(touch.field()))
                .findFirst()
                .flatMap(FieldChange::after);
    }

    private static String key(String id, String field) {
        return id + " " + field;
    }
}
