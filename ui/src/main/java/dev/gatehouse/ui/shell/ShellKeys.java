package dev.gatehouse.ui.shell;

import dev.gatehouse.ui.navigation.Area;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that work everywhere in the shell.
final class ShellKeys {
    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);

    private final Map<KeyCombination, Runnable> actions;
    private final Supplier<List<Area>> areas;
    private final java.util.function.Consumer<Area> go;
    private final Runnable undo;
    private final Supplier<Boolean> escape;

    /// @param actions by key, those with a modifier or a function key
    /// @param undo takes back what was done last, where no text is being typed
    /// @param escape goes one step back; says whether there was one
    ShellKeys(
            Map<KeyCombination, Runnable> actions,
            Supplier<List<Area>> areas,
            java.util.function.Consumer<Area> go,
            Runnable undo,
            Supplier<Boolean> escape) {
        this.actions = Map.copyOf(actions);
        this.areas = areas;
        this.go = go;
        this.undo = undo;
        this.escape = escape;
    }

    /// A combination with Ctrl, on macOS with Cmd.
    static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /// Before anything else sees the key.
    void before(KeyEvent event) {
        for (var entry : actions.entrySet()) {
            if (entry.getKey().match(event)) {
                entry.getValue().run();
                event.consume();
                return;
            }
        }
        int digit = DIGITS.indexOf(event.getCode());
        if (digit >= 0 && event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()) {
            if (digit < areas.get().size()) {
                go.accept(areas.get().get(digit));
            }
            event.consume();
        }
    }

    /// After nothing else wanted the key.
    void after(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && escape.get()) {
            event.consume();
        } else if (shortcut(KeyCode.Z).match(event) && !(event.getTarget() instanceof TextInputControl)) {
            undo.run();
            event.consume();
        }
    }
}
