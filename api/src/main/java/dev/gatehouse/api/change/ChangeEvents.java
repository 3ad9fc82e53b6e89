package dev.gatehouse.api.change;

import dev.gatehouse.api.change.answer.AppliedChange.IssuedCode;
import dev.gatehouse.api.event.EventDraft;
import dev.gatehouse.model.audit.Differences;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.change.Applied;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.change.Changes;
import dev.gatehouse.model.change.Touch;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.policy.CallerCheck;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.wire.rule.PartWire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells the log of a set's changes, one event each: what the change itself did, after those before it in the
/// set. What goes with a role that is deleted is told of each person and rule: the log alone has to say what
/// anybody held when. Used once.
final class ChangeEvents {
    private final Directory before;
    private final ChangeSet set;
    private final ChangeStamp stamp;
    private final RequestContext context;
    private final Map<UserId, User> users;
    private final Map<RoleId, Role> roles;
    private Restrictions restrictions;

    ChangeEvents(Directory before, ChangeSet set, ChangeStamp stamp, RequestContext context) {
        this.before = before;
        this.set = set;
        this.stamp = stamp;
        this.context = context;
        users = new HashMap<>(before.users());
        roles = new HashMap<>(before.roles());
        restrictions = before.restrictions();
    }

    /// What is told.
    ///
    /// @param drafts in the order in which it happened
    /// @param own the place among them of each change's own
    record Told(List<EventDraft> drafts, List<Integer> own) {}

    /// The events, in the changes' order.
    ///
    /// @param codes the codes that were issued, by the place of their change
    Told tell(Map<Integer, IssuedCode> codes) {
        var drafts = new ArrayList<EventDraft>(set.changes().size());
        var own = new ArrayList<Integer>(set.changes().size());
        for (int i = 0; i < set.changes().size(); i++) {
            Change change = set.changes().get(i);
            if (change instanceof Change.DeleteRole delete) {
                drafts.addAll(gone(delete.role()));
            }
            own.add(drafts.size());
            drafts.add(
                    switch (change) {
                        case Change.OfUser ofUser -> ofUser(ofUser, Optional.ofNullable(codes.get(i)));
                        case Change.OfRole ofRole -> ofRole(ofRole);
                        case Change.OfPart ofPart -> ofPart(ofPart);
                    });
        }
        return new Told(drafts, own);
    }

    /// What goes with a role: grants, and the rules on what it brings.
    private List<EventDraft> gone(RoleId role) {
        var drafts = new ArrayList<EventDraft>();
        users.values().stream()
                .filter(user -> user.grant(role).isPresent())
                .sorted(Comparator.comparing(User::id))
                .toList()
                .forEach(user -> drafts.add(ofUser(new Change.RevokeRole(user.id(), role), Optional.empty())));
        restrictions.of(new RuleScope.OfRole(role)).stream()
                .map(rule -> new RulePart.OfRule(rule).key())
                .forEach(rule -> drafts.add(ofPart(new Change.RemovePart(rule))));
        return drafts;
    }

    private EventDraft ofUser(Change.OfUser change, Optional<IssuedCode> code) {
        Optional<User> old = Optional.ofNullable(users.get(change.user()));
        Optional<User> now = step(change, old).user(change.user());
        now.ifPresentOrElse(user -> users.put(user.id(), user), () -> users.remove(change.user()));
        var difference = Differences.ofUser(old, now);
        var fields = new ArrayList<>(difference.structural());
        code.ifPresent(one -> {
            fields.add(issued("form", one.code().form().name().toLowerCase(java.util.Locale.ROOT)));
            fields.add(issued("until", one.until().toString()));
        });
        User named = now.or(() -> old).orElseThrow();
        var target = new Target("user", change.user().toString());
        EventDraft draft = draft(change, target, new Differences(fields, difference.personal()), named.name())
                .noting("login", named.login());
        if (change instanceof Change.OfRole ofRole) {
            Role role = roles.get(ofRole.role());
            return role == null ? draft : draft.noting("role", role.name());
        }
        return draft;
    }

    private EventDraft ofRole(Change.OfRole change) {
        Optional<Role> old = Optional.ofNullable(roles.get(change.role()));
        var alone = new Directory(
                before.tenant(),
                before.revision(),
                Map.of(),
                old.map(role -> Map.of(role.id(), role)).orElse(Map.of()),
                before.policy());
        Optional<Role> now = applied(alone, change).role(change.role());
        now.ifPresentOrElse(role -> roles.put(role.id(), role), () -> roles.remove(change.role()));
        String name = now.or(() -> old).orElseThrow().name();
        return draft(change, new Target("role", change.role().toString()), Differences.ofRole(old, now), name);
    }

    private EventDraft ofPart(Change.OfPart change) {
        Optional<RulePart> old = restrictions.find(change.part());
        // What else there is does not matter here: the whole set was applied before.
        var parts = new ArrayList<>(restrictions.parts());
        parts.removeIf(part -> part.key().equals(change.part()));
        Optional<RulePart> now = switch (change) {
            case Change.SetPart(var content) -> Optional.of(content);
            case Change.RevokePassport _ -> old.map(ChangeEvents::withoutKey);
            case Change.RemovePart _ -> Optional.empty();
        };
        now.ifPresent(parts::add);
        restrictions = Restrictions.of(parts);
        var difference = Differences.ofPart(old.map(PartWire::encode), now.map(PartWire::encode));
        String name = now.or(() -> old).orElseThrow().name();
        return draft(change, target(change.part()), difference, name);
    }

    private static RulePart withoutKey(RulePart part) {
        return part instanceof RulePart.OfMachine(Machine.Passport passport)
                ? new RulePart.OfMachine(passport.waiting())
                : part;
    }

    static Target target(RulePart.Key part) {
        return new Target(
                part.kind().wire().toLowerCase(java.util.Locale.ROOT), part.id().toString());
    }

    /// The picture of one person after one change.
    private Directory step(Change.OfUser change, Optional<User> old) {
        Map<RoleId, Role> needed = new HashMap<>();
        if (change instanceof Change.OfRole ofRole && roles.containsKey(ofRole.role())) {
            needed.put(ofRole.role(), roles.get(ofRole.role()));
        }
        return applied(
                new Directory(
                        before.tenant(),
                        before.revision(),
                        old.map(user -> Map.of(user.id(), user)).orElse(Map.of()),
                        needed,
                        before.policy()),
                change);
    }

    private Directory applied(Directory alone, Change change) {
        return switch (Changes.apply(alone, List.of(change), stamp)) {
            case Applied.Done done -> done.directory();
            case Applied.Refused refused ->
                throw new IllegalStateException("applied in a set, but not alone: " + refused.fault());
        };
    }

    private EventDraft draft(Change change, Target target, Differences difference, String name) {
        var touched = Touch.of(change).stream()
                .filter(touch -> touch.kind().equalsIgnoreCase(target.kind()))
                .map(Touch::field)
                .toList();
        return EventDraft.done(stamp.by(), change.type(), context.request())
                .to(target)
                .writing(difference.structural(), touched)
                .with(new EventDetail(
                        context.actorName(),
                        Optional.of(name),
                        context.address(),
                        Optional.of(set.reason()).filter(text -> !text.isBlank()),
                        set.ticket(),
                        set.callerCheck().map(CallerCheck::wire),
                        difference.personal(),
                        Map.of()));
    }

    private static FieldChange issued(String field, String value) {
        return new FieldChange(field, Optional.empty(), Optional.of(value));
    }
}
