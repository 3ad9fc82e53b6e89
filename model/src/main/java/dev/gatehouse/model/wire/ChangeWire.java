package dev.gatehouse.model.wire;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.CodeForm;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.wire.rule.PartWire;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A [Change] as `{"type":…}`.
public final class ChangeWire {
    private ChangeWire() {}

    /// The wire form.
    public static Json.Obj encode(Change change) {
        var out = new JsonBuilder().put("type", change.type());
        if (change instanceof Change.OfUser ofUser) {
            out.put("user", ofUser.user().toString());
        }
        if (change instanceof Change.OfRole ofRole) {
            out.put("role", ofRole.role().toString());
        }
        switch (change) {
            case Change.CreateUser create -> {
                out.put("login", create.login()).put("name", create.name());
                DirectoryWire.putContact(out, create.contact());
                out.putIf("validFrom", create.validFrom());
                ExpiryWire.put(out, "expiresAt", create.expiry());
            }
            case Change.CreateServiceAccount create -> {
                out.put("login", create.login()).put("name", create.name());
                out.putIf("validFrom", create.validFrom());
                ExpiryWire.put(out, "expiresAt", create.expiry());
            }
            case Change.IssueServiceToken token -> out.put("until", token.until());
            case Change.EditUser edit -> {
                var set = new JsonBuilder();
                edit.set().forEach((field, text) -> set.put(field.wire(), text));
                out.put("set", set.build());
            }
            case Change.SetValidFrom start -> out.put("from", start.from());
            case Change.ExtendExpiry extend -> ExpiryWire.put(out, "until", extend.expiry());
            case Change.IssueEntryCode code -> out.put("form", code.form().wire());
            case Change.AdmitUntil admit -> out.putIf("until", admit.until());
            case Change.GrantRole grant -> out.putIf("from", grant.from()).putIf("until", grant.until());
            case Change.CreateRole create ->
                out.put("name", create.name())
                        .put("description", create.description())
                        .putTexts(
                                "permissions",
                                create.permissions().stream().sorted().toList());
            case Change.EditRole edit ->
                out.putIf("name", edit.name())
                        .putIf("description", edit.description())
                        .putTexts("add", edit.add().stream().sorted().toList())
                        .putTexts("remove", edit.remove().stream().sorted().toList());
            case Change.SetPart(var part) -> out.put(part.key().kind().wire(), PartWire.encode(part));
            case Change.RevokePassport(var machine) -> out.put("machine", machine.toString());
            case Change.RemovePart(var part) ->
                out.put(part.kind().wire(), part.id().toString());
            case Change.RemoveUser _, Change.DisableUser _, Change.EnableUser _, Change.Unlock _ -> {}
            case Change.EndSessions _, Change.RevokeRole _, Change.DeleteRole _ -> {}
        }
        return out.build();
    }

    /// Reads the wire form.
    ///
    /// @param path where it stands in the body, for the fault
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` with the path of what is wrong
    public static Change decode(Json value, String path) {
        var in = JsonFields.of(value, path);
        String type = in.text("type", 40);
        Change change = switch (type) {
            case "CreateUser" -> createUser(in);
            case "CreateServiceAccount" ->
                new Change.CreateServiceAccount(
                        user(in),
                        in.text("login", Bounds.LOGIN),
                        in.text("name", Bounds.NAME),
                        in.optionalInstant("validFrom"),
                        ExpiryWire.read(in, "expiresAt"));
            case "IssueServiceToken" -> new Change.IssueServiceToken(user(in), in.instant("until"));
            case "RemoveUser" -> new Change.RemoveUser(user(in));
            case "EditUser" -> editUser(in);
            case "SetValidFrom" -> new Change.SetValidFrom(user(in), in.instant("from"));
            case "ExtendExpiry" -> new Change.ExtendExpiry(user(in), ExpiryWire.read(in, "until"));
            case "DisableUser" -> new Change.DisableUser(user(in));
            case "EnableUser" -> new Change.EnableUser(user(in));
            case "Unlock" -> new Change.Unlock(user(in));
            case "IssueEntryCode" ->
                new Change.IssueEntryCode(
                        user(in), in.word("form", CodeForm::ofWire).orElse(CodeForm.SPOKEN));
            case "AdmitUntil" -> new Change.AdmitUntil(user(in), in.optionalInstant("until"));
            case "EndSessions" -> new Change.EndSessions(user(in));
            case "GrantRole" ->
                new Change.GrantRole(user(in), role(in), in.optionalInstant("from"), in.optionalInstant("until"));
            case "RevokeRole" -> new Change.RevokeRole(user(in), role(in));
            case "CreateRole" ->
                new Change.CreateRole(
                        role(in),
                        in.text("name", Bounds.NAME),
                        in.optionalText("description", Bounds.TEXT).orElse(""),
                        permissions(in, "permissions"));
            case "EditRole" -> editRole(in);
            case "DeleteRole" -> new Change.DeleteRole(role(in));
            case "RevokePassport" -> new Change.RevokePassport(new MachineId(in.uuid("machine")));
            default -> part(in, type);
        };
        in.done();
        return change;
    }

    private static Change part(JsonFields in, String type) {
        for (RulePart.Kind kind : RulePart.Kind.values()) {
            if (type.equals(Change.SetPart.type(kind))) {
                return new Change.SetPart(PartWire.decode(
                        kind,
                        in.object(kind.wire()).orElseThrow(() -> JsonFields.invalid(in.at(kind.wire()), "missing"))));
            }
            if (type.equals(Change.RemovePart.type(kind))) {
                return new Change.RemovePart(new RulePart.Key(kind, in.uuid(kind.wire())));
            }
        }
        throw JsonFields.invalid(in.at("type"), "type");
    }

    private static Change createUser(JsonFields in) {
        return new Change.CreateUser(
                user(in),
                in.text("login", Bounds.LOGIN),
                in.text("name", Bounds.NAME),
                contact(in),
                in.optionalInstant("validFrom"),
                ExpiryWire.read(in, "expiresAt"));
    }

    private static Change editUser(JsonFields in) {
        UserId user = user(in);
        var fields = in.object("set").orElseThrow(() -> JsonFields.invalid(in.at("set"), "missing"));
        Map<UserField, String> set = new EnumMap<>(UserField.class);
        for (UserField field : UserField.values()) {
            fields.optionalText(field.wire(), field.longest()).ifPresent(text -> set.put(field, text));
        }
        fields.done();
        return new Change.EditUser(user, set);
    }

    private static Change editRole(JsonFields in) {
        return new Change.EditRole(
                role(in),
                in.optionalText("name", Bounds.NAME).filter(name -> !name.isBlank()),
                in.optionalText("description", Bounds.TEXT),
                permissions(in, "add"),
                permissions(in, "remove"));
    }

    static Contact contact(JsonFields in) {
        return new Contact(
                texted(in, UserField.EMAIL),
                texted(in, UserField.PHONE),
                texted(in, UserField.EMPLOYEE_NUMBER),
                texted(in, UserField.COMPANY));
    }

    private static Optional<String> texted(JsonFields in, UserField field) {
        return in.optionalText(field.wire(), field.longest()).filter(text -> !text.isBlank());
    }

    static Set<Permission> permissions(JsonFields in, String name) {
        return in.texts(name, Bounds.PERMISSIONS, 80).stream()
                .map(text -> {
                    if (!Permission.isValid(text)) {
                        throw JsonFields.invalid(in.at(name), "permission");
                    }
                    return new Permission(text);
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private static UserId user(JsonFields in) {
        return new UserId(in.uuid("user"));
    }

    private static RoleId role(JsonFields in) {
        return new RoleId(in.uuid("role"));
    }
}
