package dev.gatehouse.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.FakeDoor;
import dev.gatehouse.ui.port.FakeLink;
import dev.gatehouse.ui.port.Link;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInViewModelTest {
    private final List<Entered> entered = new ArrayList<>();
    private final FakeLink link = new FakeLink();
    private FakeDoor door = FakeDoor.known();
    private SignInViewModel model = model();

    @Test
    void aKnownServerFillsInAllButThePassword() {
        assertThat(model.pageProperty().get()).isEqualTo(new SignInPage.Form());
        assertThat(model.organisationProperty().get()).isEqualTo("acme");
        assertThat(model.loginProperty().get()).isEqualTo("d.reyes");
        assertThat(model.isComplete()).isTrue();
    }

    @Test
    void theRightPasswordOpensAndLeavesNoTrace() {
        char[] password = FakeDoor.PASSWORD.toCharArray();
        model.enter(password);
        assertThat(entered).containsExactly(new Entered(FakeDoor.SERVER, "acme", "d.reyes", false));
        assertThat(password).containsOnly('\0');
        assertThat(model.workingProperty().get()).isFalse();
    }

    @Test
    void aWrongPasswordSaysOneSentenceAndNothingMore() {
        model.enter("wrong".toCharArray());
        assertThat(entered).isEmpty();
        assertThat(model.noticeProperty().get())
                .isEqualTo(new SignInNotice.Failed(Fault.of(FaultCode.SIGN_IN_REFUSED)));
    }

    @Test
    void withoutLoginNothingIsSent() {
        model.loginProperty().set(" ");
        model.enter(FakeDoor.PASSWORD.toCharArray());
        assertThat(door.calls()).isEmpty();
    }

    @Test
    void aBusyServerIsTriedAgainWithTheSamePasswordAfterTheSecondsItAskedFor() {
        door.failNext(Fault.of(FaultCode.BUSY, "retryAfter", 2));
        model.enter(FakeDoor.PASSWORD.toCharArray());
        assertThat(model.noticeProperty().get()).isEqualTo(new SignInNotice.Busy(2));
        model.tick();
        assertThat(model.noticeProperty().get()).isEqualTo(new SignInNotice.Busy(1));
        assertThat(entered).isEmpty();
        model.tick();
        assertThat(entered).hasSize(1);
    }

    @Test
    void stopEndsTheTrying() {
        door.failNext(Fault.of(FaultCode.BUSY, "retryAfter", 1));
        model.enter(FakeDoor.PASSWORD.toCharArray());
        model.stop();
        model.tick();
        model.tick();
        assertThat(door.calls()).hasSize(1);
        assertThat(model.noticeProperty().get()).isEqualTo(new SignInNotice.None());
    }

    @Test
    void afterTheRightPasswordTheStagesAndTheNextWayInAreTold() {
        door.failNext(Fault.of(FaultCode.ENTRY_REFUSED, "reasons", "account_expired,account_not_yet_valid")
                .with("nextPermitted", "2026-12-01T09:00:00Z"));
        model.enter(FakeDoor.PASSWORD.toCharArray());
        assertThat(model.noticeProperty().get())
                .isEqualTo(new SignInNotice.Stages(
                        List.of(ReasonCode.ACCOUNT_EXPIRED, ReasonCode.ACCOUNT_NOT_YET_VALID),
                        Optional.of(Instant.parse("2026-12-01T09:00:00Z"))));
    }

    @Test
    void anEntryCodeLeadsToAFirstPasswordAndTheRulesItBreaksAreNamed() {
        model.byCodeProperty().set(true);
        model.enter(FakeDoor.CODE.toCharArray());
        assertThat(model.pageProperty().get()).isEqualTo(new SignInPage.Choose());
        door.failNext(Fault.of(FaultCode.PASSWORD_REJECTED, "rules", "guessable"));
        model.choose("passwordpassword".toCharArray());
        assertThat(model.noticeProperty().get()).isEqualTo(new SignInNotice.Rejected(List.of("guessable")));
        assertThat(entered).isEmpty();
        model.choose("seven quiet herons".toCharArray());
        assertThat(entered).hasSize(1);
    }

    @Test
    void aBusyServerIsAskedAgainForTheFirstPasswordToo() {
        model.byCodeProperty().set(true);
        model.enter(FakeDoor.CODE.toCharArray());
        door.failNext(Fault.of(FaultCode.BUSY, "retryAfter", 1));
        model.choose("seven quiet herons".toCharArray());
        model.tick();
        assertThat(door.calls()).endsWith("choosePassword 18", "choosePassword 18");
        assertThat(entered).hasSize(1);
    }

    @Test
    void withoutTheServerTheCopyIsOfferedAndWhatWasTried() {
        door.hasCopy();
        var attempt = new Link.Attempt("tcp", false, "connection refused");
        link.attempted(attempt);
        door.failNext(
                Fault.of(FaultCode.UNREACHABLE, "host", "gatehouse.example").with("port", 8443));
        model.enter(FakeDoor.PASSWORD.toCharArray());
        var notice = (SignInNotice.Unreachable) model.noticeProperty().get();
        assertThat(notice.copy()).isPresent();
        assertThat(notice.attempts()).containsExactly(attempt);
        model.workOffline();
        assertThat(entered).containsExactly(new Entered(FakeDoor.SERVER, "acme", "d.reyes", true));
    }

    @Test
    void anotherAuthorityStopsEverythingButANewInvitation() {
        door.failNext(Fault.of(FaultCode.SERVER_NOT_TRUSTED));
        model.enter(FakeDoor.PASSWORD.toCharArray());
        assertThat(model.pageProperty().get()).isInstanceOf(SignInPage.Changed.class);
        model.invite();
        assertThat(model.pageProperty().get()).isEqualTo(new SignInPage.Invite(Optional.empty()));
    }

    @Test
    void theFirstStartTrustsAServerOnlyOnceTheFingerprintsMatch() {
        door = FakeDoor.first();
        model = model();
        assertThat(model.pageProperty().get()).isEqualTo(new SignInPage.Invite(Optional.empty()));
        model.open(Path.of("acme.gatehouse"));
        var compare = (SignInPage.Compare) model.pageProperty().get();
        assertThat(door.servers()).isEmpty();
        model.match(compare.invitation());
        assertThat(model.pageProperty().get()).isEqualTo(new SignInPage.Form());
        assertThat(model.serverProperty().get()).contains(FakeDoor.SERVER);
        assertThat(model.organisationProperty().get()).isEqualTo("acme");
    }

    @Test
    void fingerprintsThatDifferTrustNothing() {
        door = FakeDoor.first();
        model = model();
        model.open(Path.of("acme.gatehouse"));
        model.differ();
        assertThat(door.servers()).isEmpty();
        assertThat(model.pageProperty().get()).isEqualTo(new SignInPage.Differed());
    }

    @Test
    void aBrokenInvitationSaysSoAndAsksForAnother() {
        door = FakeDoor.first();
        model = model();
        door.failNext(Fault.of(FaultCode.BAD_FILE));
        model.open(Path.of("photo.jpg"));
        assertThat(model.pageProperty().get())
                .isEqualTo(new SignInPage.Invite(Optional.of(Fault.of(FaultCode.BAD_FILE))));
    }

    private SignInViewModel model() {
        var tasks = Tasks.on(Runnable::run, Runnable::run, fault -> {
            throw new AssertionError(fault);
        });
        return new SignInViewModel(door, link, tasks, entered::add);
    }
}
