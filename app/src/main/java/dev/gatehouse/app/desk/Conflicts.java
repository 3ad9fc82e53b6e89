package dev.gatehouse.app.desk;

import dev.gatehouse.app.cache.LocalStore;
import dev.gatehouse.app.cache.people.Slice;
import dev.gatehouse.client.answer.ChangeAnswer;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Differences;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.change.Touch;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.port.Desk;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Says of a conflict what the copy, now in step, knows: what the field holds, and who last touched its owner.
final class Conflicts {
    private static final String NOBODY_KNOWN = "";

    private final LocalStore store;
    private final TenantId tenant;
    private final Instant now;

    Conflicts(LocalStore store, TenantId tenant, Instant now) {
        this.store = store;
        this.tenant = tenant;
        this.now = now;
    }

    Desk.Conflicted of(ChangeAnswer.Conflicted answer) {
        return new Desk.Conflicted(answer.conflicts().stream()
                .map(conflict -> conflict(conflict.field()))
                .toList());
    }

    private Desk.FieldConflict conflict(Touch touch) {
        // The wire name of a kind may have capitals; a target has none.
        var target = new Target(touch.kind().toLowerCase(Locale.ROOT), touch.id());
        Optional<AuditEvent> last = store.trail().list(tenant, EventQuery.about(target), now).rows(0, 1).stream()
                .findFirst();
        return new Desk.FieldConflict(
                touch.kind() + "/" + touch.id(),
                touch.field(),
                theirs(touch),
                last.flatMap(event -> event.detail().actorName()).orElse(NOBODY_KNOWN),
                last.map(AuditEvent::time).orElse(now));
    }

    private String theirs(Touch touch) {
        Optional<RulePart.Kind> kind = RulePart.Kind.ofWire(touch.kind());
        if (kind.isPresent()) {
            return slice().flatMap(slice -> slice.directory()
                            .restrictions()
                            .find(new RulePart.Key(kind.get(), UUID.fromString(touch.id()))))
                    .map(RulePart::name)
                    .orElse("");
        }
        Differences whole = touch.kind().equals("role")
                ? Differences.ofRole(Optional.empty(), role(RoleId.of(touch.id())))
                : Differences.ofUser(Optional.empty(), user(UserId.of(touch.id())));
        return Stream.concat(whole.structural().stream(), whole.personal().stream())
                .filter(field -> field.field().equals(touch.field()))
                .findFirst()
                .flatMap(FieldChange::after)
                .orElse("");
    }

    private Optional<User> user(UserId id) {
        return store.people().find(tenant, id).map(Account::user);
    }

    private Optional<Role> role(RoleId id) {
        return slice().flatMap(slice -> slice.directory().role(id));
    }

    private Optional<Slice> slice() {
        return store.people().slice(tenant, Set.of(), Set.of());
    }
}
