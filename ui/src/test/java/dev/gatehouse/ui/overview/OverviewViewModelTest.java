package dev.gatehouse.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakeLink;
import dev.gatehouse.ui.port.FakeReviews;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.port.News;
import dev.gatehouse.ui.port.Origin;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OverviewViewModelTest {
    private final FakeWorld world = FakeWorld.administrator();
    private final Scope acme = new Scope.One(FakeWorld.ACME);
    private final Navigator navigator = new Navigator(acme, new Place.Overview());
    private final Words words = Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London"));

    @Test
    void theFiguresAreTheCountsOfTheListsBehindThem() {
        var model = model(world, acme);
        var figures = Figures.of(model.rowsProperty().get().held().orElseThrow());
        var counts = world.people().counts(FakeWorld.ACME.id());
        assertThat(figures.people()).isEqualTo(counts.all());
        assertThat(figures.expired()).isEqualTo(counts.lists().get(UserFilter.EXPIRED));
        assertThat(figures.signedIn()).contains(41L);
    }

    @Test
    void offLineWhoIsSignedInIsNotKnownRatherThanNobody() {
        world.link().cut();
        var figures = Figures.of(model(world, acme).rowsProperty().get().held().orElseThrow());
        assertThat(figures.signedIn()).isEmpty();
        assertThat(figures.origin()).contains(new Origin.Workstation(FakeLink.LAST_SYNC));
    }

    @Test
    void whatNeedsSomebodyIsToldWorstFirstAndOpensTheList() {
        var counts = world.people().counts(FakeWorld.ACME.id());
        var needs =
                new Needs(words, navigator).of(counts, Optional.of(3L), () -> {}, List.of(), alarm -> {}, List.of());
        assertThat(needs.getFirst().sentence()).isEqualTo("3 accounts were refused more than 5 times today");
        assertThat(needs.getFirst().status()).isEqualTo(Status.BAD);
        assertThat(needs).extracting(Need::sentence).anyMatch(sentence -> sentence.endsWith("locked now"));
        needs.get(1).open().run();
        var opened = (Place.Users) navigator.position().get().place();
        assertThat(opened.query().orElseThrow().filter()).contains(UserFilter.LOCKED);
    }

    @Test
    void aDayThatIsNotSignedOffIsToldToWhomMayReview() {
        var auditor = FakeWorld.auditor();
        var waiting = model(auditor, acme).reviewsProperty().get().held().orElseThrow();
        assertThat(waiting).extracting(DayAtAGlance::day).containsExactly(FakeReviews.MISSED, FakeReviews.YESTERDAY);
        var none = new People.Counts(10, Map.of(), new Origin.Server(FakeWorld.NOW));
        var needs = new Needs(words, navigator);
        var late = needs.of(none, Optional.empty(), () -> {}, List.of(), alarm -> {}, waiting)
                .getFirst();
        assertThat(late.status()).isEqualTo(Status.BAD);
        assertThat(late.sentence()).isEqualTo("Daily review of 20 Nov and 1 day after it is not signed off");
        var due = needs.of(none, Optional.empty(), () -> {}, List.of(), alarm -> {}, waiting.subList(1, 2))
                .getFirst();
        assertThat(due.sentence()).isEqualTo("Daily review of 21 Nov is not signed off");
        due.open().run();
        assertThat(navigator.position().get().place()).isEqualTo(new Place.Reviews(Optional.of(FakeReviews.YESTERDAY)));
        assertThat(model(world, acme).reviewsProperty().get().held()).isEmpty();
    }

    @Test
    void whereNothingNeedsSomebodyNothingIsSaid() {
        var none = new People.Counts(10, Map.of(UserFilter.LOCKED, 0L), new Origin.Server(FakeWorld.NOW));
        assertThat(new Needs(words, navigator).of(none, Optional.of(0L), () -> {}, List.of(), alarm -> {}, List.of()))
                .isEmpty();
    }

    @Test
    void whomTheHostLetInIsToldFirstAndInRedUntilSomebodyLooks() {
        world.happens(recovered(FakeWorld.NOW.minus(Duration.ofDays(31)), "Long Ago"));
        world.happens(recovered(FakeWorld.NOW.minus(Duration.ofMinutes(3)), "Maria Lopez"));
        var model = model(world, acme);
        var alarms = model.alarmsProperty().get().held().orElseThrow();
        var counts = world.people().counts(FakeWorld.ACME.id());
        var need = new Needs(words, navigator)
                .of(counts, Optional.of(3L), () -> {}, alarms, model::saw, List.of())
                .getFirst();
        assertThat(alarms).hasSize(1);
        assertThat(need.status()).isEqualTo(Status.BAD);
        assertThat(need.sentence())
                .isEqualTo("Maria Lopez was let in past all access rules by whoever runs the server, 3 min ago");

        need.open().run();

        assertThat(model.alarmsProperty().get().held()).contains(List.of());
        assertThat(model(world, acme).alarmsProperty().get().held()).contains(List.of());
        world.happens(recovered(FakeWorld.NOW.minus(Duration.ofMinutes(1)), "Maria Lopez"));
        assertThat(model(world, acme).alarmsProperty().get().held().orElseThrow())
                .hasSize(1);
    }

    private static AuditEvent recovered(Instant at, String name) {
        return new AuditEvent(
                new EventId(UUID.randomUUID()),
                at,
                ActorId.system("host"),
                EventKind.RECOVERED.wire(),
                Optional.of(new Target("user", FakeWorld.person(0).toString())),
                Outcome.DONE,
                List.of(),
                8_113,
                "recover",
                List.of(),
                new EventDetail(
                        Optional.empty(),
                        Optional.of(name),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of()),
                OptionalLong.empty());
    }

    @Test
    void theLastChangesLeaveOutSignIns() {
        var recent = model(world, acme).recentProperty().get().held().orElseThrow();
        assertThat(recent.events()).hasSize(OverviewReader.MOST_RECENT);
        assertThat(recent.events()).noneMatch(event -> event.action().equals("SignIn"));
        assertThat(recent.events()).isSortedAccordingTo((a, b) -> b.time().compareTo(a.time()));
    }

    @Test
    void whoMayNotReadTheTrailIsShownNothingOfIt() {
        var model = model(FakeWorld.helpdesk(), acme);
        assertThat(model.readsTrail()).isFalse();
        assertThat(model.recentProperty().get()).isInstanceOf(Part.Waiting.class);
        assertThat(model.oftenRefusedProperty().get()).isInstanceOf(Part.Waiting.class);
    }

    @Test
    void whatIsComingIsSoonestFirstAndWithinTwoWeeks() {
        var coming = model(world, acme).comingProperty().get().held().orElseThrow();
        assertThat(coming).isNotEmpty().isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(coming).allMatch(item -> item.at().isBefore(FakeWorld.NOW.plus(Duration.ofDays(Coming.DAYS))));
    }

    @Test
    void aClockChangeIsForetold() {
        world.link().advanceTo(Instant.parse("2027-03-20T09:00:00Z"));
        var coming = model(world, acme).comingProperty().get().held().orElseThrow();
        assertThat(coming)
                .contains(new Coming.ClockChange(
                        Instant.parse("2027-03-28T01:00:00Z"), ZoneId.of("Europe/London"), true, 0));
    }

    @Test
    void aClockChangeTellsHowManyRulesHaveHoursThatDoNotOccur() {
        var night = new TimeBand(
                new BandId(new UUID(5, 1)),
                "Nights",
                "Europe/London",
                WeekText.parse("Sat-Sun 22-6"),
                List.of(),
                List.of());
        var elsewhere = new TimeBand(
                new BandId(new UUID(5, 2)),
                "Elsewhere",
                "Asia/Tokyo",
                WeekText.parse("Sat-Sun 22-6"),
                List.of(),
                List.of());
        world.restrict(Restrictions.of(List.of(
                new RulePart.OfBand(night),
                new RulePart.OfBand(elsewhere),
                new RulePart.OfRule(rule(1, night, true)),
                new RulePart.OfRule(rule(2, night, false)),
                new RulePart.OfRule(rule(3, elsewhere, true)))));
        world.link().advanceTo(Instant.parse("2027-03-20T09:00:00Z"));
        var coming = model(world, acme).comingProperty().get().held().orElseThrow();
        assertThat(coming)
                .contains(new Coming.ClockChange(
                        Instant.parse("2027-03-28T01:00:00Z"), ZoneId.of("Europe/London"), true, 1));
    }

    private static AccessRule rule(int number, TimeBand band, boolean on) {
        return new AccessRule(
                new RuleId(new UUID(4, number)),
                "Rule " + number,
                on,
                new RuleScope.Tenant(),
                List.of(WayIn.during(band.id())));
    }

    @Test
    void newsOfAnotherTenantChangeNothing() {
        var model = model(world, acme);
        var before = model.rowsProperty().get();
        model.heard(new News(FakeWorld.BOREA.id(), News.Kind.FACTS));
        assertThat(model.rowsProperty().get()).isSameAs(before);
        model.heard(new News(FakeWorld.ACME.id(), News.Kind.FACTS));
        assertThat(model.rowsProperty().get()).isNotSameAs(before);
    }

    @Test
    void allTenantsHaveOneRowEachAndTheWorstComesFirst() {
        var rows = model(world, new Scope.All()).rowsProperty().get().held().orElseThrow();
        assertThat(rows).hasSize(3);
        var needs = new Needs(words, navigator).of(rows);
        assertThat(needs).isNotEmpty();
        assertThat(needs.getFirst().sentence()).startsWith("Acme Benefits: ");
    }

    private static OverviewViewModel model(FakeWorld in, Scope scope) {
        var tasks = Tasks.on(Runnable::run, Runnable::run, fault -> {
            throw new AssertionError(fault);
        });
        var ports = new OverviewPorts(
                in.people(), in.tenants(), in.trail(), in.link(), in.me(), in.reviews(), in.preferences());
        var model = new OverviewViewModel(ports, tasks, scope);
        model.read();
        assertThat(List.of(model.checkedProperty().get())).isNotEmpty();
        return model;
    }
}
