package dev.gatehouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.navigation.Area;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.AccessEnd;
import dev.gatehouse.ui.port.FakeDoor;
import dev.gatehouse.ui.port.FakeMachines;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.rules.SampleRules;
import dev.gatehouse.ui.words.Language;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleWindowTest {
    private final FakeWorld world = FakeWorld.administrator();
    private final FakeDoor door = FakeDoor.known();
    private FakeConsole console;

    @BeforeEach
    void open() throws TimeoutException {
        console = new FakeConsole(world, door, Look.Theme.LIGHT);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void thePasswordIsTheOnlyThingToTypeAtAKnownServer() {
        console.type(FakeDoor.PASSWORD);
        console.press(KeyCode.ENTER);
        assertThat(console.place()).isEqualTo(new Place.Overview());
        assertThat(door.calls()).containsExactly("signIn acme d.reyes");
        assertThat(console.focused()).isEqualTo(console.lastScreen().field());
    }

    @Test
    void theServerIsShownAlsoWhereTheServersAreReadAfterTheFormIsThere() {
        console.onFx(() -> {
            var model = console.window().signInModel().orElseThrow();
            model.servers().clear();
            model.readServers();
            return true;
        });
        assertThat(console.shows(FakeDoor.SERVER.name())).isTrue();
    }

    @Test
    void aWrongPasswordIsSaidAndTheFieldIsEmptyForAnother() {
        console.type("wrong");
        console.press(KeyCode.ENTER);
        assertThat(console.shows("Sign-in was refused")).isTrue();
        console.signIn();
        assertThat(console.place()).isEqualTo(new Place.Overview());
    }

    @Test
    void whoIsRefusedForTheirMachineTypesACodeAndIsIn() {
        door.failNext(Fault.of(FaultCode.ENTRY_REFUSED, "reasons", "machine_not_permitted"));
        console.type(FakeDoor.PASSWORD);
        console.press(KeyCode.ENTER);
        assertThat(console.shows("You may not enter from this machine")).isTrue();
        assertThat(console.shows("ask the helpdesk or a security administrator for an enrolment code"))
                .isTrue();
        console.click(".notice-box .button");
        assertThat(console.shows("Enrol and sign in")).isTrue();
        console.type("wrng wrng wrng");
        console.press(KeyCode.ENTER);
        assertThat(console.shows("Enrolling was refused")).isTrue();
        assertThat(console.typed("#enrolment-code")).as("to be mended").isEqualTo("wrng wrng wrng");
        console.press(KeyCode.CONTROL, KeyCode.A);
        console.type(FakeMachines.CODE);
        console.press(KeyCode.ENTER);
        assertThat(console.place()).isEqualTo(new Place.Overview());
        assertThat(door.calls())
                .containsExactly("signIn acme d.reyes", "enrol acme", "enrol acme", "signIn acme d.reyes");
    }

    @Test
    void theKeysGoToTheEntriesOfTheNavigation() {
        console.signIn();
        console.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        assertThat(console.place().area()).isEqualTo(Area.SETTINGS);
        console.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(console.place().area()).isEqualTo(Area.HELP_DESK);
        console.press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(console.place().area()).isEqualTo(Area.SETTINGS);
    }

    @Test
    void aListOfOneTenantAsksWhichOne() {
        console.signIn();
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(console.shows("This list is about one tenant")).isTrue();
        console.press(KeyCode.CONTROL, KeyCode.T);
        console.type("bor");
        console.press(KeyCode.ENTER);
        assertThat(console.lastScreen().context().tenant()).isEqualTo(FakeWorld.BOREA);
        assertThat(console.lastScreen().title()).isEqualTo("users");
    }

    @Test
    void anotherTenantMakesAnotherScreenAndClosesTheOld() {
        console.signIn();
        var overview = console.lastScreen();
        console.press(KeyCode.CONTROL, KeyCode.T);
        console.type("acme");
        console.press(KeyCode.ENTER);
        assertThat(overview.calls()).endsWith("deactivate", "close");
        assertThat(console.lastScreen().context().scope()).isEqualTo(new Scope.One(FakeWorld.ACME));
    }

    @Test
    void escapeClosesWhatLiesOverAndTheFocusGoesBack() {
        console.signIn();
        var field = console.lastScreen().field();
        console.press(KeyCode.F1);
        assertThat(console.shows("Next region")).isTrue();
        console.press(KeyCode.ESCAPE);
        assertThat(console.shows("Next region")).isFalse();
        assertThat(console.focused()).isEqualTo(field);
    }

    @Test
    void thePaletteFindsAPersonAndOpensThem() {
        console.signIn();
        console.press(KeyCode.CONTROL, KeyCode.K);
        console.type("maria lopez");
        console.press(KeyCode.ENTER);
        assertThat(console.place()).isEqualTo(Place.user(FakeWorld.person(0)));
    }

    @Test
    void thePaletteFindsAMachineAndARuleOfTheTenant() {
        world.restrict(SampleRules.all());
        console.signIn();
        console.press(KeyCode.CONTROL, KeyCode.T);
        console.type("acme");
        console.press(KeyCode.ENTER);
        console.press(KeyCode.CONTROL, KeyCode.K);
        console.type("pc-12");
        assertThat(console.shows("Machines")).isTrue();
        console.press(KeyCode.ENTER);
        assertThat(console.place()).isEqualTo(new Place.Machines(Optional.of(SampleRules.PC.id())));
        console.press(KeyCode.CONTROL, KeyCode.K);
        console.type("claims by");
        console.press(KeyCode.ENTER);
        assertThat(console.place()).isEqualTo(new Place.Rules(Optional.of(SampleRules.OF_CLAIMS.id())));
    }

    @Test
    void lockedNothingCanBeReadAndThePasswordLeadsBackToTheSamePlace() {
        console.signIn();
        console.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        console.press(KeyCode.CONTROL, KeyCode.L);
        assertThat(console.shows("Locked")).isTrue();
        assertThat(console.shows("Search or do anything")).isFalse();
        console.type("wrong");
        console.press(KeyCode.ENTER);
        assertThat(console.shows("Locked")).isTrue();
        console.signIn();
        assertThat(console.place().area()).isEqualTo(Area.SETTINGS);
        assertThat(console.focused()).isEqualTo(console.lastScreen().field());
    }

    @Test
    void anotherLanguageDoesNotOpenTheLock() {
        console.signIn();
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.onFx(() -> {
            console.arrangement.language().set(Language.FRENCH);
            return true;
        });
        FakeConsole.settle();
        assertThat(console.shows("Ctrl+K")).isFalse();
        console.signIn();
        assertThat(console.shows("Chercher ou agir")).isTrue();
    }

    @Test
    void anotherLanguageKeepsThePlace() {
        console.signIn();
        console.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        console.onFx(() -> {
            console.arrangement.language().set(Language.GERMAN);
            return true;
        });
        FakeConsole.settle();
        assertThat(console.shows("Einstellungen")).isTrue();
        assertThat(console.place().area()).isEqualTo(Area.SETTINGS);
    }

    @Test
    void cuttingTheLineChangesThePillAndNothingElse() {
        console.signIn();
        var calls = console.lastScreen().calls();
        assertThat(console.shows("Online · TLS 1.3 · synced 3 s ago")).isTrue();
        console.onFx(() -> {
            world.link().cut();
            return true;
        });
        assertThat(console.shows("Offline · as of 14:02")).isTrue();
        assertThat(console.lastScreen().calls()).isEqualTo(calls);
    }

    @Test
    void aSessionThatEndedLeadsBackToTheSignIn() {
        console.signIn();
        console.onFx(() -> {
            console.faults.accept(Fault.of(FaultCode.UNAUTHENTICATED));
            return true;
        });
        FakeConsole.settle();
        assertThat(console.shows("Your session has ended")).isTrue();
        assertThat(console.onFx(() -> console.window().navigator())).isEmpty();
    }

    @Test
    void theEndOfOnesOwnAccessIsSaidAcrossTheWindowUntilItIsPutOff() {
        console.signIn();
        foretell(Optional.of(new AccessEnd(FakeWorld.NOW.plusSeconds(600), AccessEnd.Cause.HOURS)));
        assertThat(console.shows("Your hours end at 17:30 (in 10 min)")).isTrue();
        console.picture("access-end");
        foretell(Optional.of(new AccessEnd(FakeWorld.NOW.plusSeconds(7200), AccessEnd.Cause.HOURS)));
        assertThat(console.shows("Your hours end")).isFalse();
        foretell(Optional.of(new AccessEnd(FakeWorld.NOW.plusSeconds(59), AccessEnd.Cause.ACCOUNT)));
        assertThat(console.shows("(in 59 s)")).isTrue();
        foretell(Optional.empty());
        assertThat(console.shows("Your account expires")).isFalse();
    }

    private void foretell(Optional<AccessEnd> end) {
        console.onFx(() -> {
            world.link().foretell(end);
            return true;
        });
        FakeConsole.settle();
    }

    @Test
    void whoseHoursHaveEndedIsToldSoAtTheSignIn() {
        console.signIn();
        console.onFx(() -> {
            console.faults.accept(Fault.of(FaultCode.UNAUTHENTICATED, AccessEnd.WHY, "outside_hours"));
            return true;
        });
        FakeConsole.settle();
        assertThat(console.shows("Your hours have ended, and with them your session."))
                .isTrue();
        assertThat(console.onFx(() -> console.window().navigator())).isEmpty();
    }

    @Test
    void undoRunsOnceByItsKey() {
        console.signIn();
        var undone = new java.util.concurrent.atomic.AtomicInteger();
        console.onFx(() -> {
            console.lastScreen().context().notices().done("Extended Maria", "Undo", undone::incrementAndGet);
            console.window().scene().getRoot().lookup(".navigation-entry").requestFocus();
            return true;
        });
        assertThat(console.shows("Extended Maria")).isTrue();
        console.press(KeyCode.CONTROL, KeyCode.Z);
        console.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(undone).hasValue(1);
    }

    @Test
    void whereOneLeftOffIsWhereOneComesBackTo() {
        console.signIn();
        console.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        var start = new ShellViewModel(world.me(), world.preferences()).start();
        assertThat(start.place()).isEqualTo(new Place.Settings());
        assertThat(start.scope()).isEqualTo(new Scope.All());
        assertThat(Optional.of(start.scope()).flatMap(Scope::tenant)).isEmpty();
    }
}
