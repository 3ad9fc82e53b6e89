package dev.gatehouse.ui.audit.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.ui.audit.query.Steps;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.FakeEvidence;
import dev.gatehouse.ui.port.FakeProofs;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditViewModelTest {
    private final FakeWorld world = FakeWorld.auditor();
    private final FakeProofs proofs = new FakeProofs();
    private final Words words = Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London"));
    private final Tasks tasks = Tasks.on(Runnable::run, Runnable::run, fault -> {
        throw new AssertionError(fault);
    });
    private final AuditViewModel model = new AuditViewModel(FakeWorld.ACME, ports(), tasks, words);

    private AuditPorts ports() {
        return new AuditPorts(
                world.trail(),
                world.people(),
                world.me(),
                world.link(),
                proofs,
                world.preferences(),
                new FakeEvidence(),
                world.trailFiles());
    }

    private long size() {
        return model.answerProperty().get().orElseThrow().listing().size();
    }

    @Test
    void theWholeTrailIsReadAtFirst() {
        model.activate();
        assertThat(size()).isEqualTo(600);
        assertThat(model.foot()).isEqualTo("600 events · from the server · Searching the trail is recorded.");
    }

    @Test
    void typedWordsNarrowIt() {
        model.activate();
        model.type("action:SignIn outcome:refused");
        assertThat(size()).isEqualTo(200);
        assertThat(model.queryProperty().get().outcome()).contains(Outcome.REFUSED);
    }

    @Test
    void aWordThatIsNotUnderstoodLeavesTheRows() {
        model.activate();
        model.type("outcome:refused");
        model.type("outcome:refused actr:x");
        assertThat(model.complaint())
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("“actr:x” is not known here."));
        assertThat(size()).isEqualTo(200);
        model.type("outcome:refused");
        assertThat(model.complaint()).isEmpty();
    }

    @Test
    void newEventsWaitUntilTheyAreTaken() {
        model.activate();
        world.happens(event(1));
        world.happens(event(2));
        assertThat(size()).isEqualTo(600);
        assertThat(model.newCount())
                .hasValueSatisfying(count -> assertThat(count.value()).isEqualTo(2));
        model.takeNew();
        assertThat(size()).isEqualTo(602);
        assertThat(model.newCount()).isEmpty();
    }

    @Test
    void anEmptyTrailTakesItsFirstEventAtOnce() {
        world.forgetEvents();
        model.activate();
        assertThat(size()).isZero();
        world.happens(event(1));
        assertThat(size()).isEqualTo(1);
    }

    @Test
    void oneStepBackIsTheSearchBefore() {
        model.activate();
        var event = world.events().get(6);
        model.ask(EventQuery.ALL.withActor(Optional.of(event.actor())), Optional.of(event.id()));
        assertThat(model.textProperty().get()).startsWith("actor:a.");
        assertThat(model.answerProperty().get().orElseThrow().head())
                .allMatch(found -> found.actor().equals(event.actor()));
        assertThat(model.answerProperty().get().orElseThrow().indexOf(event.id()))
                .isPresent();
        assertThat(model.back(Optional.empty())).isTrue();
        assertThat(size()).isEqualTo(600);
        assertThat(model.textProperty().get()).isEmpty();
        assertThat(model.back(Optional.empty())).isFalse();
    }

    @Test
    void tenMinutesAroundAnEventHoldTheEvent() {
        model.activate();
        var event = world.events().get(20);
        for (EventQuery around : List.of(Steps.before(event), Steps.after(event))) {
            model.ask(around, Optional.of(event.id()));
            assertThat(model.answerProperty().get().orElseThrow().head()).contains(event);
        }
    }

    @Test
    void offlineTheCopyAnswersAndSaysSince() {
        world.link().cut();
        model.activate();
        assertThat(model.foot()).contains("on this workstation, as of 14:02:00");
    }

    @Test
    void whatCanBeChosenIsCounted() {
        model.activate();
        assertThat(choices().of(Choices.Side.OUTCOME))
                .extracting(Choices.Choice::count)
                .allSatisfy(count -> assertThat(count).isPresent());
        model.type("action:GrantRole");
        assertThat(choices().of(Choices.Side.OUTCOME))
                .extracting(Choices.Choice::count)
                .containsExactly(Optional.of(50L), Optional.of(0L), Optional.of(0L));
        assertThat(choices().title(Choices.Side.DID)).isEqualTo("Did: Role given");
        assertThat(choices().of(Choices.Side.DID).getFirst().query()).isEqualTo(EventQuery.ALL);
    }

    @Test
    void theReasonsOfRefusalsCanBeChosen() {
        model.activate();
        var reason = choices().of(Choices.Side.REASON).getFirst();
        model.ask(reason.query(), Optional.empty());
        assertThat(size()).isEqualTo(reason.count().orElseThrow());
        assertThat(model.textProperty().get()).startsWith("reason:");
    }

    @Test
    void theBrushZoomsAndShiftsAndShowsAllAgain() {
        model.activate();
        var all = model.glance().summary();
        assertThat(all.count()).isEqualTo(600);
        int last = all.histogram().orElseThrow().buckets().size();
        model.ask(model.glance().within(last - 1, last).orElseThrow(), Optional.empty());
        var newest = all.histogram().orElseThrow().buckets().getLast();
        assertThat(size()).isEqualTo(newest.all());
        var earlier = model.glance().shifted(-1).orElseThrow();
        assertThat(earlier.from().orElseThrow())
                .isBefore(model.queryProperty().get().from().orElseThrow());
        model.ask(model.glance().reset(), Optional.empty());
        assertThat(size()).isEqualTo(600);
    }

    @Test
    void nothingListensAfterLeaving() {
        model.activate();
        model.deactivate();
        assertThat(world.link().listeners()).isZero();
    }

    private Choices choices() {
        return new Choices(
                model.queryProperty().get(),
                model.glance().summary(),
                model.eventWordsProperty().get(),
                words);
    }

    private static AuditEvent event(int number) {
        return new AuditEvent(
                new EventId(new UUID(0x7fffL, number)),
                FakeWorld.NOW,
                ActorId.system("import"),
                "MonthOpened",
                Optional.empty(),
                Outcome.DONE,
                List.of(),
                8_113,
                "r-new",
                List.of(),
                EventDetail.NONE,
                OptionalLong.empty());
    }
}
