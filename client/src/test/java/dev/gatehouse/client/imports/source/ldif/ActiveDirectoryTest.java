package dev.gatehouse.client.imports.source.ldif;

import static dev.gatehouse.client.imports.source.Samples.adGroup;
import static dev.gatehouse.client.imports.source.Samples.adUser;
import static dev.gatehouse.client.imports.source.Samples.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.client.imports.source.Finding;
import dev.gatehouse.client.imports.source.Samples;
import dev.gatehouse.client.imports.source.SourceEnd;
import dev.gatehouse.client.imports.source.SourceException;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.SourceGroup;
import dev.gatehouse.client.imports.source.SourceState;
import dev.gatehouse.client.imports.source.SourceTime;
import dev.gatehouse.model.change.UserField;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveDirectoryTest {
    private static SourceFile read(String... entries) throws SourceException {
        return new LdifSource().read(Samples.text(String.join("", entries)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9223372036854775807"})
    void bothNeversAreNever(String sentinel) throws SourceException {
        var person = only(read(adUser("ann", "accountExpires: " + sentinel)));
        assertThat(person.end()).isEqualTo(SourceEnd.NEVER);
    }

    @ParameterizedTest
    @CsvSource({
        "134310827460000000, 2026-08-13T08:19:06Z",
        "133628069380000000, 2024-06-14T02:48:58Z",
        "116444736000000000, 1970-01-01T00:00:00Z",
        "134310827460000017, 2026-08-13T08:19:06.000001Z",
        "2650466879990000000, 9999-12-30T23:59:59Z"
    })
    void anExpiryIsExactToTheMicrosecond(String ticks, Instant expected) throws SourceException {
        var end = (SourceEnd.At)
                only(read(adUser("ann", "accountExpires: " + ticks))).end();
        assertThat(end.time().in(ZoneOffset.UTC)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1", "9223372036854775806", "2650467744000000000000", "soon"})
    void anExpiryThatMeansNothingRefusesTheRow(String value) throws SourceException {
        var file = read(adUser("ann", "accountExpires: " + value), adUser("bob"));
        assertThat(file.refused()).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(1);
            assertThat(finding.text()).contains("accountExpires");
        });
        assertThat(file.people())
                .singleElement()
                .satisfies(bob -> assertThat(bob.login()).isEqualTo("bob"));
    }

    @ParameterizedTest
    @CsvSource({
        "512, ENABLED",
        "544, ENABLED",
        "66048, ENABLED",
        "66080, ENABLED",
        "514, DISABLED",
        "546, DISABLED",
        "66082, DISABLED",
        "0x202, DISABLED",
        "-2147483134, DISABLED"
    })
    void theDisabledFlagCounts(String flags, SourceState expected) throws SourceException {
        assertThat(only(read(adUser("ann", "userAccountControl: " + flags))).state())
                .isEqualTo(expected);
    }

    @Test
    void aLockAndASmartCardAreNotApplied() throws SourceException {
        var file = read(adUser("ann", "userAccountControl: " + (512 + 0x10)));
        assertThat(file.notApplied()).extracting(Finding::text).containsExactly("locked there for wrong passwords");
        file = read(adUser("ann", "lockoutTime: 134310827460000000"));
        assertThat(file.notApplied()).extracting(Finding::line).containsExactly(10L);
        file = read(adUser("ann", "lockoutTime: 0"));
        assertThat(file.notApplied()).isEmpty();
        file = read(adUser("ann", "userAccountControl: " + (512 + 0x40000)));
        assertThat(file.notApplied()).extracting(Finding::text).containsExactly("a smart card is required there");
    }

    @Test
    void anUnknownStateArrivesDisabledAndAWrongOneIsRefused() throws SourceException {
        String without = adUser("ann").replace("userAccountControl: 512\n", "");
        var file = read(without);
        assertThat(only(file).state()).isEqualTo(SourceState.DISABLED);
        assertThat(file.notApplied()).hasSize(1);
        file = read(adUser("ann", "userAccountControl: what"), adUser("bob"));
        assertThat(file.refused()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"krbtgt", "Guest", "Administrator", "krbtgt_8123"})
    void theDirectorysOwnAccountsArriveDisabledAndReported(String login) throws SourceException {
        var file = read(adUser(login));
        assertThat(only(file).state()).isEqualTo(SourceState.DISABLED);
        assertThat(file.notApplied())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains(login).contains("arrives disabled"));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501, 502})
    void theyAreKnownByTheirIdToo(int relative) throws SourceException {
        var file = read(adUser("renamed", "objectSid: S-1-5-21-1-2-3-" + relative));
        assertThat(only(file).state()).isEqualTo(SourceState.DISABLED);
        assertThat(file.notApplied()).hasSize(1);
    }

    @Test
    void machinesTrustsAndContactsAreCountedNotTaken() throws SourceException {
        var file = read(
                adUser("PC-01$", "objectClass: computer"),
                adUser("PC-02$", "userAccountControl: 4096"),
                adUser("someone", "objectClass: contact"),
                "dn: OU=X,DC=corp,DC=example\nobjectClass: top\nobjectClass: organizationalUnit\nou: X\n\n",
                adUser("ann"));
        assertThat(only(file).login()).isEqualTo("ann");
        assertThat(file.skipped())
                .containsEntry("computer", 1)
                .containsEntry("trust", 1)
                .containsEntry("contact", 1)
                .containsEntry("organizationalUnit", 1);
        assertThat(file.read()).isEqualTo(1);
    }

    @Test
    void fieldsAreTakenWhereTheSourceHasThem() throws SourceException {
        var person = only(read(adUser(
                "ann",
                "displayName:: QW5uIE3DvGxsZXI=",
                "mail: ann@example.com",
                "telephoneNumber: +44 20 7946 0000",
                "mobile: +44 7700 900000",
                "employeeID: E-17",
                "company: Partner & Co")));
        assertThat(person.name()).isEqualTo("Ann Müller");
        assertThat(person.fields())
                .containsEntry(UserField.EMAIL, "ann@example.com")
                .containsEntry(UserField.PHONE, "+44 20 7946 0000")
                .containsEntry(UserField.EMPLOYEE_NUMBER, "E-17")
                .containsEntry(UserField.COMPANY, "Partner & Co");
        assertThat(only(read(adUser("ann"))).fields()).isEmpty();
    }

    @Test
    void loginsAreTriedFromTheShortestOn() throws SourceException {
        assertThat(only(read(adUser("ann", "userPrincipalName: ann@mail.example")))
                        .logins())
                .containsExactly("ann", "ann@mail.example", "ann@corp.example");
        assertThat(read(adUser("ann").replace("sAMAccountName: ann\n", ""), adUser("bob"))
                        .refused())
                .singleElement()
                .isEqualTo(new Finding(1, "no login"));
    }

    @Test
    void membershipsComeFromBothSidesAndFromThePrimaryGroup() throws SourceException {
        var file = read(
                adGroup("Domain Users", "objectSid: S-1-5-21-1-2-3-513"),
                adGroup("Claims", "member: cn=ANN, cn=users, dc=CORP,dc=example"),
                adUser("ann", "objectSid: S-1-5-21-1-2-3-1104", "memberOf: CN=Payroll,OU=Groups,DC=corp,DC=example"),
                adGroup("Payroll"));
        assertThat(only(file).groups()).containsExactly("Claims", "Domain Users", "Payroll");
        assertThat(file.groups()).extracting(SourceGroup::name).containsExactly("Domain Users", "Claims", "Payroll");
        assertThat(file.knowsGroups()).isTrue();
    }

    @Test
    void groupsOutsideTheFileAreKnownByTheirName() throws SourceException {
        var file = read(adUser("ann", "memberOf: CN=Guests,CN=Builtin,DC=corp,DC=example", "primaryGroupID: 514"));
        assertThat(only(file).groups()).containsExactly("Domain Guests", "Guests");
        file = read(adUser("ann", "primaryGroupID: 4711"));
        assertThat(only(file).groups()).isEmpty();
        assertThat(file.notApplied()).hasSize(1);
    }

    @Test
    void groupsInGroupsAndGroupsOfOneNameAreReported() throws SourceException {
        var file = read(
                adGroup("Outer", "member: CN=Inner,OU=Groups,DC=corp,DC=example"),
                adGroup("Inner", "member: CN=ann,CN=Users,DC=corp,DC=example"),
                adGroup("Outer").replace("OU=Groups", "OU=Other"),
                adUser("ann", "memberOf: CN=Outer,OU=Other,DC=corp,DC=example"));
        assertThat(only(file).groups()).containsExactly("Domain Users", "Inner");
        assertThat(file.notApplied())
                .extracting(Finding::text)
                .containsExactly(
                        "the group Inner is a member of Outer: its members do not get that role",
                        "another group is called Outer: this one is left out");
    }

    @Test
    void hoursAndMachinesAreTakenWithTheirLines() throws SourceException {
        var file = read(
                adUser("ann", "logonHours:: AAAA////////////////////AAAA", "userWorkstations: PC-03,pc-02, PC-03"));
        var limits = only(file).limits();
        assertThat(limits.hours().orElseThrow().open().cardinality()).isEqualTo(120);
        assertThat(limits.hoursAt()).isEqualTo(10);
        assertThat(limits.machines()).containsExactly("PC-02", "PC-03");
        assertThat(limits.machinesAt()).isEqualTo(11);
        assertThat(file.notApplied()).isEmpty();
    }

    @Test
    void hoursThatRestrictNothingAreReported() throws SourceException {
        assertThat(read(adUser("bob", "logonHours:: " + "/".repeat(28))).notApplied())
                .extracting(Finding::line, Finding::text)
                .containsExactly(tuple(10L, "logonHours: at all hours, which restricts nothing"));
    }

    @Test
    void idsInBytesAndInTextAreTheSame() throws SourceException {
        var text = only(read(adUser(
                "ann",
                "objectGUID: 3e578700-fc01-428b-b97b-5d577a9c6d46",
                "objectSid: S-1-5-21-2367632054-4206138118-1480021589-1199")));
        var bytes = only(read(adUser(
                "ann",
                "objectGUID:: AIdXPgH8i0K5e11XepxtRg==",
                "objectSid:: AQUAAAAAAAUVAAAAtjYfjQY3tPpVPjdYrwQAAA==")));
        assertThat(text.keys())
                .containsExactly(
                        "guid:3e578700-fc01-428b-b97b-5d577a9c6d46",
                        "sid:S-1-5-21-2367632054-4206138118-1480021589-1199",
                        "login:ann");
        assertThat(bytes.keys().getFirst()).isEqualTo(text.keys().getFirst());
        assertThat(bytes.keys().get(1)).startsWith("sid:S-1-5-21-").endsWith("-1199");
    }

    @Test
    void theSameLoginTwiceRefusesTheSecond() throws SourceException {
        var file = read(adUser("ann"), adUser("ANN").replace("CN=Users", "CN=Other"));
        assertThat(file.people()).hasSize(1);
        assertThat(file.refused()).singleElement().isEqualTo(new Finding(11, "the login ANN stands on line 1 too"));
    }

    @Test
    void whenItWasMadeIsKept() throws SourceException {
        assertThat(only(read(adUser("ann", "whenCreated: 20261122040345.0Z"))).created())
                .contains(Instant.parse("2026-11-22T04:03:45Z"));
        assertThat(GeneralizedTime.parse("20261231235959+0130"))
                .contains(new SourceTime.Exactly(Instant.parse("2026-12-31T22:29:59Z")));
        assertThat(GeneralizedTime.parse("20261331000000Z")).isEmpty();
    }
}
