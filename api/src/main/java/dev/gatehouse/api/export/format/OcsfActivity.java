package dev.gatehouse.api.export.format;

import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.rule.RulePart;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What each action of ours is in the Open Cybersecurity Schema Framework (1.8): one class and one activity of it.
///
/// @param of the class
/// @param activity `activity_id`
record OcsfActivity(OcsfClass of, int activity) {
    /// Of each action, by its wire name.
    static final Map<String, OcsfActivity> BY_ACTION = all();

    private static Map<String, OcsfActivity> all() {
        var all = new TreeMap<String, OcsfActivity>();
        for (EventKind kind : EventKind.values()) {
            all.put(kind.wire(), of(kind));
        }
        for (RulePart.Kind kind : RulePart.Kind.values()) {
            all.put(Change.SetPart.type(kind), entity(3));
            all.put(Change.RemovePart.type(kind), entity(4));
        }
        all.putAll(ofChanges());
        return Collections.unmodifiableMap(all);
    }

    private static OcsfActivity of(EventKind kind) {
        return switch (kind) {
            case SIGN_IN, RECOVERED -> authentication(1);
            case SIGN_OUT, SESSION_ENDED -> authentication(2);
            case SESSION_PROLONGED -> authentication(OcsfClass.OTHER);
            case PASSWORD_CHOSEN -> account(3);
            case REQUEST_REFUSED, ACCESS_EVALUATED -> api(OcsfClass.OTHER);
            case CHANGES_REFUSED -> api(3);
            case TRAIL_SEARCHED, TRAIL_EXPORTED, CONSOLE_SYNCED -> api(2);
            case ENROLMENT_CODE_ISSUED -> entity(OcsfClass.OTHER);
            case MACHINE_ENROLLED -> entity(6);
            case PASSPORT_RENEWED -> entity(3);
            case PASSPORT_REFUSED -> authentication(1);
            case LOG_ALARM, REVIEW_DISPOSED, REVIEW_SIGNED_OFF -> api(OcsfClass.OTHER);
            case TENANT_REQUESTED, TENANT_CREATED, MONTH_OPENED -> entity(1);
        };
    }

    private static Map<String, OcsfActivity> ofChanges() {
        return Map.ofEntries(
                entry(Change.CreateUser.class, account(1)),
                entry(Change.CreateServiceAccount.class, account(1)),
                entry(Change.IssueServiceToken.class, account(4)),
                entry(Change.RemoveUser.class, account(6)),
                entry(Change.EditUser.class, account(OcsfClass.OTHER)),
                entry(Change.SetValidFrom.class, account(OcsfClass.OTHER)),
                entry(Change.ExtendExpiry.class, account(OcsfClass.OTHER)),
                entry(Change.DisableUser.class, account(5)),
                entry(Change.EnableUser.class, account(2)),
                entry(Change.Unlock.class, account(12)),
                entry(Change.IssueEntryCode.class, account(4)),
                entry(Change.EndSessions.class, authentication(2)),
                entry(Change.AdmitUntil.class, access(1)),
                entry(Change.GrantRole.class, access(1)),
                entry(Change.RevokeRole.class, access(2)),
                entry(Change.CreateRole.class, entity(1)),
                entry(Change.EditRole.class, entity(3)),
                entry(Change.DeleteRole.class, entity(4)),
                entry(Change.RevokePassport.class, entity(7)));
    }

    private static Map.Entry<String, OcsfActivity> entry(Class<? extends Change> change, OcsfActivity activity) {
        return Map.entry(change.getSimpleName(), activity);
    }

    private static OcsfActivity account(int activity) {
        return new OcsfActivity(OcsfClass.ACCOUNT_CHANGE, activity);
    }

    private static OcsfActivity authentication(int activity) {
        return new OcsfActivity(OcsfClass.AUTHENTICATION, activity);
    }

    private static OcsfActivity entity(int activity) {
        return new OcsfActivity(OcsfClass.ENTITY_MANAGEMENT, activity);
    }

    private static OcsfActivity access(int activity) {
        return new OcsfActivity(OcsfClass.USER_ACCESS_MANAGEMENT, activity);
    }

    private static OcsfActivity api(int activity) {
        return new OcsfActivity(OcsfClass.API_ACTIVITY, activity);
    }
}
