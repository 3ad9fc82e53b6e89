package dev.gatehouse.client.imports.source.ldif;

import static dev.gatehouse.client.imports.source.Samples.ldapUser;
import static dev.gatehouse.client.imports.source.Samples.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.imports.source.Finding;
import dev.gatehouse.client.imports.source.Samples;
import dev.gatehouse.client.imports.source.SourceEnd;
import dev.gatehouse.client.imports.source.SourceException;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.SourceState;
import dev.gatehouse.model.change.UserField;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LdapDirectoryTest {
    private static SourceFile read(String... entries) throws SourceException {
        return new LdifSource().read(Samples.text(String.join("", entries)));
    }

    private static String group(String objectClass, String name, String... members) {
        return "dn: cn=" + name + ", ou=Groups, dc=example,dc=com\nobjectclass: " + objectClass + "\ncn: " + name + "\n"
                + String.join("\n", members) + "\n\n";
    }

    @Test
    void aPersonArrivesWithoutAnyCredential() throws SourceException {
        var file = read(ldapUser("scarter", "mail: s@example.com", "telephonenumber: +1 408", "userpassword: sprain"));
        var person = only(file);
        assertThat(file.kind()).isEqualTo("ldap");
        assertThat(person.login()).isEqualTo("scarter");
        assertThat(person.name()).isEqualTo("scarter Doe");
        assertThat(person.end()).isEqualTo(SourceEnd.NEVER);
        assertThat(person.state()).isEqualTo(SourceState.ENABLED);
        assertThat(person.fields()).containsEntry(UserField.PHONE, "+1 408");
        assertThat(file.toString()).doesNotContain("sprain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nsAccountLock: true",
                "nsAccountLock: TRUE",
                "loginDisabled: TRUE",
                "ds-pwp-account-disabled: true",
                "pwdAccountLockedTime: 000001010000Z",
                "nsRoleDN: cn=nsManagedDisabledRole,dc=example,dc=com"
            })
    void whatSwitchesAnAccountOffDoes(String line) throws SourceException {
        assertThat(only(read(ldapUser("ann", line))).state()).isEqualTo(SourceState.DISABLED);
    }

    @Test
    void aLockIsNotApplied() throws SourceException {
        var file = read(ldapUser("ann", "pwdAccountLockedTime: 20261122040345Z", "nsAccountLock: false"));
        assertThat(only(file).state()).isEqualTo(SourceState.ENABLED);
        assertThat(file.notApplied()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "krbPrincipalExpiration: 20261231235959Z, 2026-12-31T23:59:59Z",
        "ds-pwp-account-expiration-time: 20261231235959.5Z, 2026-12-31T23:59:59.500Z",
        "shadowExpire: 20819, 2026-12-31T23:00:00Z",
        "loginExpirationTime: 20270101000000, 2026-12-31T23:00:00Z"
    })
    void endsAreKnownInEachForm(String line, Instant expected) throws SourceException {
        var end = (SourceEnd.At) only(read(ldapUser("ann", line))).end();
        assertThat(end.time().in(ZoneId.of("Europe/Paris"))).isEqualTo(expected);
    }

    @Test
    void endsThatMeanNothingRefuseTheRow() throws SourceException {
        for (String line : new String[] {"shadowExpire: 0", "shadowExpire: x", "krbPrincipalExpiration: tomorrow"}) {
            assertThat(read(ldapUser("ann", line), ldapUser("bob")).refused()).hasSize(1);
        }
        assertThat(only(read(ldapUser("ann", "shadowExpire: -1"))).end()).isEqualTo(SourceEnd.NEVER);
    }

    @Test
    void groupsOfAllKindsNameTheirMembers() throws SourceException {
        var file = read(
                group("groupofuniquenames", "HR Managers", "uniquemember: uid=ann, ou=people, dc=EXAMPLE,dc=com"),
                group("groupOfNames", "Claims", "member: uid=ann,ou=People,dc=example,dc=com"),
                group("posixGroup", "devs", "gidNumber: 500", "memberUid: Ann"),
                group("posixGroup", "staff", "gidNumber: 100"),
                ldapUser("ann", "gidNumber: 100"));
        assertThat(only(file).groups()).containsExactly("Claims", "HR Managers", "devs", "staff");
    }

    @Test
    void peopleWithoutAUidAreRefusedAndOtherEntriesCounted() throws SourceException {
        var file = read(
                "dn: dc=example,dc=com\nobjectclass: domain\ndc: example\n\n",
                "dn: cn=Nobody,dc=example,dc=com\nobjectclass: person\ncn: Nobody\nsn: N\n\n",
                ldapUser("ann", "host: db1.example.com"));
        assertThat(file.refused()).containsExactly(new Finding(5, "no login"));
        assertThat(file.skipped()).containsEntry("domain", 1);
        assertThat(file.notApplied())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).startsWith("host"));
    }
}
