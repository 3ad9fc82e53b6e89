package dev.gatehouse.ui.machines.view;

import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.port.Machines;
import dev.gatehouse.ui.preview.code.EnrolmentCodeView;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The code with which a machine is enrolled; it waits, and says by itself when the machine has its key.
public final class EnrolView extends StackPane implements AutoCloseable {
    private final EnrolmentCodeView code;
    private boolean enrolled;

    /// @param name of the machine
    /// @param back goes back to it
    public EnrolView(String name, Words words, Runnable back) {
        getStyleClass().add("machine-enrol");
        var done = Buttons.of(Verb.of(words.text("common.close"), back).key("Esc"));
        var title = new Label(words.text("machines.enrolOne", name));
        title.getStyleClass().addAll("title", "shortenable");
        code = new EnrolmentCodeView(name, words, done, this::hidden);
        var pane = new DetailPane();
        pane.setHead(new VBox(title));
        pane.setContent(List.of(code));
        getChildren().setAll(pane);
        // Locking takes the panel off the scene: whoever unlocks finds no code there.
        sceneProperty().subscribe(scene -> {
            if (scene == null && code.isShown()) {
                hidden();
            }
        });
    }

    /// Shows the code, once.
    public void show(Machines.Code issued) {
        if (!enrolled) {
            code.show(issued);
            code.focusStart();
        }
    }

    /// Says that there is no code, and why.
    public void showFault(String sentence) {
        code.showFault(sentence);
        code.focusStart();
    }

    /// The machine has its key.
    public void showEnrolled() {
        if (!enrolled) {
            enrolled = true;
            code.showEnrolled();
            code.focusStart();
        }
    }

    /// Whether the machine has its key.
    public boolean isEnrolled() {
        return enrolled;
    }

    /// Puts the focus on what takes the panel away.
    public void focusStart() {
        code.focusStart();
    }

    /// Takes the code off the screen for good.
    @Override
    public void close() {
        code.close();
    }

    private void hidden() {
        code.showHidden();
        code.focusStart();
    }
}
