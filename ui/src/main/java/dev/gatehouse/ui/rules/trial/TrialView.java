package dev.gatehouse.ui.rules.trial;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Trace;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.AnswerBand;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.field.DayText;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.controls.field.PickField;
import dev.gatehouse.ui.words.TimeWords;
import dev.gatehouse.ui.words.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Tries a rule out: who, from where, when, and below the answer with what each rule says.
public final class TrialView extends VBox implements AutoCloseable {
    private final TrialViewModel model;
    private final Words words;
    private final PickField<User> person;
    private final PickField<From> place;
    private final DatePicker day = new DatePicker();
    private final TextField time = new TextField();
    private final Field timeField;
    private final AnswerBand band = new AnswerBand();
    private final VBox rules = new VBox();
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param people finds people by what is typed
    public TrialView(TrialViewModel model, Words words, PickField.Search<User> people) {
        this.model = model;
        this.words = words;
        getStyleClass().add("trial");
        person = new PickField<>(words.text("rules.trial.person"), people, User::name, this::ask);
        person.setId("trial-person");
        place = new PickField<>(words.text("rules.trial.place"), model::find, From::name, this::ask);
        place.setId("trial-place");
        place.setPromptText(words.text("rules.trial.nowhere"));
        day.setConverter(new DayText(words.times()));
        day.setPromptText(words.text("rules.trial.now"));
        day.setAccessibleText(words.text("rules.trial.day"));
        time.setPromptText(words.text("rules.trial.now"));
        time.setId("trial-time");
        timeField = new Field(
                words.text("rules.trial.time", TimeWords.city(words.times().zone())), time);
        var fields = new FlowPane(
                new Field(words.text("rules.trial.person"), person),
                new Field(words.text("rules.trial.place"), place),
                new Field(words.text("rules.trial.day"), day),
                timeField);
        fields.getStyleClass().add("trial-fields");
        rules.getStyleClass().add("lines");
        getChildren().setAll(fields, band, rules);
        subscriptions.invalidation(this::askAt, day.valueProperty(), time.textProperty());
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

    /// A day without a time is meant as its noon, a time without a day as today's.
    private void askAt() {
        LocalDate chosen = day.getValue();
        String typed = time.getText().strip();
        Optional<LocalTime> read = time(typed);
        boolean bad = !typed.isEmpty() && read.isEmpty();
        timeField.setError(bad ? Optional.of(words.text("rules.trial.badTime")) : Optional.empty());
        if (bad) {
            return;
        }
        if (chosen == null && read.isEmpty()) {
            model.askAt(Optional.empty());
            return;
        }
        var zone = words.times().zone();
        LocalDate date = chosen == null ? words.times().now().atZone(zone).toLocalDate() : chosen;
        Instant at = date.atTime(read.orElse(LocalTime.NOON)).atZone(zone).toInstant();
        model.askAt(Optional.of(at));
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(typed));
        } catch (DateTimeException expectedWhileTyping) {
            return Optional.empty();
        }
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
        rules.getChildren().setAll(answer.map(this::lines).orElse(List.of()));
    }

    private void show(TrialViewModel.Answer answer) {
        Decision decision = answer.trace().decision();
        String headline = decision.isPermitted()
                ? decision.permittedUntil()
                        .map(until ->
                                words.text("rules.trial.yesUntil", words.times().moment(until)))
                        .orElseGet(() -> words.text("rules.trial.yes"))
                : words.text("rules.trial.no", decision.reasons().size());
        band.show(
                decision.isPermitted() ? Status.OK : Status.BAD,
                words.text("rules.trial.answer", question(answer), headline),
                decision.reasons().stream()
                        .map(reason -> new AnswerBand.Line(words.reasons().sentence(reason), Optional.empty()))
                        .toList(),
                decision.nextPermitted()
                        .map(next ->
                                words.text("rules.trial.next", words.times().coming(next))));
    }

    private String question(TrialViewModel.Answer answer) {
        String who = answer.who().name();
        String when = words.times().moment(answer.at());
        return answer.permission()
                .map(permission -> words.text("rules.trial.asksFor", who, when, permission.name()))
                .orElseGet(() -> words.text("rules.trial.asks", who, when));
    }

    private List<Node> lines(TrialViewModel.Answer answer) {
        var lines = new ArrayList<Node>();
        for (Trace.Line line : answer.trace().lines()) {
            if (line instanceof Trace.OfRule rule) {
                lines.add(line(rule));
            }
        }
        return lines;
    }

    private Node line(Trace.OfRule rule) {
        var label = new StatusLabel();
        if (!rule.on()) {
            label.show(Status.UNKNOWN, Icon.DISABLED, words.text("rules.trial.ruleOff", rule.name()));
        } else {
            label.show(
                    rule.holds() ? Status.OK : Status.BAD,
                    words.text(rule.holds() ? "rules.trial.rulePermits" : "rules.trial.ruleRefuses", rule.name()));
        }
        return label;
    }

    @Override
    public void close() {
        subscriptions.close();
        model.close();
    }
}
