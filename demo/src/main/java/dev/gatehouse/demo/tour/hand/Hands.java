package dev.gatehouse.demo.tour.hand;

import dev.gatehouse.ui.common.FxThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Hands and eyes of the tour: presses keys, types, and waits until something is to be seen. Called from the
/// tour's own thread, never from the FX thread.
public final class Hands {
    /// How long anything may take until it is to be seen.
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long LOOK_EVERY = 30_000_000;

    private final Supplier<Scene> scene;

    /// Hands for a window.
    public Hands(Supplier<Scene> scene) {
        this.scene = scene;
    }

    /// Does something on the FX thread and brings back its result.
    public <T> T on(Supplier<T> action) {
        var result = new CompletableFuture<T>();
        FxThread.run(() -> {
            try {
                result.complete(action.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new StepFailed("the window failed: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new StepFailed("the window did not answer for " + PATIENCE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("the tour was interrupted", e);
        }
    }

    /// Presses a key with others held.
    public void press(KeyCode key, KeyCode... held) {
        on(() -> {
            hit(key, held);
            return true;
        });
        settle();
    }

    private void hit(KeyCode key, KeyCode... held) {
        // The robot's keys go to one window, whichever is meant.
        if (Window.getWindows().stream().filter(Stage.class::isInstance).count() > 1) {
            send(KeyEvent.KEY_PRESSED, key, held);
            send(KeyEvent.KEY_RELEASED, key, held);
        } else {
            strike(key, held);
        }
    }

    private static void strike(KeyCode key, KeyCode... held) {
        var robot = new Robot();
        for (KeyCode one : held) {
            robot.keyPress(one);
        }
        robot.keyPress(key);
        robot.keyRelease(key);
        for (int i = held.length - 1; i >= 0; i--) {
            robot.keyRelease(held[i]);
        }
    }

    private void send(EventType<KeyEvent> what, KeyCode key, KeyCode... held) {
        var with = Set.of(held);
        EventTarget target =
                Optional.<EventTarget>ofNullable(scene.get().getFocusOwner()).orElseGet(scene);
        Event.fireEvent(
                target,
                new KeyEvent(
                        what,
                        "",
                        "",
                        key,
                        with.contains(KeyCode.SHIFT),
                        with.contains(KeyCode.CONTROL),
                        with.contains(KeyCode.ALT),
                        with.contains(KeyCode.META)));
    }

    /// Types a text into whatever has the focus.
    public void type(String text) {
        for (int i = 0; i < text.length(); i++) {
            String character = text.substring(i, i + 1);
            on(() -> {
                Node owner = Objects.requireNonNull(scene.get().getFocusOwner(), "nothing has the focus");
                owner.fireEvent(
                        new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
                return true;
            });
        }
        settle();
    }

    /// Writes into a field, in place of what stands there.
    ///
    /// @param name what a screen reader calls it
    public void fill(String name, String text) {
        Node field = see(
                "the field " + name,
                node -> node instanceof TextInputControl input
                        && name.equals(input.getAccessibleText())
                        && input.isEditable());
        on(() -> {
            field.requestFocus();
            ((TextInputControl) field).selectAll();
            return true;
        });
        type(text);
    }

    /// Uses a button, as the keyboard does: focus, then the space bar, with nothing read anew between the two.
    public void use(Node button) {
        on(() -> {
            // One that came a moment ago takes no keys before it has been styled.
            button.applyCss();
            button.requestFocus();
            hit(KeyCode.SPACE);
            return true;
        });
        settle();
    }

    /// Waits until a condition holds on the FX thread.
    ///
    /// @param what is said if it does not
    public void await(String what, Supplier<Boolean> condition) {
        await(what, PATIENCE, condition);
    }

    /// Waits a given time until a condition holds on the FX thread.
    public void await(String what, Duration patience, Supplier<Boolean> condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!on(condition)) {
            if (System.nanoTime() > end) {
                throw new StepFailed("waited " + patience.toSeconds() + " s in vain for: " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
    }

    /// Waits until something matching is visible, and brings it.
    public Node see(String what, Predicate<Node> matches) {
        var seen = new ArrayList<Node>();
        await(what, () -> {
            find(matches).ifPresent(seen::add);
            return !seen.isEmpty();
        });
        return seen.getFirst();
    }

    /// Lets the window come to rest: queued events and two layouts.
    public void settle() {
        for (int i = 0; i < 3; i++) {
            var rested = new CompletableFuture<Boolean>();
            FxThread.later(() -> rested.complete(true));
            rested.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        }
    }

    /// The first visible node that matches; on the FX thread.
    public Optional<Node> find(Predicate<Node> matches) {
        return find(scene.get().getRoot(), matches);
    }

    private static Optional<Node> find(Node node, Predicate<Node> matches) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        if (matches.test(node)) {
            return Optional.of(node);
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                var found = find(child, matches);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
