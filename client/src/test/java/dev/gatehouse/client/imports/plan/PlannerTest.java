package dev.gatehouse.client.imports.plan;

import static dev.gatehouse.client.imports.source.Samples.adGroup;
import static dev.gatehouse.client.imports.source.Samples.adUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.client.imports.report.ImportReport;
import dev.gatehouse.client.imports.source.Finding;
import dev.gatehouse.client.imports.source.Samples;
import dev.gatehouse.client.imports.source.SourceException;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.csv.CsvSource;
import dev.gatehouse.client.imports.source.ldif.LdifSource;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private final World world = new World();

    private static SourceFile ad(String... entries) throws SourceException {
        return new LdifSource().read(Samples.text(String.join("", entries)));
    }

    private static SourceFile csv(String table) throws SourceException {
        return new CsvSource().read(Samples.text(table));
    }

    private static void assertCounts(ImportReport report, int created, int changed, int unchanged, int refused) {
        assertThat(report.created()).as("created").isEqualTo(created);
        assertThat(report.changed()).as("changed").isEqualTo(changed);
        assertThat(report.unchanged()).as("unchanged").isEqualTo(unchanged);
        assertThat(report.refused()).as("refused").hasSize(refused);
        assertThat(report.read()).isEqualTo(created + changed + unchanged + refused);
    }

    @Test
    void anAccountArrivesWithItsStateExpiryAndRoles() throws Exception {
        var file = ad(
                adGroup("Claims", "member: CN=ann,CN=Users,DC=corp,DC=example", "description: Handles claims"),
                adUser("ann", "accountExpires: 134310827460000000", "whenCreated: 20200101000000.0Z"),
                adUser("bob", "userAccountControl: 514"));
        assertCounts(world.take(file), 2, 0, 0, 0);
        assertThat(world.user("ann").expiry()).isEqualTo(new Expiry.At(Instant.parse("2026-08-13T08:19:06Z")));
        assertThat(world.user("ann").validFrom()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(world.user("bob").expiry()).isEqualTo(new Expiry.Never("never in the source"));
        assertThat(world.user("bob").isDisabled()).isTrue();
        assertThat(world.rolesOf("ann")).containsExactly("ad/Claims", "ad/Domain Users");
        assertThat(world.directory().roles().values())
                .filteredOn(role -> role.name().startsWith("ad/"))
                .allSatisfy(role -> assertThat(role.permissions()).isEmpty());
    }

    @Test
    void aLoginThatALineFurtherDownFreesIsThereForALineFurtherUp() throws Exception {
        world.take(csv("id,login,name\n1,ann,Ann\n"));
        var file = csv("id,login,name\n2,ann,Another Ann\n1,ann.lopez,Ann\n");
        assertCounts(world.take(file), 1, 1, 0, 0);
        assertThat(world.user("ann").name()).isEqualTo("Another Ann");
        assertThat(world.user("ann.lopez").name()).isEqualTo("Ann");
        assertThat(world.plan(file).changes()).isEmpty();
    }

    @Test
    void aSecondImportChangesNothing() throws Exception {
        var file = ad(
                adGroup("Claims", "member: CN=ann,CN=Users,DC=corp,DC=example"),
                adUser("ann", "accountExpires: 134310827460000017", "mail: ann@example.com"),
                adUser("bob", "userAccountControl: 514"));
        world.take(file);
        var again = world.plan(file);
        assertThat(again.changes()).isEmpty();
        assertCounts(again.report(), 0, 0, 2, 0);
    }

    @Test
    void anAccountThatEndedBeforeItWasMadeThereArrivesExpired() throws Exception {
        world.take(ad(adUser("ann", "accountExpires: 133628069380000000", "whenCreated: 20261122040345.0Z")));
        assertThat(world.user("ann").expiry().isOver(World.NOW)).isTrue();
        assertThat(world.user("ann").validFrom()).isEqualTo(Instant.parse("2024-06-13T02:48:58Z"));
    }

    @Test
    void onlyWhatTheSourceHasIsChanged() throws Exception {
        world.take(ad(adUser("ann", "mail: ann@example.com")));
        var ann = world.user("ann");
        world.apply("by hand", new Change.EditUser(ann.id(), Map.of(UserField.PHONE, "+44", UserField.COMPANY, "P")));
        var plan = world.plan(ad(adUser("ann", "mail: new@example.com", "displayName: Ann")));
        assertThat(plan.changes())
                .containsExactly(new Change.EditUser(
                        ann.id(), Map.of(UserField.EMAIL, "new@example.com", UserField.NAME, "Ann")));
        assertCounts(plan.report(), 0, 1, 0, 0);
    }

    @Test
    void anotherEndExtendsOrShortens() throws Exception {
        world.take(ad(adUser("ann")));
        var ann = world.user("ann");
        assertThat(world.plan(ad(adUser("ann", "accountExpires: 134310827460000000")))
                        .changes())
                .contains(new Change.ExtendExpiry(ann.id(), new Expiry.At(Instant.parse("2026-08-13T08:19:06Z"))));
        world.take(ad(adUser("ann", "accountExpires: 134310827460000000")));
        world.take(ad(adUser("ann")));
        assertThat(world.user("ann").expiry()).isEqualTo(new Expiry.Never("never in the source"));
    }

    @Test
    void anotherReasonForNeverIsLeftAlone() throws Exception {
        world.take(ad(adUser("ann")));
        world.apply("x", new Change.ExtendExpiry(world.user("ann").id(), new Expiry.Never("owner of the firm")));
        assertThat(world.plan(ad(adUser("ann"))).changes()).isEmpty();
    }

    @Test
    void beginningAndEndMoveInWhicheverOrderLeavesNoEmptyValidity() throws Exception {
        world.take(csv("login,valid from,expires\nann,2026-01-01,2026-02-01\n"));
        world.take(csv("login,valid from,expires\nann,2026-05-01,2026-06-01\n"));
        assertThat(world.user("ann").validFrom()).isEqualTo(Instant.parse("2026-04-30T23:00:00Z"));
        world.take(csv("login,valid from,expires\nann,2025-01-01,2025-02-01\n"));
        assertThat(world.user("ann").expiry().end()).contains(Instant.parse("2025-02-02T00:00:00Z"));
        assertThat(world.plan(csv("login,valid from,expires\nann,2026-03-01,2026-02-01\n"))
                        .report()
                        .refused())
                .containsExactly(new Finding(2, "it ends before it begins"));
    }

    @Test
    void whoeverWasSwitchedOffByAnImportIsSwitchedOnByOneAndNobodyElse() throws Exception {
        world.take(ad(adUser("ann", "userAccountControl: 514"), adUser("bob")));
        world.apply("left the company", new Change.DisableUser(world.user("bob").id()));
        var report = world.take(ad(adUser("ann"), adUser("bob")));
        assertThat(world.user("ann").isDisabled()).isFalse();
        assertThat(world.user("bob").isDisabled()).isTrue();
        assertThat(report.notApplied())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("left disabled"));
        world.take(ad(adUser("ann", "userAccountControl: 514"), adUser("bob")));
        assertThat(world.user("ann").isDisabled()).isTrue();
    }

    @Test
    void aRenamedAccountIsKnownByItsId() throws Exception {
        String id = "objectGUID: 3e578700-fc01-428b-b97b-5d577a9c6d46";
        world.take(ad(adUser("ann", id)));
        var before = world.user("ann").id();
        assertCounts(world.take(ad(adUser("ann.miller", id))), 0, 1, 0, 0);
        assertThat(world.user("ann.miller").id()).isEqualTo(before);
        assertCounts(world.take(ad(adUser("ann"), adUser("ann.miller", id))), 1, 0, 1, 0);
    }

    @Test
    void aVanishedMembershipIsTakenBackOnlyFromRolesOfThisImport() throws Exception {
        String member = "member: CN=ann,CN=Users,DC=corp,DC=example";
        world.take(ad(adGroup("Claims", member), adGroup("Payroll"), adUser("ann")));
        var ann = world.user("ann");
        world.apply("x", new Change.GrantRole(ann.id(), BuiltInRole.HELPDESK.id(), Optional.empty(), Optional.empty()));
        world.take(csv("login,groups\nann2,Sales\n"));
        var report = world.take(ad(adGroup("Claims"), adGroup("Payroll", member), adUser("ann")));
        assertThat(world.rolesOf("ann")).containsExactly("Helpdesk", "ad/Domain Users", "ad/Payroll");
        assertThat(report.revocations()).isEqualTo(1);
    }

    @Test
    void aTableWithoutGroupsLeavesMembershipsAlone() throws Exception {
        world.take(csv("login,groups\nann,Sales\n"));
        assertThat(world.plan(csv("login\nann\n".replace("login", "login,name").replace("ann", "ann,ann")))
                        .changes())
                .isEmpty();
        world.take(csv("login,groups\nann,\n"));
        assertThat(world.rolesOf("ann")).isEmpty();
    }

    @Test
    void aRoleOfTheTenantIsNeverJoinedByItsName() throws Exception {
        var mine = new RoleId(new java.util.UUID(0, 7));
        world.apply("x", new Change.CreateRole(mine, "ad/Claims", "", Set.of(new Permission("claims.pay"))));
        var file = ad(
                adGroup("Claims", "member: CN=ann,CN=Users,DC=corp,DC=example"),
                adGroup("Auditor", "member: CN=ann,CN=Users,DC=corp,DC=example"),
                adUser("ann"));
        var report = world.take(file);
        assertThat(world.rolesOf("ann")).containsExactly("ad/Auditor", "ad/Domain Users");
        assertThat(report.notApplied())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("ad/Claims"));
        world.take(file, "Claims=ad/Claims");
        assertThat(world.rolesOf("ann")).contains("ad/Claims");
    }

    @Test
    void aMappedGroupJoinsTheRoleNamedAndIsNotTakenBackFromIt() throws Exception {
        String member = "member: CN=ann,CN=Users,DC=corp,DC=example";
        world.take(ad(adGroup("HD", member), adUser("ann")), "HD=helpdesk");
        assertThat(world.rolesOf("ann")).containsExactly("Helpdesk", "ad/Domain Users");
        assertThat(world.plan(ad(adGroup("HD", member), adUser("ann")), "ad/HD=Helpdesk")
                        .changes())
                .isEmpty();
        world.take(ad(adGroup("HD"), adUser("ann")), "HD=" + BuiltInRole.HELPDESK.id());
        assertThat(world.rolesOf("ann")).contains("Helpdesk");
    }

    @Test
    void whatIsMappedMustBeThere() throws Exception {
        var file = ad(adGroup("HD"), adUser("ann"));
        assertThatThrownBy(() -> world.plan(file, "HD=Nobody")).isInstanceOf(MappingException.class);
        assertThatThrownBy(() -> world.plan(file, "Other=Helpdesk")).isInstanceOf(MappingException.class);
        assertThatThrownBy(() -> world.plan(file, "HD")).isInstanceOf(MappingException.class);
        assertThatThrownBy(() -> world.plan(file, "HD=Helpdesk", "HD=Auditor")).isInstanceOf(MappingException.class);
    }

    @Test
    void nobodyIsMappedAboveTheImportersRank() throws Exception {
        var clerk = new World(Set.of(
                ConsolePermission.DIRECTORY_READ.permission(),
                ConsolePermission.USERS_WRITE.permission(),
                ConsolePermission.ROLES_WRITE.permission()));
        var file = ad(adGroup("Admins", "member: CN=ann,CN=Users,DC=corp,DC=example"), adUser("ann"));
        assertThatThrownBy(() -> clerk.plan(file, "Admins=Security administrator"))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(FaultCode.GRANT_NOT_ALLOWED));
        var reader = new World(Set.of(ConsolePermission.DIRECTORY_READ.permission()));
        assertThatThrownBy(() -> reader.plan(file))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(FaultCode.FORBIDDEN));
    }

    @Test
    void anAccountAboveTheImportersRankIsARowRefused() throws Exception {
        var file = ad(adUser("ann"), adUser("bob"));
        world.take(file);
        var boss = new RoleId(new java.util.UUID(0, 9));
        world.apply(
                "x",
                new Change.CreateRole(boss, "Boss", "", Set.of(ConsolePermission.AUDIT_EXPORT.permission())),
                new Change.GrantRole(world.user("ann").id(), boss, Optional.empty(), Optional.empty()));
        assertCounts(world.plan(file).report(), 0, 0, 2, 0);
        var report = world.plan(ad(adUser("ann", "mail: a@x"), adUser("bob", "mail: b@x")))
                .report();
        assertCounts(report, 0, 1, 0, 1);
        assertThat(report.refused()).containsExactly(new Finding(1, "it holds rights that the importer does not"));
    }

    @Test
    void aLoginThatIsTakenIsAvoidedWhereTheSourceHasAnotherAndElseRefused() throws Exception {
        world.apply(
                "x",
                new Change.CreateUser(
                        new UserId(new java.util.UUID(0, 5)),
                        "Administrator",
                        "Dana",
                        Contact.NONE,
                        Optional.empty(),
                        new Expiry.Never("staff")));
        var file = ad(adUser("administrator"));
        var report = world.take(file);
        assertThat(world.user("administrator@corp.example").isDisabled()).isTrue();
        assertThat(report.notApplied()).hasSize(2);
        assertThat(world.plan(file).changes()).isEmpty();
        assertThat(world.plan(csv("login,name\nadministrator,A\n")).report().refused())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("belongs to another account"));
    }

    @Test
    void twoAccountsMaySwapTheirLoginsOnlyOneAfterTheOther() throws Exception {
        world.take(csv("id,login\n1,ann\n2,bob\n"));
        var report = world.take(csv("id,login\n1,bob\n2,ann\n"));
        assertCounts(report, 0, 0, 0, 2);
        assertCounts(world.take(csv("id,login\n1,cy\n2,ann\n")), 0, 2, 0, 0);
    }

    @Test
    void groupsWithImpossibleNamesAreReported() throws Exception {
        var report = world.take(csv("login,groups\nann," + "g".repeat(250) + "\n"));
        assertThat(report.rolesCreated()).isZero();
        assertThat(report.notApplied()).hasSize(1);
    }

    @Test
    void twoTenantsGetDifferentIds() {
        var one = new Identifiers(new dev.gatehouse.model.identity.TenantId("one"), "ad");
        var two = new Identifiers(new dev.gatehouse.model.identity.TenantId("two"), "ad");
        assertThat(one.user("k")).isNotEqualTo(two.user("k"));
        assertThat(one.user("k")).isEqualTo(one.user("k"));
        assertThat(one.user("k").value().version()).isEqualTo(8);
        assertThat(one.user("k").value().variant()).isEqualTo(2);
        assertThat(one.role("Claims")).isEqualTo(one.role("claims "));
        assertThat(Role.nameKey("Claims")).isEqualTo(Role.nameKey("claims "));
    }
}
