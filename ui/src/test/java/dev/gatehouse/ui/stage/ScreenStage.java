package dev.gatehouse.ui.stage;

import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.navigation.Notices;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.navigation.Screen;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.navigation.ScreenFactory;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.port.Pictures;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// One screen on a stage: real keys go in, pictures come out.
public final class ScreenStage implements AutoCloseable {
    private final FakeWorld world;
    private final FxRobot robot = new FxRobot();
    private final List<Notices.Notice> notices = new ArrayList<>();
    private final Navigator navigator;
    private final Background background = new Background();
    private final Stage stage;
    private final Screen screen;
    private final Look look;

    /// Opens a screen as it is without the bars of the shell: 1080 × 713.
    ///
    /// @param factory makes the screen from tasks and a context
    public ScreenStage(FakeWorld world, Scope scope, Language language, Place place, Factory factory) {
        this.world = world;
        world.link().tellOn(FxThread::run);
        navigator = new Navigator(scope, place);
        try {
            stage = FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        look = on(Look::new);
        screen = on(() -> {
            var words = Words.of(language, () -> world.link().serverTime(), ZoneId.of("Europe/London"));
            var context = new ScreenContext(words, scope, navigator, notices::add);
            var made = factory.with(background.tasks()).create(context);
            var scene = new Scene(new StackPane(made.root()), 1080, 713);
            look.dress(scene);
            stage.setScene(scene);
            // The stage is one for all tests: it keeps the size that the last one gave it.
            stage.setWidth(1080);
            stage.setHeight(713);
            stage.show();
            made.show(place);
            made.onActivate();
            made.focusStart();
            return made;
        });
        settle();
    }

    /// Makes the factory of a screen.
    @FunctionalInterface
    public interface Factory {
        /// The factory, with the tasks of the test.
        ScreenFactory with(Tasks tasks);
    }

    /// The world behind the ports.
    public FakeWorld world() {
        return world;
    }

    /// The screen.
    public Screen screen() {
        return screen;
    }

    /// What was said, in order.
    public List<Notices.Notice> notices() {
        return notices;
    }

    /// Where the screen sent to.
    public Navigator navigator() {
        return navigator;
    }

    /// The robot that presses keys.
    public FxRobot robot() {
        return robot;
    }

    /// Does something on the FX thread.
    public <T> T on(Callable<T> action) {
        try {
            return WaitForAsyncUtils.asyncFx(action).get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits until the background has answered.
    public void settle() {
        background.settle();
    }

    /// Waits until something is so.
    public void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> on(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("it did not come true; on screen: " + texts(), e);
        }
        settle();
    }

    /// Presses keys together.
    public void press(KeyCode... codes) {
        robot.push(codes);
        settle();
    }

    /// Clicks what this text stands on.
    public void click(String text) {
        robot.clickOn(text);
        settle();
    }

    /// Types into a field, in place of what it holds.
    ///
    /// @param query a selector of the field
    public void type(String query, String text) {
        on(() -> {
            Node field = robot.lookup(query).query();
            field.requestFocus();
            ((TextInputControl) field).selectAll();
            return field;
        });
        robot.write(text);
        settle();
    }

    /// Waits until the preview can be committed.
    public void previewed() {
        until(() -> robot.lookup(".preview .commit-bar .accent").queryAll().stream()
                .anyMatch(node -> node.isVisible() && !node.isDisabled()));
    }

    /// Goes on to the preview, waits until it can be committed, and commits.
    public void commit() {
        press(KeyCode.CONTROL, KeyCode.ENTER);
        previewed();
        press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    /// Everything that can be read now.
    public List<String> texts() {
        return on(() -> {
            var found = new ArrayList<String>();
            collect(stage.getScene().getRoot(), found);
            return found;
        });
    }

    /// Whether this text, or one that holds it, can be read now.
    public boolean reads(String text) {
        return texts().stream().anyMatch(shown -> shown.contains(text));
    }

    /// The node that has the focus.
    public Node focused() {
        return on(() -> stage.getScene().getFocusOwner());
    }

    private static void collect(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case javafx.scene.control.TextInputControl input -> found.add(input.getText());
            case javafx.scene.text.Text text -> found.add(text.getText());
            case javafx.scene.Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
            default -> {}
        }
    }

    /// Another size of the content.
    public void resize(double width, double height) {
        on(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return stage;
        });
        settle();
    }

    /// Puts pictures in light and dark below `target/screens`, if somebody wants to look.
    public void picture(String name) {
        settle();
        if (!Pictures.areWanted()) {
            return;
        }
        shot(name + "-light");
        on(() -> {
            look.themeProperty().set(Look.Theme.DARK);
            return look;
        });
        settle();
        shot(name + "-dark");
        on(() -> {
            look.themeProperty().set(Look.Theme.LIGHT);
            return look;
        });
        settle();
    }

    private void shot(String name) {
        on(() -> {
            Pictures.write(stage.getScene(), name);
            return stage;
        });
    }

    @Override
    public void close() {
        on(() -> {
            screen.onDeactivate();
            screen.close();
            look.close();
            stage.hide();
            return stage;
        });
        background.close();
    }
}
