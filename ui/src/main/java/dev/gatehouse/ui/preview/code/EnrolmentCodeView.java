package dev.gatehouse.ui.preview.code;

import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.port.Machines;
import dev.gatehouse.ui.words.Words;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The code with which a machine is enrolled, what to do with it, and the line that waits for the machine.
public final class EnrolmentCodeView extends VBox implements AutoCloseable {
    private final String machine;
    private final Words words;
    private final Node done;
    private final HBox verbs = new HBox();
    private final Runnable onHide;
    private final StatusLabel waiting = StatusLabel.ofSentences();
    private Optional<EntryCodeView> code = Optional.empty();

    /// Nothing issued yet.
    ///
    /// @param machine what it is called
    /// @param done stands below while no code is on screen, and has the focus then
    /// @param onHide is told that the code was hidden, by hand or after its time
    /// @param more stands beside it
    public EnrolmentCodeView(String machine, Words words, Node done, Runnable onHide, Node... more) {
        this.machine = machine;
        this.words = words;
        this.done = done;
        this.onHide = onHide;
        getStyleClass().add("enrolment-code");
        verbs.getStyleClass().add("head-row");
        verbs.getChildren().setAll(more);
        verbs.getChildren().addFirst(done);
        say(Status.QUIET, words.text("preview.enrol.asking"));
    }

    /// Shows the code, once.
    public void show(Machines.Code issued) {
        var minutes = Duration.between(words.times().now(), issued.until())
                .plusSeconds(30)
                .toMinutes();
        var panel = new EntryCodeView(
                issued.code(),
                words.text("preview.enrol.title", machine),
                words.text("preview.enrol.valid", minutes, words.times().clock(issued.until())),
                words,
                onHide);
        code = Optional.of(panel);
        waiting.show(Status.QUIET, words.text("preview.enrol.waiting"));
        var how = new Label(words.text("preview.enrol.how"));
        how.getStyleClass().add("wrapped");
        how.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(panel, how, waiting);
    }

    /// Takes the code off the screen for good; without it one goes on waiting.
    public void showHidden() {
        close();
        say(Status.QUIET, words.text("preview.enrol.hidden"));
    }

    /// Says that there is no code, and why.
    public void showFault(String sentence) {
        say(Status.BAD, sentence);
    }

    /// The machine has its key.
    public void showEnrolled() {
        close();
        say(
                Status.OK,
                words.text(
                        "preview.enrol.done",
                        machine,
                        words.times().clock(words.times().now())));
    }

    /// Whether the code can be read now.
    public boolean isShown() {
        return code.isPresent();
    }

    /// Puts the focus on what takes the code away, or leads on.
    public void focusStart() {
        code.ifPresentOrElse(EntryCodeView::focusStart, done::requestFocus);
    }

    /// Takes the code off the screen for good.
    @Override
    public void close() {
        code.ifPresent(EntryCodeView::close);
        code = Optional.empty();
    }

    private void say(Status status, String sentence) {
        waiting.show(status, sentence);
        getChildren().setAll(waiting, verbs);
    }
}
