package dev.gatehouse.api.authzen;

import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.permission.Permission;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an application asks (AuthZEN 1.0 §5): may this subject do this action on this resource, from that machine?
/// Properties are the application's own; fields that are not known here are taken in their stride, as the standard
/// asks.
///
/// @param subjectType `user`; of anything else nothing is known
/// @param subject the person's id, or the login
/// @param action the permission, `area.verb`; or the verb, where the resource's type is the area; or [#ENTER]
/// @param resourceType the area of the permission
/// @param from the machine, as far as the application knows it
record Question(String subjectType, String subject, String action, String resourceType, Standpoint from) {
    /// The action of coming in.
    static final String ENTER = "enter";
    /// The type of the subjects that are known here.
    static final String USER = "user";

    private static final int LONGEST = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// Reads it.
    ///
    /// @param in what is asked
    /// @param defaults what holds where that says nothing
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` for what is missing or out of bounds
    static Question read(JsonFields in, JsonFields defaults) {
        JsonFields subject = part(in, defaults, "subject");
        JsonFields action = part(in, defaults, "action");
        JsonFields resource = part(in, defaults, "resource");
        resource.text("id", LONGEST);
        return new Question(
                subject.text("type", LONGEST),
                subject.text("id", Bounds.LOGIN),
                action.text("name", LONGEST),
                resource.text("type", LONGEST),
                standpoint(in, defaults));
    }

    /// Where a question comes from.
    static Standpoint standpoint(JsonFields in, JsonFields defaults) {
        return in.object("context")
                .or(() -> defaults.object("context"))
                .map(context -> new Standpoint(
                        context.parsed("address", 60, Address::parse), context.parsed("passport", 64, Thumbprint::new)))
                .orElse(Standpoint.UNKNOWN);
    }

    /// A part of a question; what is said once for many holds where one of them says nothing.
    static JsonFields part(JsonFields in, JsonFields defaults, String name) {
        return in.object(name)
                .or(() -> defaults.object(name))
                .orElseThrow(() -> JsonFields.invalid(in.at(name), "missing"));
    }

    /// Whether it is about coming in and about nothing else.
    boolean isEntry() {
        return action.equals(ENTER);
    }

    /// The permission that it is about; empty for an action that none could mean.
    Optional<Permission> permission() {
        return permission(action, resourceType);
    }

    static Optional<Permission> permission(String action, String area) {
        return Optional.of(action)
                .filter(Permission::isValid)
                .or(() -> Optional.of(area + "." + action).filter(Permission::isValid))
                .map(Permission::new);
    }

    /// The person's id, if the subject is named by it.
    Optional<UserId> id() {
        return id(subject);
    }

    private static Optional<UserId> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UserId.of(text)) : Optional.empty();
    }

    /// Whom a body is about, as far as one can tell before anything else of it was looked at.
    static Optional<UserId> subjectOf(Json body) {
        return member(body, "subject")
                .flatMap(subject -> member(subject, "id"))
                .flatMap(id -> id instanceof Json.Text text ? id(text.value()) : Optional.empty());
    }

    private static Optional<Json> member(Json value, String name) {
        return value instanceof Json.Obj object
                ? Optional.ofNullable(object.members().get(name))
                : Optional.empty();
    }
}
