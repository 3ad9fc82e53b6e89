package dev.gatehouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.port.FakeDoor;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.words.Language;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the sign-in and of the frame, in both themes, as somebody meets them.
class ShellPicturesTest {
    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, GERMAN"})
    void theSignInTellsWhatHappened(Look.Theme theme, Language language) throws TimeoutException {
        var door = FakeDoor.known();
        try (var console = new FakeConsole(FakeWorld.administrator(), door, theme)) {
            speak(console, language);
            console.picture(name("signin-form", theme));
            console.signInWrongly();
            console.picture(name("signin-refused", theme));
            door.failNext(Fault.of(FaultCode.ENTRY_REFUSED, "reasons", "account_expired,password_due")
                    .with("nextPermitted", "2026-11-23T08:00:00Z"));
            console.signInWrongly();
            console.picture(name("signin-stages", theme));
            door.failNext(Fault.of(FaultCode.ENTRY_REFUSED, "reasons", "machine_not_permitted"));
            console.signInWrongly();
            console.click(".notice-box .button");
            console.picture(name("signin-enrol", theme));
            console.enrolNot();
            door.failNext(Fault.of(FaultCode.BUSY, "retryAfter", 40));
            console.signInWrongly();
            console.picture(name("signin-busy", theme));
            console.press(KeyCode.TAB);
            door.hasCopy();
            console.world
                    .link()
                    .attempted(
                            new Link.Attempt("name", true, "203.0.113.7"),
                            new Link.Attempt("tcp", false, "connection refused"));
            door.failNext(Fault.of(FaultCode.UNREACHABLE, "host", "gatehouse.example")
                    .with("port", 8443)
                    .with("seconds", 5));
            console.onFx(() -> {
                console.robot.lookup(".secret-field .password-field").query().requestFocus();
                return true;
            });
            console.signInWrongly();
            console.picture(name("signin-unreachable", theme));
            assertThat(console.shows("14:02")).isTrue();
            door.failNext(Fault.of(FaultCode.SERVER_NOT_TRUSTED));
            console.onFx(() -> {
                console.robot.lookup(".secret-field .password-field").query().requestFocus();
                return true;
            });
            console.signInWrongly();
            console.picture(name("signin-changed", theme));
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, FRENCH", "DARK, ENGLISH"})
    void theFirstStartAsksForAnInvitation(Look.Theme theme, Language language) throws TimeoutException {
        try (var console = new FakeConsole(FakeWorld.administrator(), FakeDoor.first(), theme)) {
            speak(console, language);
            console.picture(name("signin-invite", theme));
            console.open("acme.gatehouse");
            console.picture(name("signin-compare", theme));
            console.press(KeyCode.SPACE);
            console.code();
            console.picture(name("signin-choose", theme));
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, GERMAN"})
    void theFrameAndWhatLiesOverIt(Look.Theme theme, Language language) throws TimeoutException {
        try (var console = new FakeConsole(FakeWorld.administrator(), FakeDoor.known(), theme)) {
            speak(console, language);
            console.signIn();
            console.press(KeyCode.CONTROL, KeyCode.T);
            console.picture(name("shell-tenants", theme));
            console.type("acme");
            console.press(KeyCode.ENTER);
            console.press(KeyCode.CONTROL, KeyCode.K);
            console.picture(name("shell-palette-empty", theme));
            console.type("mar");
            console.picture(name("shell-palette", theme));
            console.press(KeyCode.ESCAPE);
            console.press(KeyCode.F1);
            console.picture(name("shell-keys", theme));
            console.press(KeyCode.ESCAPE);
            console.onFx(() -> {
                ((javafx.scene.control.Button)
                                console.robot.lookup(".status-pill").query())
                        .fire();
                return true;
            });
            FakeConsole.settle();
            console.picture(name("shell-status", theme));
            console.press(KeyCode.ESCAPE);
            console.press(KeyCode.CONTROL, KeyCode.B);
            console.onFx(() -> {
                console.lastScreen().context().notices().done("Extended Maria to 22 Dec 2026", "Undo", () -> {});
                return true;
            });
            FakeConsole.settle();
            console.picture(name("shell-narrow", theme));
            console.press(KeyCode.CONTROL, KeyCode.L);
            console.picture(name("shell-locked", theme));
            assertThat(console.shows("Ctrl+K")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, PSEUDO", "DARK, FRENCH"})
    void theSmallestWindowHoldsTheBar(Look.Theme theme, Language language) throws TimeoutException {
        try (var console = new FakeConsole(FakeWorld.administrator(), FakeDoor.known(), theme)) {
            console.resize(1000, 640);
            speak(console, language);
            console.picture(name("small-signin", theme));
            console.signIn();
            console.onFx(() -> {
                console.window().navigator().orElseThrow().go(FakeWorld.CASTELL, new Place.Settings());
                return true;
            });
            FakeConsole.settle();
            console.picture(name("small-shell", theme));
            console.press(KeyCode.F1);
            console.picture(name("small-keys", theme));
            console.press(KeyCode.CONTROL, KeyCode.K);
            console.picture(name("small-palette", theme));
            double right = console.onFx(() -> {
                var person = console.window().scene().getRoot().lookup(".person-menu");
                return person.localToScene(person.getLayoutBounds()).getMaxX();
            });
            assertThat(right).isLessThanOrEqualTo(1000);
        }
    }

    private static void speak(FakeConsole console, Language language) {
        console.onFx(() -> {
            console.arrangement.language().set(language);
            return true;
        });
        FakeConsole.settle();
    }

    private static String name(String name, Look.Theme theme) {
        return name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT);
    }
}
