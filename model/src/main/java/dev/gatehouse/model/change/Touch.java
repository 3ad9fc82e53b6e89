package dev.gatehouse.model.change;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/// One field of one thing that a change writes. Two sets conflict where they touch the same.
///
/// @param kind `user`, `role`, or the wire form of a [dev.gatehouse.model.rule.RulePart.Kind]
/// @param id whose
/// @param field which: a [UserField]'s wire form, `validFrom`, `expiry`, `disabled`, `admission`, `grant:ROLE`,
///     `permission:NAME`, `name`, `description`, `exists`; `content` of rules and what they name, which are written as
///     a whole
public record Touch(String kind, String id, String field) implements Comparable<Touch> {
    /// What a change writes. Unlocking, codes and ended sessions write nothing that two people could disagree on.
    public static Set<Touch> of(Change change) {
        var touched = new TreeSet<Touch>();
        switch (change) {
            case Change.CreateUser create -> {
                touched.add(user(create, "exists"));
                EnumSet.allOf(UserField.class).forEach(field -> touched.add(user(create, field.wire())));
            }
            case Change.CreateServiceAccount create -> {
                touched.add(user(create, "exists"));
                EnumSet.allOf(UserField.class).forEach(field -> touched.add(user(create, field.wire())));
            }
            case Change.RemoveUser remove -> touched.add(user(remove, "exists"));
            case Change.EditUser edit -> edit.set().keySet().forEach(field -> touched.add(user(edit, field.wire())));
            case Change.SetValidFrom start -> touched.add(user(start, "validFrom"));
            case Change.ExtendExpiry extend -> touched.add(user(extend, "expiry"));
            case Change.DisableUser off -> touched.add(user(off, "disabled"));
            case Change.EnableUser on -> touched.add(user(on, "disabled"));
            case Change.AdmitUntil admit -> touched.add(user(admit, "admission"));
            case Change.GrantRole grant -> touched.add(user(grant, "grant:" + grant.role()));
            case Change.RevokeRole revoke -> touched.add(user(revoke, "grant:" + revoke.role()));
            case Change.CreateRole create -> touched.add(role(create, "exists"));
            case Change.DeleteRole delete -> touched.add(role(delete, "exists"));
            case Change.EditRole edit -> {
                edit.name().ifPresent(_ -> touched.add(role(edit, "name")));
                edit.description().ifPresent(_ -> touched.add(role(edit, "description")));
                edit.add().forEach(permission -> touched.add(role(edit, "permission:" + permission)));
                edit.remove().forEach(permission -> touched.add(role(edit, "permission:" + permission)));
            }
            case Change.SetPart set -> touched.add(part(set, "content"));
            case Change.RemovePart remove -> touched.add(part(remove, "content"));
            case Change.RevokePassport revoke -> touched.add(part(revoke, "content"));
            case Change.Unlock _, Change.IssueEntryCode _, Change.EndSessions _, Change.IssueServiceToken _ -> {}
        }
        return touched;
    }

    private static Touch user(Change.OfUser change, String field) {
        return new Touch("user", change.user().toString(), field);
    }

    private static Touch role(Change.OfRole change, String field) {
        return new Touch("role", change.role().toString(), field);
    }

    private static Touch part(Change.OfPart change, String field) {
        return new Touch(change.part().kind().wire(), change.part().id().toString(), field);
    }

    @Override
    public int compareTo(Touch other) {
        int byKind = kind.compareTo(other.kind);
        int byId = byKind != 0 ? byKind : id.compareTo(other.id);
        return byId != 0 ? byId : field.compareTo(other.field);
    }
}
