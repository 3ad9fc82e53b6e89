package dev.gatehouse.ui.helpdesk.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.policy.CallPapers;
import dev.gatehouse.model.policy.CallerCheck;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.helpdesk.call.CallViewModel;
import dev.gatehouse.ui.helpdesk.call.Outcome;
import dev.gatehouse.ui.port.FakeMachines;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.preview.Undoing;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class EnrolViewModelTest {
    private static final int CALLER = 12;
    private static final Machine.Passport NEW_PC = waiting(3, "PC-13");
    private static final Machine.Passport OTHER = waiting(4, "PC-14");

    private FakeWorld world = FakeWorld.helpdesk();

    private static Machine.Passport waiting(int number, String name) {
        return new Machine.Passport(new MachineId(new UUID(6, number)), name, Optional.empty(), List.of());
    }

    private CallViewModel call(Machine... machines) {
        var rule = new AccessRule(
                new RuleId(new UUID(8, 9)),
                "From the new machine",
                true,
                new RuleScope.OfUser(FakeWorld.person(CALLER)),
                List.of(WayIn.from(NEW_PC.id())));
        world.restrict(Restrictions.of(
                Stream.concat(Stream.of(machines).map(RulePart.OfMachine::new), Stream.of(new RulePart.OfRule(rule)))
                        .toList()));
        var tasks = Tasks.on(Runnable::run, Runnable::run, fault -> {
            throw new AssertionError(fault);
        });
        var words = Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London"));
        var ports = new PreviewPorts(world.desk(), world.people(), world.me(), world.link(), UUID::randomUUID);
        var undoing = new Undoing(world.desk(), tasks, notice -> {}, words, UUID::randomUUID);
        var call = new CallViewModel(
                FakeWorld.ACME,
                FakeWorld.person(CALLER),
                ports,
                world.machines(),
                tasks,
                words,
                undoing,
                new SimpleStringProperty(""));
        call.read();
        return call;
    }

    private static EnrolViewModel given(CallViewModel call) {
        call.unfoldEnrolment();
        call.papers().ticketProperty().set("INC-9");
        call.enrolment().commit();
        return call.enrolment();
    }

    @Test
    void whereTheMachineRefusesItIsTheLikeliest() {
        assertThat(call(NEW_PC).enrolmentPlace()).hasValue(0);
        world = FakeWorld.helpdesk();
        var other = call(NEW_PC);
        world.restrict(Restrictions.NONE);
        other.read();
        assertThat(other.enrolmentPlace())
                .as("behind everything else")
                .hasValue(other.options().size());
    }

    @Test
    void whoMayNotEnrolIsNotOfferedIt() {
        world = FakeWorld.auditor();
        var call = call(NEW_PC);
        assertThat(call.enrolmentPlace()).isEmpty();
        call.unfoldEnrolment();
        assertThat(call.enrolment().stageProperty().get()).isEqualTo(new EnrolStage.Folded());
    }

    @Test
    void theMachineThatTheirRuleNamesIsChosenAndItIsToldWhatFollows() {
        var call = call(OTHER, NEW_PC);
        call.unfoldEnrolment();
        assertThat(call.enrolment().stageProperty().get()).isEqualTo(new EnrolStage.Choosing(Optional.of(NEW_PC)));
        assertThat(call.enrolment().afterWords().orElseThrow())
                .startsWith("After this ")
                .endsWith(" can sign in from PC-13.");
        assertThat(call.enrolment().find("pc")).containsExactly(NEW_PC, OTHER);
        call.enrolment().choose(OTHER);
        assertThat(call.enrolment().afterWords().orElseThrow()).startsWith("No rule lets ");
    }

    @Test
    void whatStrangersLockedDoesNotStandInTheWayAtTheMachine() {
        world.lock(FakeWorld.person(CALLER), FakeWorld.NOW.plusSeconds(600));
        var call = call(NEW_PC);
        assertThat(call.fileProperty().get().orElseThrow().decide(FakeWorld.NOW).hasReason(ReasonCode.ACCOUNT_LOCKED))
                .isTrue();
        call.unfoldEnrolment();
        assertThat(call.enrolment().afterWords().orElseThrow()).endsWith(" can sign in from PC-13.");
    }

    @Test
    void aCodeIsGivenOnTheTicketAndWithTheCheckThatThePolicyAsksFor() {
        var call = call(NEW_PC);
        call.unfoldEnrolment();
        call.enrolment().commit();
        assertThat(world.machines().papers()).as("no ticket, no code").isEmpty();
        assertThat(call.enrolment().missing()).contains("The ticket is needed.");
        var enrolment = given(call);
        assertThat(world.machines().papers())
                .containsExactly(new CallPapers(Optional.of("INC-9"), Optional.of(CallerCheck.CALL_BACK)));
        assertThat(enrolment.stageProperty().get())
                .isInstanceOfSatisfying(
                        EnrolStage.Waiting.class,
                        waiting -> assertThat(waiting.code())
                                .map(code -> code.code())
                                .contains(FakeMachines.CODE));
        assertThat(enrolment.stageProperty().get().toString()).doesNotContain(FakeMachines.CODE);
        assertThat(call.isWorthKeeping()).isTrue();
    }

    @Test
    void theCodeCanBeTakenAwayForGoodAndTheCallWaitsOn() {
        var call = call(NEW_PC);
        var enrolment = given(call);
        call.hideCode();
        assertThat(enrolment.stageProperty().get())
                .isInstanceOfSatisfying(
                        EnrolStage.Waiting.class,
                        waiting -> assertThat(waiting.code()).isEmpty());
        enrolment.heard();
        assertThat(enrolment.isWaiting()).isTrue();
    }

    @Test
    void theMachineThatComesEndsTheWaitingAndTheCallWaitsForTheSignIn() {
        var call = call(NEW_PC);
        var enrolment = given(call);
        world.machines().enrol(NEW_PC.id());
        enrolment.heard();
        assertThat(enrolment.stageProperty().get()).isEqualTo(new EnrolStage.Folded());
        var outcome = call.outcomeProperty().get().orElseThrow();
        assertThat(outcome.done()).isEqualTo("PC-13 enrolled at 17:20");
        assertThat(outcome.ticket()).contains("INC-9");
        assertThat(outcome.sequel()).isInstanceOf(Outcome.Waiting.class);
        assertThat(call.canUndo()).isFalse();
    }

    @Test
    void withoutAMachineThatWaitsItIsSaidWhoNamesOne() {
        var call = call();
        call.unfoldEnrolment();
        assertThat(call.enrolment().problemProperty().get()).startsWith("No machine waits");
        assertThat(call.enrolment().canCommit()).isFalse();
        assertThat(call.enrolment().missing()).isPresent();
    }

    @Test
    void withoutTheServerThereIsNoCode() {
        var call = call(NEW_PC);
        call.unfoldEnrolment();
        call.papers().ticketProperty().set("INC-9");
        world.link().cut();
        call.enrolment().commit();
        assertThat(world.machines().papers()).isEmpty();
        assertThat(call.enrolment().missing()).contains("Needs the server: you are offline");
        call.enrolment().fold();
        call.unfoldEnrolment();
        assertThat(call.enrolment().stageProperty().get()).isEqualTo(new EnrolStage.Folded());
    }
}
