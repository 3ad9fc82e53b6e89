package dev.gatehouse.ui.helpdesk.call;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.ui.controls.AnswerBand;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.VerbPlace;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.person.PersonWords;
import dev.gatehouse.ui.preview.code.EntryCodeView;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What came of a call: what was done, the code to read aloud, and the live line that waits for the sign-in.
final class OutcomeView extends VBox {
    private final CallViewModel model;
    private final Words words;
    private final AnswerBand done = new AnswerBand();
    private final StatusLabel live = new StatusLabel();
    private final AnswerBand answer = new AnswerBand();
    private final VBox codePlace = new VBox();
    private final Button next;
    private final VerbPlace undo = new VerbPlace(Buttons::of);
    private final VerbPlace again = new VerbPlace(Buttons::flat);
    private Optional<EntryCodeView> code = Optional.empty();

    OutcomeView(CallViewModel model, Words words, CallActions actions) {
        this.model = model;
        this.words = words;
        getStyleClass().add("outcome");
        live.setId("live-line");
        live.setWrapText(true);
        live.setMinWidth(0);
        live.setMinHeight(Region.USE_PREF_SIZE);
        live.getStyleClass().add("medium");
        codePlace.setManaged(false);
        next = Buttons.button(
                Verb.of(words.text("helpdesk.next"), actions.next()).key("Esc"));
        next.getStyleClass().add("accent");
        var row = new HBox(next, undo, again);
        row.getStyleClass().add("head-row");
        getChildren().setAll(done, live, answer, codePlace, row);
    }

    /// @param codeView the code, while it is to be seen
    void show(PersonFile file, Outcome outcome, Optional<EntryCodeView> codeView) {
        boolean takenBack = outcome.sequel() instanceof Outcome.TakenBack;
        done.show(
                takenBack ? Status.WARN : Status.OK,
                takenBack ? words.text("helpdesk.takenBackTitle") : words.text("helpdesk.doneTitle", file.calledBy()),
                List.of(new AnswerBand.Line(outcome.done(), Optional.empty())),
                Optional.empty());
        live.show(status(outcome), model.callWords().sequel(file, outcome));
        showAnswer(file);
        boolean explain = outcome.sequel() instanceof Outcome.RefusedAgain || takenBack;
        answer.setVisible(explain);
        answer.setManaged(explain);
        if (!codeView.equals(code)) {
            // Before it goes, or the toolkit gives the focus to whatever comes first in the window.
            if (code.filter(Node::isFocusWithin).isPresent()) {
                next.requestFocus();
            }
            code = codeView;
            codePlace.getChildren().setAll(codeView.stream().toList());
            codePlace.setManaged(code.isPresent());
        }
        undo.showIf(
                model.canUndo(),
                Verb.of(words.text("common.undo"), model::undo).key("Ctrl+Z").unless(model.unavailable()));
        again.showIf(true, Verb.of(words.text("helpdesk.again", file.calledBy()), model::again));
    }

    void focusStart() {
        code.ifPresentOrElse(EntryCodeView::focusStart, next::requestFocus);
    }

    private void showAnswer(PersonFile file) {
        Decision decision = model.decision().orElseThrow();
        var person = new PersonWords(words);
        answer.show(
                decision.isPermitted() ? Status.OK : Status.BAD,
                person.headline(decision),
                person.sentences(file, decision).stream()
                        .map(sentence -> new AnswerBand.Line(sentence, Optional.empty()))
                        .toList(),
                Optional.empty());
    }

    private static Status status(Outcome outcome) {
        return switch (outcome.sequel()) {
            case Outcome.Waiting _ -> Status.UNKNOWN;
            case Outcome.SignedIn _ -> Status.OK;
            case Outcome.RefusedAgain _ -> Status.BAD;
            case Outcome.TakenBack _ -> Status.WARN;
        };
    }
}
