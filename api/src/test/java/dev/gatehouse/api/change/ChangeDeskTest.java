package dev.gatehouse.api.change;

import static dev.gatehouse.api.testing.Desk.grant;
import static dev.gatehouse.api.testing.Desk.newUser;
import static dev.gatehouse.api.testing.Desk.person;
import static dev.gatehouse.api.testing.Desk.role;
import static dev.gatehouse.api.testing.Desk.set;
import static dev.gatehouse.api.testing.Desk.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.change.answer.AppliedChange;
import dev.gatehouse.api.change.answer.ChangeAnswer;
import dev.gatehouse.api.change.answer.ChangeAnswer.Applied;
import dev.gatehouse.api.change.answer.ChangeAnswer.Conflict;
import dev.gatehouse.api.change.answer.ChangeAnswer.Previewed;
import dev.gatehouse.api.change.answer.ChangeAnswer.Refused;
import dev.gatehouse.api.change.answer.ChangeAnswer.Replayed;
import dev.gatehouse.api.change.answer.ChangeAnswerWire;
import dev.gatehouse.api.change.answer.FieldConflict;
import dev.gatehouse.api.store.account.SessionRow;
import dev.gatehouse.api.store.account.SessionRow.Kind;
import dev.gatehouse.api.testing.Desk;
import dev.gatehouse.api.testing.ShutHours;
import dev.gatehouse.api.testing.TestHouse;
import dev.gatehouse.crypto.codes.OpaqueToken;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.identity.MachineGroupId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.machine.MachineGroup;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.CodeForm;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The door, on a real database. Each test has a tenant of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeDeskTest {
    private static final Expiry SOON = new Expiry.At(TestHouse.START.plus(Duration.ofDays(10)));

    private final TestHouse house = TestHouse.fresh();
    private int count;
    private Desk desk = new Desk(house, TenantId.HOUSE);
    private TenantId tenant = TenantId.HOUSE;

    @BeforeAll
    void make_the_house() {
        house.create("house");
    }

    @BeforeEach
    void make_a_tenant() {
        count++;
        tenant = house.create("t" + count);
        desk = new Desk(house, tenant);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void one_set_is_one_revision_and_one_event_a_change() {
        long before = desk.revision();

        Applied applied = desk.done(newUser(1, "ada"), newUser(2, "bob"), grant(1, BuiltInRole.HELPDESK.id()));

        assertThat(applied.revision()).isEqualTo(before + 1);
        assertThat(desk.revision()).isEqualTo(before + 1);
        assertThat(desk.log()).startsWith("GrantRole/done", "CreateUser/done", "CreateUser/done");
        assertThat(applied.applied())
                .hasSize(3)
                .extracting(AppliedChange::event)
                .doesNotHaveDuplicates();
        assertThat(desk.account(1).user().grants()).hasSize(1);
    }

    @Test
    void a_repeated_set_answers_as_before_and_another_body_under_its_key_is_refused() {
        ChangeSet set = set(desk.revision(), newUser(1, "ada"));
        var first = (Applied) desk.apply(Desk.SYSTEM, set);
        var other = new ChangeSet(set.base(), set.key(), "another", set.ticket(), set.callerCheck(), set.changes());

        var again = (Replayed) desk.apply(Desk.SYSTEM, set);
        var reused = (Refused) desk.apply(Desk.SYSTEM, other);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.answer())
                .contains("\"revision\":" + first.revision())
                .contains(first.applied().getFirst().event().toString());
        assertThat(reused.fault().code()).isEqualTo(FaultCode.KEY_REUSED);
        assertThat(desk.revision()).isEqualTo(first.revision());
    }

    @Test
    void a_stale_base_is_no_conflict_unless_the_same_field_was_written() {
        desk.done(newUser(1, "ada"), newUser(2, "bob"));
        long base = desk.revision();
        desk.done(new Change.ExtendExpiry(user(1), SOON));

        assertThat(desk.apply(Desk.SYSTEM, set(base, new Change.DisableUser(user(1)))))
                .isInstanceOf(Applied.class);
        assertThat(desk.apply(Desk.SYSTEM, set(base, new Change.ExtendExpiry(user(2), SOON))))
                .isInstanceOf(Applied.class);
        var conflict = (Conflict)
                desk.apply(Desk.SYSTEM, set(base, new Change.ExtendExpiry(user(1), new Expiry.Never("for good"))));
        FieldConflict field = conflict.conflicts().getFirst();
        assertThat(field.field().field()).isEqualTo("expiry");
        assertThat(field.by()).isEqualTo(Desk.SYSTEM.id());
        assertThat(field.revision()).isEqualTo(base + 1);
        assertThat(field.theirs()).contains(SOON.end().orElseThrow().toString());
    }

    @Test
    void whatever_kind_of_part_two_change_at_once_the_second_is_told() {
        var band = ShutHours.band("Shut", house.clock.instant());
        var group = new MachineGroup(new MachineGroupId(new UUID(6, 1)), "Floor");
        for (RulePart part : List.of(new RulePart.OfBand(band), new RulePart.OfGroup(group))) {
            desk.done(new Change.SetPart(part));
            long base = desk.revision();
            desk.done(new Change.SetPart(renamed(part, "Theirs")));
            assertThat(desk.apply(Desk.SYSTEM, set(base, new Change.SetPart(renamed(part, "Mine")))))
                    .isInstanceOfSatisfying(
                            Conflict.class,
                            conflict -> assertThat(
                                            conflict.conflicts().getFirst().theirs())
                                    .contains("Theirs"));
        }
    }

    private static RulePart renamed(RulePart part, String name) {
        return part instanceof RulePart.OfBand(var band)
                ? new RulePart.OfBand(
                        new TimeBand(band.id(), name, band.zone(), band.windows(), band.exceptions(), band.holidays()))
                : new RulePart.OfGroup(
                        new MachineGroup(new MachineGroupId(part.key().id()), name));
    }

    @Test
    void what_goes_with_a_role_is_told_of_each_holder_and_rule_in_the_order_in_which_it_happened() {
        var role = new RoleId(new UUID(7, 1));
        var rule = new AccessRule(
                new RuleId(new UUID(8, 1)), "Of the role", true, new RuleScope.OfRole(role), List.of(WayIn.ANY));
        var create = new Change.CreateRole(role, "Claims", "", Set.of(new Permission("claims.read")));
        desk.done(newUser(1, "ada"), newUser(2, "bob"), create, grant(1, role), grant(2, role));
        desk.done(new Change.SetPart(new RulePart.OfRule(rule)));

        Applied applied = desk.done(new Change.DeleteRole(role), create, grant(1, role));

        assertThat(desk.log())
                .startsWith(
                        "GrantRole/done",
                        "CreateRole/done",
                        "DeleteRole/done",
                        "RemoveRule/done",
                        "RevokeRole/done",
                        "RevokeRole/done");
        assertThat(applied.applied()).extracting(AppliedChange::event).doesNotHaveDuplicates();
        assertThat(desk.account(1).user().grants()).hasSize(1);
        assertThat(desk.account(2).user().grants()).isEmpty();
    }

    @Test
    void a_refused_set_leaves_an_event_and_nothing_else() {
        desk.done(newUser(1, "ada"));
        var before = desk.stored();

        var taken = (Refused) desk.apply(newUser(2, "eve"), newUser(3, "ADA"));

        assertThat(taken.index()).hasValue(1);
        assertThat(taken.fault().code()).isEqualTo(FaultCode.LOGIN_TAKEN);
        assertThat(desk.stored()).isEqualTo(before);
        assertThat(desk.log()).startsWith("ChangesRefused/refused");
    }

    @Test
    void an_account_taken_away_and_made_again_in_one_set_begins_anew() {
        desk.done(newUser(1, "early"));
        Instant later = house.clock.advance(Duration.ofSeconds(1));

        desk.done(new Change.RemoveUser(user(1)), newUser(1, "late"));

        assertThat(desk.account(1).user().created()).isEqualTo(later);
    }

    @Test
    void each_rule_refuses_with_its_code() {
        desk.done(
                newUser(1, "admin"),
                newUser(2, "desk"),
                newUser(3, "boss"),
                grant(2, BuiltInRole.HELPDESK.id()),
                grant(3, BuiltInRole.SECURITY_ADMINISTRATOR.id()));
        desk.verify(2);
        desk.verify(3);
        Set<Permission> admin = Set.of(ConsolePermission.TENANT_ADMIN.permission());

        assertThat(code(desk.apply(person(2), newUser(9, "x")))).isEqualTo(FaultCode.FORBIDDEN);
        assertThat(code(desk.apply(person(2), new Change.Unlock(user(3))))).isEqualTo(FaultCode.RANK);
        assertThat(code(desk.apply(person(3), grant(3, BuiltInRole.AUDITOR.id()))))
                .isEqualTo(FaultCode.OWN_ACCESS);
        assertThat(code(desk.apply(person(2), new Change.EnableUser(user(1))))).isEqualTo(FaultCode.NOT_LIFTABLE);
        assertThat(code(desk.apply(new Change.DisableUser(user(77))))).isEqualTo(FaultCode.UNKNOWN_USER);
        assertThat(code(desk.apply(grant(1, role(77))))).isEqualTo(FaultCode.UNKNOWN_ROLE);
        assertThat(code(desk.apply(new Change.EnableUser(user(1))))).isEqualTo(FaultCode.NOTHING_TO_CHANGE);
        assertThat(code(desk.apply(newUser(1, "again")))).isEqualTo(FaultCode.ID_TAKEN);
        assertThat(code(desk.apply(new Change.RemoveUser(user(2))))).isEqualTo(FaultCode.HAS_ENTERED);
        assertThat(code(desk.apply(new Change.DeleteRole(BuiltInRole.AUDITOR.id()))))
                .isEqualTo(FaultCode.BUILT_IN_ROLE);
        assertThat(code(desk.apply(new Change.CreateRole(role(1), "auditor", "", admin))))
                .isEqualTo(FaultCode.NAME_TAKEN);
        assertThat(code(desk.apply(Desk.SYSTEM, set(desk.revision() + 5, newUser(9, "x")))))
                .isEqualTo(FaultCode.INVALID_REQUEST);
    }

    @Test
    void what_an_author_may_do_is_what_they_may_do_now() {
        var admin = BuiltInRole.SECURITY_ADMINISTRATOR.id();
        desk.done(newUser(3, "boss"), newUser(8, "other"), grant(3, admin), grant(8, admin));
        desk.verify(3);
        desk.verify(8);
        assertThat(desk.apply(person(3), newUser(4, "new"))).isInstanceOf(Applied.class);

        desk.done(new Change.RevokeRole(user(3), admin), newUser(6, "spare"));

        assertThat(code(desk.apply(person(3), newUser(5, "more")))).isEqualTo(FaultCode.FORBIDDEN);
    }

    @Test
    void the_last_administrator_stays() {
        var admin = BuiltInRole.SECURITY_ADMINISTRATOR.id();
        desk.done(newUser(1, "one"), newUser(2, "two"), grant(1, admin), grant(2, admin));
        // Nobody is verified: there is no administrator yet to protect.
        desk.done(new Change.DisableUser(user(2)), new Change.EnableUser(user(2)));
        desk.verify(1);

        for (Change change : List.of(
                new Change.DisableUser(user(1)),
                new Change.ExtendExpiry(user(1), SOON),
                new Change.RevokeRole(user(1), admin),
                new Change.GrantRole(user(1), admin, Optional.empty(), SOON.end()))) {
            assertThat(code(desk.apply(change))).as(change.type()).isEqualTo(FaultCode.LAST_ADMINISTRATOR);
            assertThat(code(desk.preview(Desk.SYSTEM, change))).isEqualTo(FaultCode.LAST_ADMINISTRATOR);
        }
        desk.verify(2);
        assertThat(desk.apply(new Change.DisableUser(user(1)))).isInstanceOf(Applied.class);
        assertThat(code(desk.apply(new Change.DisableUser(user(2))))).isEqualTo(FaultCode.LAST_ADMINISTRATOR);
    }

    @Test
    void an_entry_code_is_shown_once_stored_hashed_and_ends_sessions() {
        desk.done(newUser(1, "ada"));
        var session = signIn(1);

        ChangeSet set = set(desk.revision(), new Change.IssueEntryCode(user(1), CodeForm.SPOKEN));
        var applied = (Applied) desk.apply(Desk.SYSTEM, set);
        var issued = applied.applied().getFirst().code().orElseThrow();

        String everything = String.join("\n", stored("leaf", "event"))
                + String.join("\n", stored("detail", "event_detail"))
                + String.join("\n", stored("answer", "idempotency"))
                + String.join("\n", stored("hash", "entry_code"));
        assertThat(everything).doesNotContain(issued.code().text());
        assertThat(((Replayed) desk.apply(Desk.SYSTEM, set)).answer())
                .doesNotContain(issued.code().text());
        assertThat(ChangeAnswerWire.encode(applied).toString())
                .contains(issued.code().text());
        var stored = house.databases
                .inTransaction(tenant, tx -> tx.codes().lock(user(1)).orElseThrow())
                .orElseThrow();
        assertThat(desk.hasher.matches(issued.code(), tenant.value(), user(1).toString(), stored.hash()))
                .isTrue();
        assertThat(desk.account(1).facts().codeUntil()).contains(issued.until());
        assertThat(desk.log()).startsWith("SessionEnded/done", "IssueEntryCode/done");
        assertThat(house.databases.reading(tenant, tx -> tx.sessions().signedIn(List.of(session.user()), tx.now())))
                .contains(List.of());
    }

    @Test
    void unlocking_forgets_wrong_passwords_and_moves_the_facts_on() {
        desk.done(newUser(1, "ada"));
        desk.facts(
                1,
                facts -> new dev.gatehouse.model.directory.AccountFacts(
                        facts.user(),
                        5,
                        1,
                        Optional.of(TestHouse.START.plusSeconds(900)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0));
        long counter = desk.account(1).facts().counter();

        desk.done(new Change.Unlock(user(1)));

        var facts = desk.account(1).facts();
        assertThat(facts.failedAttempts()).isZero();
        assertThat(facts.lockedUntil()).isEmpty();
        assertThat(facts.counter()).isGreaterThan(counter);
    }

    @Test
    void a_dry_run_says_who_gains_and_loses_and_changes_nothing() {
        desk.done(
                newUser(1, "ada"), new Change.CreateRole(role(1), "Clerk", "", Set.of(new Permission("orders.read"))));
        desk.done(grant(1, role(1)));
        desk.verify(1);
        signIn(1);
        var before = desk.stored();
        List<String> log = desk.log();

        var off = (Previewed) desk.preview(Desk.SYSTEM, new Change.DisableUser(user(1)));
        var less = (Previewed) desk.preview(Desk.SYSTEM, new Change.DeleteRole(role(1)));

        assertThat(off.impact().lose()).containsExactly(user(1));
        assertThat(off.impact().cutNow()).containsExactly(user(1));
        assertThat(off.then().orElseThrow().isPermitted()).isFalse();
        assertThat(less.impact().lose()).containsExactly(user(1));
        assertThat(desk.stored()).isEqualTo(before);
        assertThat(desk.log()).isEqualTo(log);
    }

    @Test
    void logins_can_change_places_within_one_set() {
        desk.done(newUser(1, "left"), newUser(2, "right"));

        desk.done(login(1, "between"), login(2, "left"), login(1, "right"), newUser(3, "between"));

        assertThat(desk.account(1).user().login()).isEqualTo("right");
        assertThat(desk.account(2).user().login()).isEqualTo("left");
    }

    @Test
    void a_role_goes_with_its_grants_and_leaves_a_tombstone() {
        desk.done(newUser(1, "ada"), new Change.CreateRole(role(1), "Clerk", "", Set.of()), grant(1, role(1)));

        Applied applied = desk.done(new Change.DeleteRole(role(1)));

        assertThat(desk.account(1).user().grants()).isEmpty();
        assertThat(house.databases.reading(tenant, tx -> tx.removals().removedSince("role", applied.revision() - 1)))
                .contains(List.of(role(1).value()));
    }

    @Test
    void thousands_go_in_as_one_set_of_one_revision() {
        Change[] many =
                IntStream.range(1, 3_001).mapToObj(i -> newUser(i, "user" + i)).toArray(Change[]::new);
        long before = desk.revision();

        Applied applied = desk.done(many);

        assertThat(applied.revision()).isEqualTo(before + 1);
        assertThat(desk.stored().users()).hasSize(3_001);
        assertThat(desk.log()).hasSize(3_002);
    }

    private List<String> stored(String column, String table) {
        return house.databases
                .reading(tenant, tx -> tx.sql().list("SELECT " + column + " FROM " + table, row -> row.getString(1)))
                .orElseThrow();
    }

    private static Change login(int number, String login) {
        return new Change.EditUser(user(number), Map.of(UserField.LOGIN, login));
    }

    private SessionRow signIn(int number) {
        var session = new SessionRow(
                UUID.randomUUID(),
                user(number),
                Kind.FULL,
                TestHouse.START,
                TestHouse.START.plusSeconds(3600),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var token = OpaqueToken.issue(tenant.value(), house.random).hash();
        return house.databases
                .inTransaction(tenant, tx -> {
                    tx.sessions().insert(token, session);
                    return tx.signedIn(token, Optional.empty()).orElseThrow().session();
                })
                .orElseThrow();
    }

    private static FaultCode code(ChangeAnswer answer) {
        return answer instanceof Refused refused ? refused.fault().code() : throwing("not refused: " + answer);
    }

    private static FaultCode throwing(String message) {
        throw new AssertionError(message);
    }
}
