package dev.gatehouse.ui.helpdesk.call;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.ui.controls.AnswerBand;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.person.PersonWords;
import dev.gatehouse.ui.preview.code.EntryCodeView;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What came of a call: what was done, the code to read aloud, and the live line that waits for the sign-in.
final class OutcomeView extends VBox {
    private final Optional<EntryCodeView> code;
    private final Button next;

    OutcomeView(
            CallViewModel model,
            PersonFile file,
            Outcome outcome,
            Words words,
            Optional<EntryCodeView> codeView,
            CallActions actions) {
        getStyleClass().add("outcome");
        var band = new AnswerBand();
        boolean takenBack = outcome.sequel() instanceof Outcome.TakenBack;
        band.show(
                takenBack ? Status.WARN : Status.OK,
                takenBack ? words.text("helpdesk.takenBackTitle") : words.text("helpdesk.doneTitle", file.calledBy()),
                java.util.List.of(new AnswerBand.Line(outcome.done(), Optional.empty())),
                Optional.empty());
        getChildren().add(band);
        var live = new StatusLabel();
        live.setId("live-line");
        live.show(status(outcome), model.callWords().sequel(file, outcome));
        live.setWrapText(true);
        live.setMinWidth(0);
        live.setMinHeight(Region.USE_PREF_SIZE);
        live.getStyleClass().add("medium");
        getChildren().add(live);
        Decision decision = model.decision().orElseThrow();
        boolean explain = outcome.sequel() instanceof Outcome.RefusedAgain || takenBack;
        if (explain) {
            getChildren().add(answer(file, decision, words));
        }
        code = codeView;
        code.ifPresent(getChildren()::add);
        next = Buttons.button(
                Verb.of(words.text("helpdesk.next"), actions.next()).key("Esc"));
        next.getStyleClass().add("accent");
        var row = new HBox(next);
        row.getStyleClass().add("head-row");
        if (model.canUndo()) {
            row.getChildren()
                    .add(Buttons.of(Verb.of(words.text("common.undo"), model::undo)
                            .key("Ctrl+Z")
                            .unless(model.unavailable())));
        }
        row.getChildren().add(Buttons.flat(Verb.of(words.text("helpdesk.again", file.calledBy()), model::again)));
        getChildren().add(row);
    }

    void focusStart() {
        code.ifPresentOrElse(EntryCodeView::focusStart, next::requestFocus);
    }

    private static Node answer(PersonFile file, Decision decision, Words words) {
        var person = new PersonWords(words);
        var band = new AnswerBand();
        band.show(
                decision.isPermitted() ? Status.OK : Status.BAD,
                person.headline(decision),
                person.sentences(file, decision).stream()
                        .map(sentence -> new AnswerBand.Line(sentence, Optional.empty()))
                        .toList(),
                Optional.empty());
        return band;
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
