package dev.gatehouse.ui.preview.words;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Changes in words, field by field, before and after.
///
/// @param words the reader's language and zone
public record ChangeWords(Words words) {
    /// The lines of one change.
    ///
    /// @param known what is known of whom it concerns, before the change
    public List<ChangeLine> lines(Change change, Directory known) {
        return lines(List.of(change), known);
    }

    /// The lines of changes that are made one after the other: what one of them makes, the next may name.
    public List<ChangeLine> lines(List<Change> changes, Directory known) {
        var made = MadeNames.of(changes);
        var parts = new PartLines(words, known, changes);
        return changes.stream()
                .flatMap(change -> switch (change) {
                    case Change.OfUser ofUser -> user(ofUser, known, made).stream();
                    case Change.OfRole ofRole -> role(ofRole, known, made).stream();
                    case Change.OfPart ofPart -> parts.lines(ofPart).stream();
                })
                .toList();
    }

    /// The end of a validity: `until 20 Nov 2026, 17:00`, `never`.
    public String end(Expiry expiry, Directory known) {
        return expiry.end()
                .map(end -> words.times().end(end, known.policy().homeZone()))
                .orElseGet(() -> words.text("preview.value.never"));
    }

    /// Until when hours are waived: `until 20 Nov 2026, 20:00`, or that they are not.
    public String admission(Optional<Instant> until) {
        return until.filter(words.times().now()::isBefore)
                .map(end -> words.text("preview.value.until", words.times().cell(end)))
                .orElseGet(() -> text("preview.value.notWaived"));
    }

    /// A tenant with its environment: `Acme Benefits · Production`.
    public String place(Tenant tenant) {
        return words.text("preview.place", tenant.name(), environment(tenant.environment()));
    }

    private String environment(Environment environment) {
        return switch (environment) {
            case PRODUCTION -> words.text("preview.environment.production");
            case STAGING -> words.text("preview.environment.staging");
            case TEST -> words.text("preview.environment.test");
            case HOUSE -> words.text("preview.environment.house");
        };
    }

    /// A field of an account.
    public String field(UserField field) {
        return switch (field) {
            case LOGIN -> words.text("preview.field.login");
            case NAME -> words.text("preview.field.name");
            case EMAIL -> words.text("preview.field.email");
            case PHONE -> words.text("preview.field.phone");
            case EMPLOYEE_NUMBER -> words.text("preview.field.employeeNumber");
            case COMPANY -> words.text("preview.field.company");
        };
    }

    /// The end of validity, as a field.
    public String fieldOfExpiry() {
        return words.text("preview.field.expiry");
    }

    private List<ChangeLine> user(Change.OfUser change, Directory known, MadeNames made) {
        Optional<User> user = known.user(change.user());
        String who = user.map(User::name).orElseGet(() -> made.person(change.user()));
        return switch (change) {
            case Change.CreateUser create -> created(create, known);
            case Change.CreateServiceAccount create -> created(create, known);
            case Change.IssueServiceToken token ->
                List.of(line(
                        who,
                        "preview.field.token",
                        NumberWords.NONE,
                        words.text("preview.value.tokenIssued", words.times().cell(token.until()))));
            case Change.RemoveUser _ ->
                List.of(line(who, "preview.field.account", text("preview.value.there"), text("preview.value.removed")));
            case Change.EditUser edit -> edited(edit, user, who);
            case Change.SetValidFrom start ->
                List.of(line(
                        who,
                        "preview.field.validFrom",
                        moment(user.map(User::validFrom)),
                        moment(Optional.of(start.from()))));
            case Change.ExtendExpiry extend ->
                List.of(line(
                        who,
                        "preview.field.expiry",
                        user.map(found -> end(found.expiry(), known)).orElse(NumberWords.NONE),
                        end(extend.expiry(), known)));
            case Change.DisableUser _ ->
                List.of(line(who, "preview.field.account", text("preview.value.on"), text("preview.value.disabled")));
            case Change.EnableUser _ ->
                List.of(line(who, "preview.field.account", text("preview.value.disabled"), text("preview.value.on")));
            case Change.Unlock _ ->
                List.of(line(who, "preview.field.lock", text("preview.value.locked"), text("preview.value.unlocked")));
            case Change.IssueEntryCode _ ->
                List.of(
                        line(who, "preview.field.code", NumberWords.NONE, text("preview.value.issued")),
                        line(who, "preview.field.sessions", text("preview.value.open"), text("preview.value.ended")));
            case Change.EndSessions _ ->
                List.of(line(who, "preview.field.sessions", text("preview.value.open"), text("preview.value.ended")));
            case Change.AdmitUntil admit ->
                List.of(line(
                        who,
                        "preview.field.admission",
                        admission(user.flatMap(User::admission).map(Admission::until)),
                        admission(admit.until())));
            case Change.GrantRole grant ->
                List.of(role(grant.role(), user, who, roleField(grant.role(), known, made), validity(grant)));
            case Change.RevokeRole revoke ->
                List.of(role(
                        revoke.role(),
                        user,
                        who,
                        roleField(revoke.role(), known, made),
                        text("preview.value.notHeld")));
        };
    }

    private List<ChangeLine> edited(Change.EditUser edit, Optional<User> user, String who) {
        return edit.set().entrySet().stream()
                .map(set -> new ChangeLine(
                        who,
                        field(set.getKey()),
                        user.map(set.getKey()::of).map(this::shown).orElse(NumberWords.NONE),
                        shown(set.getValue())))
                .toList();
    }

    private ChangeLine role(RoleId role, Optional<User> user, String who, String field, String after) {
        return new ChangeLine(who, field, held(user, role), after);
    }

    private List<ChangeLine> created(Change.CreateServiceAccount create, Directory known) {
        return List.of(
                new ChangeLine(create.name(), field(UserField.LOGIN), NumberWords.NONE, create.login()),
                line(create.name(), "preview.field.expiry", NumberWords.NONE, end(create.expiry(), known)));
    }

    private List<ChangeLine> created(Change.CreateUser create, Directory known) {
        var lines = new ArrayList<ChangeLine>();
        lines.add(new ChangeLine(create.name(), field(UserField.LOGIN), NumberWords.NONE, create.login()));
        create.validFrom()
                .ifPresent(from -> lines.add(
                        line(create.name(), "preview.field.validFrom", NumberWords.NONE, moment(Optional.of(from)))));
        lines.add(line(create.name(), "preview.field.expiry", NumberWords.NONE, end(create.expiry(), known)));
        return lines;
    }

    private List<ChangeLine> role(Change.OfRole change, Directory known, MadeNames made) {
        Optional<Role> role = known.role(change.role());
        String name = role.map(Role::name).orElseGet(() -> made.role(change.role()));
        return switch (change) {
            case Change.CreateRole create -> {
                var lines = new ArrayList<ChangeLine>();
                lines.add(line(create.name(), "preview.field.role", NumberWords.NONE, text("preview.value.new")));
                lines.addAll(permissions(create.name(), create.permissions(), true));
                yield lines;
            }
            case Change.EditRole edit -> edited(edit, role);
            case Change.DeleteRole _ ->
                List.of(line(name, "preview.field.role", text("preview.value.there"), text("preview.value.deleted")));
            case Change.GrantRole grant -> user(grant, known, made);
            case Change.RevokeRole revoke -> user(revoke, known, made);
        };
    }

    private List<ChangeLine> edited(Change.EditRole edit, Optional<Role> role) {
        String name = role.map(Role::name).orElse("");
        var lines = new ArrayList<ChangeLine>();
        edit.name().ifPresent(other -> lines.add(line(name, "preview.field.name", shown(name), other)));
        edit.description()
                .ifPresent(other -> lines.add(line(
                        name,
                        "preview.field.description",
                        shown(role.map(Role::description).orElse("")),
                        shown(other))));
        lines.addAll(permissions(name, edit.add(), true));
        lines.addAll(permissions(name, edit.remove(), false));
        return lines;
    }

    private List<ChangeLine> permissions(String name, Set<Permission> permissions, boolean added) {
        String without = text("preview.value.notGranted");
        String with = text("preview.value.granted");
        return new TreeSet<>(permissions)
                .stream()
                        .map(permission ->
                                new ChangeLine(name, permission.name(), added ? without : with, added ? with : without))
                        .toList();
    }

    private String roleField(RoleId id, Directory known, MadeNames made) {
        String name = known.role(id).map(Role::name).orElseGet(() -> made.role(id));
        return words.text("preview.field.roleNamed", name.isEmpty() ? NumberWords.NONE : name);
    }

    private String held(Optional<User> user, RoleId role) {
        return user.flatMap(found -> found.grant(role))
                .map(grant -> validity(Optional.of(grant.from()).filter(this::isAhead), grant.until()))
                .orElseGet(() -> text("preview.value.notHeld"));
    }

    private boolean isAhead(Instant from) {
        return from.isAfter(words.times().now());
    }

    /// How long a grant is valid: `held`, `until 22 Dec 2026, 17:00`, `from 1 Dec 2026, 09:00 until …`.
    public String validity(Grant grant) {
        return validity(Optional.of(grant.from()).filter(this::isAhead), grant.until());
    }

    private String validity(Change.GrantRole grant) {
        return validity(grant.from(), grant.until());
    }

    private String validity(Optional<Instant> from, Optional<Instant> until) {
        String end = until.map(
                        at -> words.text("preview.value.until", words.times().cell(at)))
                .orElseGet(() -> text("preview.value.held"));
        return from.map(start -> words.text("preview.value.from", words.times().cell(start), end))
                .orElse(end);
    }

    private String moment(Optional<Instant> instant) {
        return instant.map(words.times()::cell).orElse(NumberWords.NONE);
    }

    private String shown(String value) {
        return value.isBlank() ? NumberWords.NONE : value;
    }

    private String text(String key) {
        return words.text(key);
    }

    private ChangeLine line(String subject, String field, String before, String after) {
        return new ChangeLine(subject, words.text(field), before, after);
    }
}
