package dev.gatehouse.ui.machines.view;

import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.port.Machines;
import dev.gatehouse.ui.preview.code.EntryCodeView;
import dev.gatehouse.ui.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The code with which a machine is enrolled; it waits, and says by itself when the machine has its key.
public final class EnrolView extends StackPane implements AutoCloseable {
    private final String name;
    private final Words words;
    private final StatusLabel waiting = StatusLabel.ofSentences();
    private final DetailPane pane = new DetailPane();
    private final Node done;
    private Optional<EntryCodeView> code = Optional.empty();
    private boolean enrolled;

    /// @param name of the machine
    /// @param back goes back to it
    public EnrolView(String name, Words words, Runnable back) {
        this.name = name;
        this.words = words;
        getStyleClass().add("machine-enrol");
        done = Buttons.of(Verb.of(words.text("common.close"), back).key("Esc"));
        var title = new Label(words.text("machines.enrolOne", name));
        title.getStyleClass().addAll("title", "shortenable");
        pane.setHead(new VBox(title));
        waiting.show(Status.QUIET, words.text("machines.asking"));
        pane.setContent(List.of(waiting, done));
        getChildren().setAll(pane);
        // Locking takes the panel off the scene: whoever unlocks finds no code there.
        sceneProperty().subscribe(scene -> {
            if (scene == null && code.isPresent()) {
                hidden();
            }
        });
    }

    /// Shows the code, once.
    public void show(Machines.Code issued) {
        if (enrolled) {
            return;
        }
        var minutes = Duration.between(words.times().now(), issued.until())
                .plusSeconds(30)
                .toMinutes();
        var panel = new EntryCodeView(
                issued.code(),
                words.text("machines.code.title", name),
                words.text("machines.code.valid", minutes, words.times().clock(issued.until())),
                words,
                this::hidden);
        code = Optional.of(panel);
        waiting.show(Status.QUIET, words.text("machines.code.waiting"));
        pane.setContent(List.of(panel, Sentences.plain(words.text("machines.code.how")), waiting));
        panel.focusStart();
    }

    /// Says that there is no code, and why.
    public void showFault(String sentence) {
        waiting.show(Status.BAD, sentence);
        pane.setContent(List.of(waiting, done));
        done.requestFocus();
    }

    /// The machine has its key.
    public void showEnrolled() {
        if (enrolled) {
            return;
        }
        enrolled = true;
        close();
        waiting.show(
                Status.OK,
                words.text(
                        "machines.enrolled",
                        name,
                        words.times().clock(words.times().now())));
        pane.setContent(List.of(waiting, done));
        done.requestFocus();
    }

    /// Whether the machine has its key.
    public boolean isEnrolled() {
        return enrolled;
    }

    /// Puts the focus on what takes the panel away.
    public void focusStart() {
        code.ifPresentOrElse(EntryCodeView::focusStart, done::requestFocus);
    }

    /// Takes the code off the screen for good.
    @Override
    public void close() {
        code.ifPresent(EntryCodeView::close);
        code = Optional.empty();
    }

    /// Without the code one goes on waiting.
    private void hidden() {
        close();
        waiting.show(Status.QUIET, words.text("machines.code.hidden"));
        pane.setContent(List.of(waiting, done));
        done.requestFocus();
    }
}
