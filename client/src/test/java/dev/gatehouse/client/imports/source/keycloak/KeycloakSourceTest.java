package dev.gatehouse.client.imports.source.keycloak;

import static dev.gatehouse.client.imports.source.Samples.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.client.imports.source.Finding;
import dev.gatehouse.client.imports.source.Samples;
import dev.gatehouse.client.imports.source.SourceEnd;
import dev.gatehouse.client.imports.source.SourceException;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.SourceGroup;
import dev.gatehouse.client.imports.source.SourceState;
import dev.gatehouse.model.change.UserField;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KeycloakSourceTest {
    private static final String REALM = """
            {
              "realm": "corp", "ssoSessionIdleTimeout": 1800, "ratio": 0.5,
              "roles": {"realm": [{"name": "offline_access"}, {"name": "payroll", "description": "Pays"},
                                  {"name": "default-roles-corp", "description": "${role_default}"}]},
              "groups": [{"name": "staff", "subGroups": [{"name": "claims", "subGroups": []}]}],
              "users": [
                USERS
              ],
              "browserFlow": {"a": [1, 2, {"b": null}]}
            }
            """;

    private static SourceFile read(String... users) throws SourceException {
        return new KeycloakSource().read(Samples.text(REALM.replace("USERS", String.join(",\n    ", users))));
    }

    private static String user(String name, String more) {
        return "{\"username\": \"" + name + "\", \"enabled\": true" + more + "}";
    }

    @Test
    void aUserArrivesWithGroupsAndRolesAndWithoutCredentials() throws SourceException {
        var file = read(user("ann", """
                , "id": "7f", "createdTimestamp": 1767225600000, "firstName": "Ann", "lastName": "Miller",
                "email": "a@x", "attributes": {"phoneNumber": ["+44"], "company": ["P"]},
                "credentials": [{"type": "password", "secretData": "{\\"value\\":\\"HASH\\"}"}],
                "groups": ["/staff/claims"], "realmRoles": ["default-roles-corp", "payroll"]"""));
        var person = only(file);
        assertThat(person.name()).isEqualTo("Ann Miller");
        assertThat(person.line()).isEqualTo(7);
        assertThat(person.keys()).containsExactly("id:7f", "login:ann");
        assertThat(person.created()).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(person.end()).isEqualTo(SourceEnd.NEVER);
        assertThat(person.fields()).containsEntry(UserField.PHONE, "+44").containsEntry(UserField.COMPANY, "P");
        assertThat(person.groups()).containsExactly("payroll", "staff/claims");
        assertThat(file.groups()).extracting(SourceGroup::name).containsExactly("staff", "staff/claims", "payroll");
        assertThat(file.toString()).doesNotContain("HASH");
    }

    @Test
    void theStateIsReadAndAMissingOneArrivesDisabled() throws SourceException {
        var file = read(user("ann", "").replace("true", "false"), "{\"username\": \"bob\"}", user("cy", ""));
        assertThat(file.people())
                .extracting(person -> person.state())
                .containsExactly(SourceState.DISABLED, SourceState.DISABLED, SourceState.ENABLED);
        assertThat(file.notApplied()).hasSize(1);
    }

    @Test
    void clientRolesAndRequiredActionsAreNotApplied() throws SourceException {
        var file = read(user("ann", """
                , "clientRoles": {"account": ["view-profile"]},
                "requiredActions": ["UPDATE_PASSWORD", "CONFIGURE_TOTP"]"""));
        assertThat(file.notApplied())
                .extracting(Finding::text)
                .containsExactly("roles of clients: account", "required actions: CONFIGURE_TOTP");
    }

    @Test
    void serviceAccountsAreCountedAndBadUsersRefused() throws SourceException {
        var file = read(
                user("service-account-x", ", \"serviceAccountClientId\": \"x\""),
                "17",
                "{\"enabled\": true}",
                user("dan", ", \"email\": 5"),
                user("ann", ", \"notBefore\": 1.5"));
        assertThat(only2(file)).isEqualTo("ann");
        assertThat(file.skipped()).containsEntry("service account", 1);
        assertThat(file.refused()).extracting(Finding::line).containsExactly(8L, 9L, 10L);
    }

    private static String only2(SourceFile file) {
        assertThat(file.people()).hasSize(1);
        return file.people().getFirst().login();
    }

    @Test
    void aRoleCalledLikeAGroupIsReported() throws SourceException {
        var file = new KeycloakSource()
                .read(Samples.text(REALM.replace("\"payroll\"", "\"staff\"").replace("USERS", user("ann", ""))));
        assertThat(file.notApplied())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("staff"));
    }

    @Test
    void whatIsCutOrNoRealmIsNotTaken() {
        String whole = REALM.replace("USERS", user("ann", ""));
        for (int length = 1; length < whole.strip().length(); length += 7) {
            String cut = whole.substring(0, length);
            assertThatThrownBy(() -> new KeycloakSource().read(Samples.text(cut)))
                    .as("cut at %d", length)
                    .isInstanceOf(SourceException.class);
        }
        assertThatThrownBy(() -> new KeycloakSource().read(Samples.text("{\"realm\":\"x\",\"users\":[]}")))
                .hasMessageContaining("no users");
        assertThatThrownBy(() -> new KeycloakSource().read(Samples.text("{\"users\":" + "[".repeat(60))))
                .isInstanceOf(SourceException.class);
        assertThatThrownBy(() -> new KeycloakSource()
                        .read(Samples.text("{\"users\":[{\"username\":\"a\",\"username\":\"b\"}]}")))
                .isInstanceOf(SourceException.class);
    }

    @Property(tries = 300)
    void noDamageEndsInAnythingButAnAnswer(@ForAll long seed) {
        var random = new Random(seed);
        byte[] text = REALM.replace("USERS", user("ann", ", \"groups\": [\"/a\"], \"attributes\": {\"phone\": [1]}"))
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            text[random.nextInt(text.length)] = (byte) "{}[]\":,01ae ".charAt(random.nextInt(12));
        }
        try {
            var file = new KeycloakSource().read(text);
            assertThat(file.read())
                    .isEqualTo(file.people().size() + file.refused().size());
        } catch (SourceException e) {
            assertThat(e).hasMessageNotContaining("\n");
        }
    }
}
