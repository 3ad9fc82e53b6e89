package dev.gatehouse.ui.port;

import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.navigation.Notices;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.navigation.Screen;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// One screen in a window of the size that the shell leaves it, driven by real key presses.
public final class ScreenStage implements AutoCloseable {
    private final FxRobot robot = new FxRobot();
    private final List<Notices.Notice> notices = new ArrayList<>();
    private final Stage stage;
    private final Look look;
    private final Screen screen;
    private final Scene scene;
    private final Navigator navigator;

    /// Opens a screen and makes it active.
    ///
    /// @param make makes the screen
    public ScreenStage(
            Scope scope,
            Place place,
            Look.Theme theme,
            Language language,
            BiFunction<ScreenContext, Tasks, Screen> make)
            throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        navigator = new Navigator(scope, place);
        var words = Words.of(language, () -> FakeWorld.NOW, ZoneId.of("Europe/London"));
        var tasks = Tasks.on(Runnable::run, FxThread::run, fault -> {
            throw new AssertionError(fault);
        });
        look = onFx(Look::new);
        screen = onFx(() -> make.apply(new ScreenContext(words, scope, navigator, notices::add), tasks));
        scene = onFx(() -> {
            look.themeProperty().set(theme);
            var shown = new Scene(new StackPane(screen.root()), 1080, 713);
            look.dress(shown);
            stage.setScene(shown);
            stage.show();
            screen.show(place);
            screen.onActivate();
            shown.getRoot().applyCss();
            screen.focusStart();
            return shown;
        });
        settle();
    }

    public Screen screen() {
        return screen;
    }

    public Scene scene() {
        return scene;
    }

    /// Where the screen sent the person last.
    public Place sentTo() {
        return onFx(() -> navigator.position().get().place());
    }

    public Scope scope() {
        return onFx(navigator::scope);
    }

    /// What it said.
    public List<Notices.Notice> notices() {
        return onFx(() -> List.copyOf(notices));
    }

    public void press(KeyCode... codes) {
        robot.push(codes);
        settle();
    }

    public void type(String text) {
        robot.write(text, 0);
        settle();
    }

    /// Whether these words are to be read on screen.
    public boolean shows(String words) {
        return onFx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return robot.from(scene.getRoot())
                    .lookup((Node node) -> node instanceof javafx.scene.text.Text text
                            && text.getText().contains(words))
                    .tryQuery()
                    .isPresent();
        });
    }

    /// Writes what is on screen to `target/screens`.
    public void picture(String name) {
        onFx(() -> {
            Pictures.write(scene, name);
            return true;
        });
    }

    public <T> T onFx(Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, call);
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    @Override
    public void close() {
        onFx(() -> {
            screen.onDeactivate();
            screen.close();
            look.close();
            stage.hide();
            return true;
        });
    }
}
