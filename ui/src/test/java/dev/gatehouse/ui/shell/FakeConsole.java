package dev.gatehouse.ui.shell;

import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Area;
import dev.gatehouse.ui.navigation.Arrangement;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.ScreenFactory;
import dev.gatehouse.ui.port.FakeDoor;
import dev.gatehouse.ui.port.FakeScreen;
import dev.gatehouse.ui.port.FakeWorld;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window over a world in memory, driven by real key presses.
final class FakeConsole implements AutoCloseable {
    final FakeWorld world;
    final FakeDoor door;
    final Arrangement arrangement;
    final UnhandledFaults faults = new UnhandledFaults();
    final List<FakeScreen> screens = new ArrayList<>();
    final FxRobot robot = new FxRobot();
    private final Look look;
    private final Stage stage;
    private final ConsoleWindow window;

    FakeConsole(FakeWorld world, FakeDoor door, Look.Theme theme) throws TimeoutException {
        this.world = world;
        this.door = door;
        arrangement = new Arrangement(world.preferences(), Locale.ENGLISH, ZoneId.of("Europe/London"));
        arrangement.theme().set(theme);
        stage = FxToolkit.registerPrimaryStage();
        look = onFx(Look::new);
        var ports = new Ports(
                door,
                world.link(),
                world.me(),
                world.people(),
                world.tenants(),
                world.logs(),
                world.reviews(),
                world.preferences());
        var made = new Screens(
                fake(Area.OVERVIEW),
                fake(Area.HELP_DESK),
                fake(Area.USERS),
                fake(Area.USERS),
                fake(Area.ROLES),
                fake(Area.RULES),
                fake(Area.MACHINES),
                fake(Area.REVIEWS),
                fake(Area.AUDIT),
                fake(Area.SETTINGS));
        var tasks = Tasks.on(Runnable::run, FxThread::run, faults);
        var parts = new ConsoleParts(ports, made, tasks, faults, arrangement, () -> FakeWorld.NOW, "0.1.0");
        window = onFx(() -> {
            var console = new ConsoleWindow(stage, look, parts);
            console.open();
            stage.setWidth(1280);
            stage.setHeight(760);
            return console;
        });
        settle();
    }

    /// Pastes the password and enters.
    FakeConsole signIn() {
        paste(FakeDoor.PASSWORD);
        press(KeyCode.ENTER);
        return this;
    }

    /// Types something that is no password and enters.
    void signInWrongly() {
        paste("no password");
        press(KeyCode.ENTER);
    }

    /// Does without an enrolment code, back to the password.
    void enrolNot() {
        onFx(() -> {
            window.signInModel().orElseThrow().dontEnrol();
            robot.lookup(".secret-field .password-field").query().requestFocus();
            return true;
        });
        settle();
    }

    /// Another size of the window.
    void resize(double width, double height) {
        onFx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
        settle();
    }

    /// Opens an invitation as if it were dropped.
    void open(String file) {
        onFx(() -> {
            window.signInModel().orElseThrow().open(java.nio.file.Path.of(file));
            return true;
        });
        settle();
    }

    /// Enters with an entry code.
    void code() {
        onFx(() -> {
            var model = window.signInModel().orElseThrow();
            model.organisationProperty().set("acme");
            model.loginProperty().set("m.lopez");
            model.byCodeProperty().set(true);
            model.enter(FakeDoor.CODE.toCharArray());
            return true;
        });
        settle();
    }

    void press(KeyCode... codes) {
        robot.push(codes);
        settle();
    }

    /// Puts a text into the field that has the focus, as pasting does.
    void paste(String text) {
        onFx(() -> {
            ((javafx.scene.control.TextInputControl) window.scene().getFocusOwner()).replaceSelection(text);
            return true;
        });
    }

    /// Presses the button that a query finds, as the keyboard does.
    void click(String query) {
        onFx(() -> {
            robot.lookup(query).queryButton().fire();
            return true;
        });
        settle();
    }

    /// What stands in the field that a query finds.
    String typed(String query) {
        return onFx(() -> robot.lookup(query).queryTextInputControl().getText());
    }

    void type(String text) {
        robot.write(text, 0);
        settle();
    }

    ConsoleWindow window() {
        return window;
    }

    Place place() {
        return onFx(() -> window.navigator().orElseThrow().position().get().place());
    }

    FakeScreen lastScreen() {
        return screens.getLast();
    }

    Node focused() {
        return onFx(() -> window.scene().getFocusOwner());
    }

    boolean shows(String words) {
        return onFx(() -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            return isShown(words);
        });
    }

    private boolean isShown(String words) {
        return robot.from(window.scene().getRoot())
                .lookup((Node node) -> node instanceof javafx.scene.text.Text text
                        && text.getText().contains(words)
                        && isVisible(text))
                .tryQuery()
                .isPresent();
    }

    void picture(String name) {
        onFx(() -> {
            dev.gatehouse.ui.port.Pictures.write(window.scene(), name);
            return true;
        });
    }

    <T> T onFx(Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, call);
    }

    static void settle() {
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    @Override
    public void close() {
        onFx(() -> {
            window.close();
            look.close();
            stage.hide();
            return true;
        });
    }

    private ScreenFactory fake(Area area) {
        return context -> {
            var screen = new FakeScreen(area.code(), context, Place.of(area));
            screens.add(screen);
            return screen;
        };
    }

    private static boolean isVisible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
