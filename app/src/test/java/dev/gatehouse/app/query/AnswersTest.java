package dev.gatehouse.app.query;

import static dev.gatehouse.app.cache.SamplePeople.ACME;
import static dev.gatehouse.app.cache.SamplePeople.NOW;
import static dev.gatehouse.app.remote.Stay.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.app.remote.FakeServer;
import dev.gatehouse.app.remote.Stay;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.TrailSummary;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.model.review.ReviewSaying;
import dev.gatehouse.model.review.Verdict;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.port.Connection;
import dev.gatehouse.ui.port.Machines;
import dev.gatehouse.ui.port.Origin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final Stay stay = new Stay();
    private final PeopleAnswers people = new PeopleAnswers(stay.current, stay.clock);
    private final TenantAnswers tenants = new TenantAnswers(stay.current, stay.clock);
    private final TrailAnswers trail = new TrailAnswers(stay.current, stay.clock);
    private final SignedIn me = new SignedIn(stay.current);
    private final Account someone = stay.people.getFirst();

    @AfterEach
    void leave() {
        stay.close();
    }

    @Test
    void aListComesFromTheWorkstationAndAPersonOnLineFromTheServer() {
        assertThat(people.list(ACME, UserQuery.ALL).origin()).isEqualTo(new Origin.Workstation(NOW));
        assertThat(people.person(ACME, someone.user().id()))
                .hasValueSatisfying(person -> assertThat(person.origin()).isEqualTo(new Origin.Server(NOW)));
    }

    @Test
    void aPersonComesFromTheWorkstationWhileTheServerIsAway() {
        assertThat(people.list(ACME, UserQuery.ALL).size()).isEqualTo(stay.people.size());
        stay.server.fail(FaultCode.UNREACHABLE);
        assertThat(people.person(ACME, someone.user().id())).hasValueSatisfying(person -> {
            assertThat(person.account()).isEqualTo(someone);
            assertThat(person.origin()).isEqualTo(new Origin.Workstation(NOW));
        });
    }

    @Test
    void aTenantThatWasNeverReadIsNotHere() {
        assertThatThrownBy(() -> people.list(new TenantId("borea"), UserQuery.ALL))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        thrown -> assertThat(thrown.fault().code()).isEqualTo(FaultCode.NOT_HERE));
    }

    @Test
    void peopleAreFoundByPartsOfTheirNameAndByTicket() {
        people.list(ACME, UserQuery.ALL);
        String name = someone.user().name();
        assertThat(people.find(name.substring(0, 3), 50))
                .anyMatch(found -> found.account().equals(someone));
        stay.server.change(new Change.ExtendExpiry(someone.user().id(), new Expiry.At(NOW.plus(Duration.ofDays(999)))));
        until(() -> people.find("inc-4471", 5).stream()
                .anyMatch(found -> found.ticket().isPresent()
                        && found.account().user().id().equals(someone.user().id())));
    }

    @Test
    void twoOfOneNameAreFoundByTheirLoginsWhateverTheirIds() {
        people.list(ACME, UserQuery.ALL);
        stay.server.change(create(1, "mlopez2"), create(2, "mlopez"));
        until(() -> people.find("maria lopez", 5).size() == 2);
        assertThat(people.find("maria lopez", 5))
                .extracting(found -> found.account().user().login())
                .containsExactly("mlopez", "mlopez2");
    }

    private static Change create(int number, String login) {
        return new Change.CreateUser(
                new UserId(new UUID(77, number)),
                login,
                "Maria Lopez",
                Contact.NONE,
                Optional.empty(),
                new Expiry.Never("tested"));
    }

    @Test
    void theDaysOfTheReviewAreAskedForOnceAMomentAndAfterEachWord() {
        var reviews = new ReviewAnswers(stay.current, stay.clock);
        List<DayAtAGlance> days = reviews.days(ACME).orElseThrow();
        assertThat(reviews.days(ACME)).contains(days);
        assertThat(stay.server.reviewsAsked()).isEqualTo(1);
        reviews.dispose(
                ACME,
                days.getFirst().day(),
                new ReviewSaying(new UUID(1, 1), "rest:trail/rest", Verdict.FINE, "looked"));
        assertThat(reviews.days(ACME)).contains(days);
        assertThat(stay.server.reviewsAsked()).isEqualTo(2);
        stay.server.fail(FaultCode.UNREACHABLE);
        assertThat(reviews.day(ACME, days.getFirst().day())).isEmpty();
        assertThatThrownBy(() -> reviews.signOff(ACME, days.getFirst().day())).isInstanceOf(FaultException.class);
        assertThat(reviews.days(ACME)).as("nothing old is shown as known").isEmpty();
    }

    @Test
    void theTrailIsReadHereAndBehindItOnTheServer() {
        for (int day = 1; day <= 30; day++) {
            stay.server.change(
                    new Change.ExtendExpiry(someone.user().id(), new Expiry.At(NOW.plus(Duration.ofDays(500 + day)))));
        }
        assertThat(trail.list(ACME, EventQuery.ALL).size()).isEqualTo(30);
        until(() -> stay.line.state() instanceof Connection.Online);
        // A first reading that was under way may fill the copy once more behind the first cut.
        until(() -> {
            stay.store.trail().trim(ACME, 10);
            return trail.list(ACME, EventQuery.ALL).origin().equals(new Origin.Server(NOW));
        });
        var both = trail.list(ACME, EventQuery.ALL);
        List<AuditEvent> all = both.rows(0, 100);
        assertThat(all).hasSize(30).doesNotHaveDuplicates();
        assertThat(both.rows(5, 10)).isEqualTo(all.subList(5, 15));
        assertThat(both.rows(28, 10)).isEqualTo(all.subList(28, 30));
        stay.server.fail(FaultCode.UNREACHABLE);
        until(() -> cut(10) == 10);
        assertThat(trail.list(ACME, EventQuery.ALL).size()).isEqualTo(10);
    }

    @Test
    void whatTheCopyLearnsWhileTheServerAnswersIsInNoListTwiceAndMissingFromNone() {
        for (int day = 1; day <= 30; day++) {
            stay.server.change(
                    new Change.ExtendExpiry(someone.user().id(), new Expiry.At(NOW.plus(Duration.ofDays(500 + day)))));
        }
        List<AuditEvent> all = trail.list(ACME, EventQuery.ALL).rows(0, 100);
        stay.server.meanwhile = () -> stay.store.trail().add(ACME, all, true, 30);
        until(() -> {
            cut(10);
            return trail.list(ACME, EventQuery.ALL).origin().equals(new Origin.Server(NOW));
        });
        cut(10);
        assertThat(trail.list(ACME, EventQuery.ALL).rows(0, 100)).isEqualTo(all);
    }

    @Test
    void aGlanceComesFromTheCopyAsFarAsItReachesAndElseIsTheSameSearchAsItsPages() {
        for (int day = 1; day <= 30; day++) {
            stay.server.change(
                    new Change.ExtendExpiry(someone.user().id(), new Expiry.At(NOW.plus(Duration.ofDays(500 + day)))));
        }
        var refused = EventQuery.ALL.withOutcome(Optional.of(Outcome.REFUSED));
        var done = EventQuery.ALL.withOutcome(Optional.of(Outcome.DONE));
        var all = trail.glance(ACME, done);
        assertThat(all.whole()).isTrue();
        assertThat(all.summary().count()).isEqualTo(30);
        assertThat(all.summary().values(TrailSummary.Facet.TARGET))
                .singleElement()
                .satisfies(value -> assertThat(value.count()).isEqualTo(30));
        assertThat(trail.glance(ACME, refused).summary().count()).isZero();
        assertThat(stay.server.asked).isEmpty();
        until(() -> {
            cut(4);
            return trail.list(ACME, done).origin().equals(new Origin.Server(NOW));
        });
        until(() -> {
            cut(4);
            return trail.glance(ACME, done).origin().equals(new Origin.Server(NOW));
        });
        assertThat(stay.server.asked).containsOnly(done);
        stay.server.fail(FaultCode.UNREACHABLE);
        until(() -> cut(4) == 4);
        var here = trail.glance(ACME, done);
        assertThat(here.whole()).isFalse();
        assertThat(here.summary().count()).isEqualTo(4);
    }

    /// Cuts the copy; a first reading that was under way may have filled it once more.
    private long cut(int most) {
        stay.store.trail().trim(ACME, most);
        return trail.here(ACME, EventQuery.ALL).size();
    }

    @Test
    void whatAScreenShowsByItselfIsNoSearchOnTheServer() {
        var target = new Target("user", someone.user().id().toString());
        for (int day = 1; day <= 30; day++) {
            stay.server.change(
                    new Change.ExtendExpiry(someone.user().id(), new Expiry.At(NOW.plus(Duration.ofDays(500 + day)))));
        }
        assertThat(trail.here(ACME, EventQuery.about(target)).size()).isEqualTo(30);
        until(() -> cut(4) == 4);
        assertThat(trail.here(ACME, EventQuery.about(target)).size()).isGreaterThanOrEqualTo(4);
        assertThat(trail.refusedByHour(ACME, 24)).hasSizeLessThan(25);
        assertThat(stay.server.asked).isEmpty();
        until(() -> {
            cut(4);
            return trail.latest(ACME, target).size() == 10 && !stay.server.asked.isEmpty();
        });
        assertThat(stay.server.asked).containsOnly(EventQuery.about(target));
    }

    /// A workstation without a key.
    private static final class NotEnrolled implements OwnMachine {
        @Override
        public Optional<Machines.Own> own(TenantId tenant) {
            return Optional.empty();
        }

        @Override
        public Machines.Own enrol(TenantId tenant, char[] code) {
            throw FaultException.of(FaultCode.ENROLMENT_REFUSED);
        }
    }

    @Test
    void ofTheKeysOfMachinesOnlyTheServerKnowsAndThoseThatWereRevokedDoNotCount() {
        var machines = new MachineAnswers(stay.current, new NotEnrolled());
        people.list(ACME, UserQuery.ALL);
        assertThat(machines.keys(ACME))
                .hasValueSatisfying(all -> assertThat(all)
                        .containsOnlyKeys(FakeServer.MACHINE)
                        .allSatisfy((_, key) -> assertThat(key.lastSeen()).isPresent()));
        assertThat(machines.signedIn(ACME, FakeServer.MACHINE)).contains(List.of("Name"));
        assertThat(machines.signedIn(ACME, new MachineId(new UUID(6, 9)))).contains(List.of());
        stay.server.fail(FaultCode.UNREACHABLE);
        assertThat(machines.keys(ACME)).isEmpty();
        assertThat(machines.signedIn(ACME, FakeServer.MACHINE)).isEmpty();
    }

    @Test
    void whereSomebodyIsSignedInOnlyTheServerKnows() {
        people.list(ACME, UserQuery.ALL);
        assertThat(people.signIns(ACME, someone.user().id()))
                .hasValueSatisfying(all -> assertThat(all)
                        .singleElement()
                        .satisfies(one -> assertThat(one.address()).contains("10.4.7.12")));
        stay.server.fail(FaultCode.UNREACHABLE);
        assertThat(people.signIns(ACME, someone.user().id())).isEmpty();
    }

    @Test
    void theRulesComeWithAllRolesAndThePeopleTheyBindByName() {
        assertThat(people.list(ACME, UserQuery.ALL).size()).isEqualTo(stay.people.size());
        var everyone = rule(1, new RuleScope.Tenant());
        var hers = rule(2, new RuleScope.OfUser(someone.user().id()));
        stay.server.change(new Change.SetPart(everyone), new Change.SetPart(hers));
        until(() -> people.revision(ACME) == stay.server.directory().revision());
        var rules = people.rules(ACME);
        assertThat(rules.restrictions().parts()).containsExactly(everyone, hers);
        assertThat(rules.users()).containsOnly(Map.entry(someone.user().id(), someone.user()));
        assertThat(rules.roles()).isEqualTo(stay.server.directory().roles());
        assertThat(rules.revision()).isEqualTo(stay.server.directory().revision());
    }

    private static RulePart rule(int number, RuleScope scope) {
        return new RulePart.OfRule(
                new AccessRule(new RuleId(new UUID(8, number)), "Rule " + number, true, scope, List.of(WayIn.ANY)));
    }

    @Test
    void tenantsAreCountedHere() {
        people.list(ACME, UserQuery.ALL);
        assertThat(tenants.rows()).singleElement().satisfies(row -> {
            assertThat(row.people()).isEqualTo(stay.people.size());
            assertThat(row.signedIn()).contains(1L);
        });
        stay.server.fail(FaultCode.UNREACHABLE);
        stay.clock.heard(NOW.plusSeconds(60));
        assertThat(tenants.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.signedIn()).isEmpty());
    }

    @Test
    void whoIsSignedInHoldsWhatTheServerSaid() {
        assertThat(me.name()).isEqualTo("Dana Reyes");
        assertThat(me.may(ACME, ConsolePermission.USERS_WRITE)).isTrue();
        assertThat(me.may(new TenantId("borea"), ConsolePermission.USERS_WRITE)).isFalse();
    }
}
