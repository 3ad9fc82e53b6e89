package dev.gatehouse.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.FakeDoor;
import dev.gatehouse.ui.port.FakeLink;
import dev.gatehouse.ui.port.FakeMachines;
import dev.gatehouse.ui.port.Machines;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnrolAtSignInTest {
    private static final Fault NOT_FROM_HERE = Fault.of(FaultCode.ENTRY_REFUSED, "reasons", "machine_not_permitted");
    private static final String SIGN_IN = "signIn acme d.reyes";

    private final List<Entered> entered = new ArrayList<>();
    private final FakeDoor door = FakeDoor.known();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean slow;
    private final SignInViewModel model = new SignInViewModel(
            door,
            new FakeLink(),
            Tasks.on(
                    work -> {
                        if (slow) {
                            waiting.add(work);
                        } else {
                            work.run();
                        }
                    },
                    Runnable::run,
                    fault -> {
                        throw new AssertionError(fault);
                    }),
            entered::add);

    @Test
    void whoIsRefusedForTheirMachineGoesOnWithThePasswordTheyTyped() {
        refusedForTheMachine();
        assertThat(model.keptProperty().get()).isTrue();
        model.enrolsProperty().set(true);
        char[] code = FakeMachines.CODE.toCharArray();
        model.enrol(code, none());
        assertThat(door.calls()).containsExactly(SIGN_IN, "enrol acme", SIGN_IN);
        assertThat(entered).containsExactly(new Entered(FakeDoor.SERVER, "acme", "d.reyes", false));
        assertThat(code).containsOnly('\0');
        assertThat(model.keptProperty().get()).isFalse();
        assertThat(model.enrolsProperty().get()).isFalse();
        assertThat(model.workingProperty().get()).isFalse();
        assertThat(model.enrolledProperty().get()).map(Machines.Own::name).contains("PC-13");
    }

    @Test
    void aCodeServesBeforeAnyRefusalWithAPasswordOrWithout() {
        model.enrol(FakeMachines.CODE.toCharArray(), none());
        assertThat(door.calls()).containsExactly("enrol acme");
        assertThat(model.enrolledProperty().get()).isPresent();
        assertThat(entered).isEmpty();
        char[] password = FakeDoor.PASSWORD.toCharArray();
        model.enrol(FakeMachines.CODE.toCharArray(), password);
        assertThat(password).containsOnly('\0');
        assertThat(entered).hasSize(1);
    }

    @Test
    void anEntryCodeGoesOnToTheFirstPasswordAfterwards() {
        model.byCodeProperty().set(true);
        door.failNext(NOT_FROM_HERE);
        model.enter(FakeDoor.CODE.toCharArray());
        model.enrol(FakeMachines.CODE.toCharArray(), none());
        assertThat(model.pageProperty().get()).isEqualTo(new SignInPage.Choose());
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultCode.class,
            names = {
                "ENROLMENT_REFUSED",
                "CODE_USED",
                "CODE_EXPIRED",
                "KEY_REQUEST_ELSEWHERE",
                "KEY_REQUEST_REJECTED",
                "MACHINE_NOT_WAITING",
                "SERVER_TOO_OLD"
            })
    void aRefusalIsToldAndNothingHasToBeTypedAgainButTheCode(FaultCode why) {
        refusedForTheMachine();
        model.enrolsProperty().set(true);
        door.failNext(Fault.of(why));
        model.enrol(FakeMachines.CODE.toCharArray(), none());
        assertThat(model.noticeProperty().get()).isEqualTo(new SignInNotice.Failed(Fault.of(why)));
        assertThat(model.keptProperty().get()).isTrue();
        assertThat(model.enrolsProperty().get()).isTrue();
        assertThat(model.enrolledProperty().get()).isEmpty();
        assertThat(entered).isEmpty();
        model.enrol(FakeMachines.CODE.toCharArray(), none());
        assertThat(entered).hasSize(1);
    }

    @Test
    void withoutTheServerNothingIsLostEither() {
        refusedForTheMachine();
        door.failNext(Fault.of(FaultCode.UNREACHABLE));
        model.enrol(FakeMachines.CODE.toCharArray(), none());
        assertThat(model.noticeProperty().get()).isInstanceOf(SignInNotice.Unreachable.class);
        model.enrol(FakeMachines.CODE.toCharArray(), none());
        assertThat(entered).hasSize(1);
    }

    @Test
    void aBusyServerIsAskedAgainForTheSameCode() {
        refusedForTheMachine();
        door.failNext(Fault.of(FaultCode.BUSY, "retryAfter", 1));
        model.enrol(FakeMachines.CODE.toCharArray(), none());
        assertThat(model.noticeProperty().get()).isEqualTo(new SignInNotice.Busy(1));
        model.tick();
        assertThat(door.calls()).containsExactly(SIGN_IN, "enrol acme", "enrol acme", SIGN_IN);
        assertThat(entered).hasSize(1);
    }

    @Test
    void anotherAuthorityGetsNeitherCodeNorPassword() {
        refusedForTheMachine();
        door.failNext(Fault.of(FaultCode.SERVER_NOT_TRUSTED));
        model.enrol(FakeMachines.CODE.toCharArray(), none());
        assertThat(model.pageProperty().get()).isInstanceOf(SignInPage.Changed.class);
        assertThat(model.keptProperty().get()).isFalse();
    }

    @Test
    void aPasswordIsNotSentForAnotherAccountThanItWasTypedFor() {
        refusedForTheMachine();
        model.loginProperty().set("m.lopez");
        assertThat(model.keptProperty().get()).isFalse();
        model.enrol(FakeMachines.CODE.toCharArray(), none());
        assertThat(door.calls()).containsExactly(SIGN_IN, "enrol acme");
    }

    @Test
    void aPasswordIsNotKeptLongerThanACodeIsGood() {
        refusedForTheMachine();
        for (int second = 1; second < KeptSecret.LONGEST; second++) {
            model.tick();
        }
        assertThat(model.keptProperty().get()).isTrue();
        model.tick();
        assertThat(model.keptProperty().get()).isFalse();
    }

    @Test
    void whoDoesWithoutACodeLeavesNothingBehind() {
        refusedForTheMachine();
        model.enrolsProperty().set(true);
        model.dontEnrol();
        assertThat(model.keptProperty().get()).isFalse();
        assertThat(model.noticeProperty().get()).isEqualTo(new SignInNotice.None());
    }

    @Test
    void aRefusalForAnotherReasonKeepsNothing() {
        door.failNext(Fault.of(FaultCode.ENTRY_REFUSED, "reasons", "outside_hours"));
        model.enter(FakeDoor.PASSWORD.toCharArray());
        assertThat(model.keptProperty().get()).isFalse();
    }

    @Test
    void withoutOrganisationOrCodeNothingIsSentAndBothAreWiped() {
        char[] password = FakeDoor.PASSWORD.toCharArray();
        model.enrol(none(), password);
        assertThat(password).containsOnly('\0');
        model.organisationProperty().set(" ");
        char[] code = FakeMachines.CODE.toCharArray();
        model.enrol(code, none());
        assertThat(code).containsOnly('\0');
        assertThat(door.calls()).isEmpty();
    }

    @Test
    void theFormIsAtWorkFromTheCodeToTheSignIn() {
        refusedForTheMachine();
        slow = true;
        model.enrol(FakeMachines.CODE.toCharArray(), none());
        assertThat(model.workingProperty().get()).isTrue();
        waiting.remove().run();
        assertThat(door.calls()).endsWith("enrol acme");
        assertThat(model.workingProperty().get()).isTrue();
        waiting.remove().run();
        assertThat(door.calls()).endsWith(SIGN_IN);
        assertThat(model.workingProperty().get()).isFalse();
    }

    private void refusedForTheMachine() {
        door.failNext(NOT_FROM_HERE);
        model.enter(FakeDoor.PASSWORD.toCharArray());
    }

    private static char[] none() {
        return new char[0];
    }
}
