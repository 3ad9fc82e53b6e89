package dev.gatehouse.ui.rules.trial;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.AnswerBand;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.controls.field.PickField;
import dev.gatehouse.ui.why.ask.Answer;
import dev.gatehouse.ui.why.ask.From;
import dev.gatehouse.ui.why.ask.Moment;
import dev.gatehouse.ui.why.words.WhyLine;
import dev.gatehouse.ui.why.words.WhyLinesView;
import dev.gatehouse.ui.why.words.WhyWords;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Tries a rule out: who, from where, when, and below the answer with what each rule says.
public final class TrialView extends VBox implements AutoCloseable {
    private final TrialViewModel model;
    private final Words words;
    private final PickField<User> person;
    private final PickField<From> place;
    private final AnswerBand band = new AnswerBand();
    private final WhyLinesView rules = new WhyLinesView();
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param people finds people by what is typed
    public TrialView(TrialViewModel model, Words words, PickField.Search<User> people) {
        this.model = model;
        this.words = words;
        getStyleClass().add("trial");
        person = new PickField<>(words.text("why.person"), people, User::name, this::ask);
        person.setId("trial-person");
        place = new PickField<>(words.text("why.place"), model::find, From::name, this::ask);
        place.setId("trial-place");
        place.setPromptText(words.text("why.nowhere"));
        var moment = new Moment(words, "trial", model::askAt);
        var fields =
                new FlowPane(new Field(words.text("why.person"), person), new Field(words.text("why.place"), place));
        fields.getChildren().addAll(moment.fields());
        fields.getStyleClass().add("trial-fields");
        getChildren().setAll(fields, band, rules);
        subscriptions.end(moment);
        subscriptions.value(model.answerProperty(), answer -> show());
        subscriptions.value(model.faultProperty(), fault -> show());
    }

    private void ask(User who) {
        person.show(Optional.of(who));
        model.ask(who);
    }

    private void ask(From where) {
        place.show(Optional.of(where));
        model.ask(Optional.of(where));
    }

    private void show() {
        var fault = model.faultProperty().get();
        var answer = model.answerProperty().get();
        boolean something = fault.isPresent() || answer.isPresent();
        band.setVisible(something);
        band.setManaged(something);
        fault.ifPresent(problem -> band.show(Status.BAD, words.faults().full(problem), List.of(), Optional.empty()));
        if (fault.isEmpty()) {
            answer.ifPresent(this::show);
        }
        rules.show(answer.map(this::lines).orElse(List.of()));
    }

    private void show(Answer answer) {
        var why = new WhyWords(words);
        Decision decision = answer.decision();
        band.show(
                decision.isPermitted() ? Status.OK : Status.BAD,
                words.text("rules.trial.answer", why.question(answer, model.isNow()), why.headline(decision)),
                decision.reasons().stream()
                        .map(reason -> new AnswerBand.Line(words.reasons().sentence(reason), Optional.empty()))
                        .toList(),
                decision.nextPermitted()
                        .map(next -> words.text("why.next", words.times().coming(next))));
    }

    /// What the rules say; of the account the answer tells already.
    private List<WhyLine> lines(Answer answer) {
        return model.lines(answer).stream()
                .filter(line -> line.kind() != WhyLine.Kind.OTHER)
                .toList();
    }

    @Override
    public void close() {
        subscriptions.close();
        model.close();
    }
}
