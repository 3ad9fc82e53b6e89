package dev.gatehouse.app.desk;

import static dev.gatehouse.app.cache.SamplePeople.ACME;
import static dev.gatehouse.app.cache.SamplePeople.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.app.query.SignedIn;
import dev.gatehouse.app.remote.FakeServer;
import dev.gatehouse.app.remote.Stay;
import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.port.Desk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerDeskTest {
    private static final Expiry LATER = new Expiry.At(NOW.plus(Duration.ofDays(999)));

    private static final TimeBand HOURS = new TimeBand(
            new BandId(new UUID(5, 1)),
            "By day",
            "Europe/London",
            WeekText.parse("Mon-Fri 8-18"),
            List.of(),
            List.of());

    private final Stay stay = new Stay();
    private final ServerDesk desk = new ServerDesk(stay.current, new SignedIn(stay.current), stay.clock);
    private final Account before = stay.people.getFirst();
    private final UserId someone = before.user().id();

    @BeforeEach
    void look() {
        stay.sync.look(ACME);
    }

    @AfterEach
    void leave() {
        stay.close();
    }

    @Test
    void anAcknowledgedChangeIsInTheStoreWhenTheCallReturns() {
        assertThat(desk.apply(ACME, extend(7))).isInstanceOf(Desk.Done.class);
        assertThat(known().user().expiry()).isEqualTo(LATER);
    }

    @Test
    void whatWasDoneCanBeUndone() {
        Desk.Done done = (Desk.Done) desk.apply(ACME, extend(7));
        desk.apply(ACME, set(done.revision(), done.undo()));
        assertThat(known()).isEqualTo(before);
        assertThat(desk.recent(10)).hasSize(2).first().satisfies(recent -> {
            assertThat(recent.type()).isEqualTo("ExtendExpiry");
            assertThat(recent.names())
                    .containsEntry(someone.toString(), before.user().name());
            assertThat(recent.undo()).isNotEmpty();
        });
    }

    @Test
    void anAnswerThatWasLostIsAskedForAgainAndTheChangeIsMadeOnce() {
        stay.server.loseNextAnswer();
        assertThat(desk.apply(ACME, extend(7))).isInstanceOf(Desk.Done.class);
        assertThat(stay.server.applied()).isEqualTo(1);
        assertThat(known().user().expiry()).isEqualTo(LATER);
    }

    @Test
    void aServerThatGoesAwayRightAfterItsAnswerLeavesTheChangeInTheStore() {
        stay.server.goAwayAfterNextAnswer();
        assertThat(desk.apply(ACME, extend(7))).isInstanceOf(Desk.Done.class);
        assertThat(known().user().expiry()).isEqualTo(LATER);
    }

    @Test
    void aServerThatStaysAwayIsSaidAndNothingIsChanged() {
        stay.server.fail(FaultCode.UNREACHABLE);
        assertThatThrownBy(() -> desk.apply(ACME, extend(7)))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        thrown -> assertThat(thrown.fault().code()).isEqualTo(FaultCode.UNREACHABLE));
        assertThat(known()).isEqualTo(before);
    }

    @Test
    void aConflictNamesWhatTheFieldHoldsNow() {
        stay.server.change(new Change.ExtendExpiry(someone, LATER));
        Desk.Conflicted conflicted = (Desk.Conflicted) desk.apply(
                ACME, set(7, List.of(new Change.ExtendExpiry(someone, new Expiry.Never("service")))));
        assertThat(conflicted.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.target()).isEqualTo("user/" + someone);
            assertThat(conflict.field()).isEqualTo("expiry");
            assertThat(conflict.theirs()).isEqualTo(LATER.end().orElseThrow().toString());
        });
    }

    @Test
    void eachRowHasItsOwnResult() {
        UserId unknown = new UserId(new UUID(3, 3));
        UserId other = stay.people.get(1).user().id();
        List<Integer> progress = new ArrayList<>();
        var rows = desk.applyEach(
                ACME,
                set(
                        7,
                        List.of(
                                new Change.ExtendExpiry(someone, LATER),
                                new Change.ExtendExpiry(unknown, LATER),
                                new Change.ExtendExpiry(other, LATER))),
                progress::add);
        assertThat(rows.stream().map(row -> row.fault().map(fault -> fault.code())))
                .containsExactly(Optional.empty(), Optional.of(FaultCode.UNKNOWN_USER), Optional.empty());
        assertThat(progress).containsExactly(1, 2, 3);
        assertThat(known().user().expiry()).isEqualTo(LATER);
        assertThat(stay.store.people().find(ACME, other).orElseThrow().user().expiry())
                .isEqualTo(LATER);
        assertThat(desk.recent(5).getFirst().undo()).hasSize(2);
    }

    @Test
    void onLineTheServerSaysWhatASetWouldDo() {
        assertThat(desk.preview(ACME, extend(7)).impact().gain()).containsExactly(FakeServer.ADMIN);
    }

    @Test
    void offLineTheCopySaysWhatASetWouldDo() {
        stay.server.fail(FaultCode.UNREACHABLE);
        var preview = desk.preview(ACME, extend(7));
        assertThat(preview.refused()).isEmpty();
        assertThat(preview.then()).isPresent();
        var twice = desk.preview(
                ACME,
                set(7, List.of(new Change.ExtendExpiry(someone, before.user().expiry()))));
        assertThat(twice.refused())
                .hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo(FaultCode.NOTHING_TO_CHANGE));
    }

    @Test
    void aRuleOfOnePersonIsUndoneWithTheHoursThatItNames() {
        Desk.Done done = (Desk.Done) desk.apply(
                ACME,
                set(
                        7,
                        List.of(
                                new Change.SetPart(new RulePart.OfBand(HOURS)),
                                new Change.SetPart(new RulePart.OfRule(rule(new RuleScope.OfUser(someone)))))));
        assertThat(done.undo())
                .extracting(Change::type)
                .as("the rule goes before what it names")
                .containsExactly("RemoveRule", "RemoveTimeBand");
        desk.apply(ACME, set(done.revision(), done.undo()));
        assertThat(stay.server.directory().restrictions()).isEqualTo(Restrictions.NONE);
    }

    @Test
    void offLineTheCopySaysWhomARuleWouldKeepOut() {
        UserId enters = stay.people.stream()
                .filter(account -> AccessDecider.account(account.user(), account.facts(), NOW)
                        .isPermitted())
                .map(account -> account.user().id())
                .findFirst()
                .orElseThrow();
        assertThat(stay.store.people().find(ACME, enters)).isPresent();
        stay.server.fail(FaultCode.UNREACHABLE);
        assertThat(lose(rule(new RuleScope.OfUser(enters)))).containsExactly(enters);
        assertThat(lose(rule(new RuleScope.Tenant()))).contains(enters).hasSizeGreaterThan(1);
    }

    private List<UserId> lose(AccessRule rule) {
        var closed = new Change.SetPart(new RulePart.OfRule(rule.with(List.of())));
        return desk.preview(ACME, set(7, List.of(closed))).impact().lose();
    }

    private static AccessRule rule(RuleScope scope) {
        return new AccessRule(new RuleId(new UUID(8, 1)), "By day", true, scope, List.of(WayIn.during(HOURS.id())));
    }

    private ChangeSet extend(long base) {
        return set(base, List.of(new Change.ExtendExpiry(someone, LATER)));
    }

    private static ChangeSet set(long base, List<Change> changes) {
        return new ChangeSet(base, UUID.randomUUID(), "asked by phone", Optional.empty(), Optional.empty(), changes);
    }

    private Account known() {
        return stay.store.people().find(ACME, someone).orElseThrow();
    }
}
