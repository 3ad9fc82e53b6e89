package dev.gatehouse.client.imports.source.keycloak;

import dev.gatehouse.client.imports.source.PersonDraft;
import dev.gatehouse.client.imports.source.RowException;
import dev.gatehouse.client.imports.source.SourceBuilder;
import dev.gatehouse.client.imports.source.SourceGroup;
import dev.gatehouse.client.imports.source.SourcePerson;
import dev.gatehouse.client.imports.source.SourceState;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a user of a realm.
final class KeycloakUser {
    private static final int LONGEST = 10_000;
    private static final int MOST = 1_000;
    private static final long LATEST_MILLIS =
            Instant.parse("9999-01-01T00:00:00Z").toEpochMilli();
    /// Every account here chooses a password before it can enter, so this one is met anyway.
    private static final String CHOOSE_PASSWORD = "UPDATE_PASSWORD";

    private final SourceBuilder builder;

    KeycloakUser(SourceBuilder builder) {
        this.builder = builder;
    }

    /// Whether a role is Keycloak's own and means nothing elsewhere.
    static boolean isOwnRole(String name) {
        return Set.of("offline_access", "uma_authorization").contains(name) || name.startsWith("default-roles-");
    }

    void read(Json value, long line) {
        try {
            var in = JsonFields.of(value, "users");
            if (in.optionalText("serviceAccountClientId", LONGEST).isPresent()) {
                builder.skip("service account");
            } else {
                builder.person(line, () -> checked(in, line));
            }
        } catch (FaultException e) {
            builder.refuse(line, "not a user");
        }
    }

    private SourcePerson checked(JsonFields in, long line) throws RowException {
        try {
            return person(in, line);
        } catch (FaultException e) {
            throw new RowException(
                    "not as Keycloak writes it: " + e.fault().arguments().getOrDefault("field", "a field"));
        }
    }

    private SourcePerson person(JsonFields in, long line) throws RowException {
        var draft = new PersonDraft(line, builder);
        draft.key("id", in.optionalText("id", LONGEST));
        draft.login(in.optionalText("username", LONGEST));
        var given = in.optionalText("firstName", LONGEST).filter(text -> !text.isBlank());
        var family = in.optionalText("lastName", LONGEST).filter(text -> !text.isBlank());
        draft.name(given.flatMap(first -> family.map(last -> first + " " + last)));
        draft.name(family.or(() -> given));
        draft.field(UserField.EMAIL, in.optionalText("email", LONGEST), line);
        attributes(in, line, draft);
        if (!in.has("enabled")) {
            builder.notApplied(line, "it does not say whether it is enabled: arrives disabled");
        }
        draft.state(in.flag("enabled") ? SourceState.ENABLED : SourceState.DISABLED);
        draft.created(in.optionalWhole("createdTimestamp", 0, LATEST_MILLIS).map(Instant::ofEpochMilli));
        memberships(in, line, draft);
        restrictions(in, line);
        return draft.build();
    }

    private static void attributes(JsonFields in, long line, PersonDraft draft) {
        in.object("attributes").ifPresent(attributes -> {
            for (String name : List.of("phoneNumber", "phone_number", "phone", "mobile")) {
                draft.field(UserField.PHONE, first(attributes, name), line);
            }
            for (String name : List.of("employeeNumber", "employeeId", "employee_id")) {
                draft.field(UserField.EMPLOYEE_NUMBER, first(attributes, name), line);
            }
            for (String name : List.of("company", "organization")) {
                draft.field(UserField.COMPANY, first(attributes, name), line);
            }
        });
    }

    private static Optional<String> first(JsonFields attributes, String name) {
        return attributes.texts(name, MOST, LONGEST).stream().findFirst();
    }

    private void memberships(JsonFields in, long line, PersonDraft draft) {
        List<String> names = new ArrayList<>();
        in.texts("groups", MOST, LONGEST).forEach(path -> names.add(path.startsWith("/") ? path.substring(1) : path));
        in.texts("realmRoles", MOST, LONGEST).stream()
                .filter(role -> !isOwnRole(role))
                .forEach(names::add);
        if (in.has("groups") || in.has("realmRoles")) {
            builder.knowsGroups();
        }
        for (String name : names) {
            builder.group(new SourceGroup(line, name, ""));
            draft.group(name);
        }
    }

    private void restrictions(JsonFields in, long line) {
        in.object("clientRoles")
                .filter(roles -> !roles.names().isEmpty())
                .ifPresent(roles -> builder.notApplied(line, "roles of clients: " + String.join(", ", roles.names())));
        var actions = in.texts("requiredActions", MOST, LONGEST).stream()
                .filter(action -> !action.equals(CHOOSE_PASSWORD))
                .toList();
        if (!actions.isEmpty()) {
            builder.notApplied(line, "required actions: " + String.join(", ", actions));
        }
    }
}
