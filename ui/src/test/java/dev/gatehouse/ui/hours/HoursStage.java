package dev.gatehouse.ui.hours;

import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.port.Pictures;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A part of a screen on a stage of its own: real keys and a real mouse go in, pictures come out.
public final class HoursStage implements AutoCloseable {
    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Look look;

    /// Shows a part in a window of some size.
    public HoursStage(Callable<? extends Parent> part, double width, double height) {
        try {
            stage = FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        look = on(Look::new);
        on(() -> {
            look.themeProperty().set(Look.Theme.LIGHT);
            var scene = new Scene(new StackPane(part.call()), width, height);
            look.dress(scene);
            stage.setScene(scene);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            return stage;
        });
        settle();
    }

    /// The robot.
    public FxRobot robot() {
        return robot;
    }

    /// Does something on the FX thread.
    public <T> T on(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }

    /// Waits until everything is laid out.
    public void settle() {
        for (int round = 0; round < 3; round++) {
            WaitForAsyncUtils.sleep(30, TimeUnit.MILLISECONDS);
            WaitForAsyncUtils.waitForFxEvents(2);
        }
    }

    /// The first node of a style class.
    public Node node(String style) {
        return robot.lookup("." + style).query();
    }

    /// The node with the focus.
    public Node focused() {
        return on(() -> stage.getScene().getFocusOwner());
    }

    /// Chooses a theme.
    public void theme(Look.Theme theme) {
        on(() -> {
            look.themeProperty().set(theme);
            return theme;
        });
        settle();
    }

    /// Pixels of the screen to one of the window.
    public void scale(double scale) {
        on(() -> {
            stage.setRenderScaleX(scale);
            stage.setRenderScaleY(scale);
            stage.getScene().getRoot().lookupAll("*").forEach(node -> {
                if (node instanceof Parent parent) {
                    parent.requestLayout();
                }
            });
            return scale;
        });
        settle();
    }

    /// Puts pictures in light and dark, at 100 % and 150 %, below `target/screens`, if somebody wants to look.
    public void picture(String name) {
        if (!Pictures.areWanted()) {
            return;
        }
        for (Look.Theme theme : new Look.Theme[] {Look.Theme.LIGHT, Look.Theme.DARK}) {
            theme(theme);
            for (double scale : new double[] {1, 1.5}) {
                scale(scale);
                String file =
                        "%s-%s-%d".formatted(name, theme == Look.Theme.DARK ? "dark" : "light", (int) (scale * 100));
                on(() -> {
                    var parameters = new SnapshotParameters();
                    parameters.setTransform(Transform.scale(scale, scale));
                    Pictures.write(stage.getScene().getRoot().snapshot(parameters, null), file);
                    return file;
                });
            }
        }
        scale(1);
        theme(Look.Theme.LIGHT);
    }

    @Override
    public void close() {
        on(() -> {
            look.close();
            stage.hide();
            return stage;
        });
    }
}
