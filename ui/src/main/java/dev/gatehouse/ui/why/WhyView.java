package dev.gatehouse.ui.why;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.AnswerBand;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Section;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.controls.field.PickField;
import dev.gatehouse.ui.navigation.Notices;
import dev.gatehouse.ui.person.PersonWords;
import dev.gatehouse.ui.why.ask.From;
import dev.gatehouse.ui.why.ask.Moment;
import dev.gatehouse.ui.why.line.DaysLine;
import dev.gatehouse.ui.why.words.WhyWords;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The question with everything that can be changed in it, and below it the answer, the nearest ways in, the days
/// ahead, and what each rule says. It stands where a detail stands.
public final class WhyView extends VBox implements AutoCloseable {
    private final WhyViewModel model;
    private final Words words;
    private final WhyWords why;
    private final DetailPane pane = new DetailPane();
    private final Label question = wrapped("title");
    private final PickField<User> person;
    private final PickField<Optional<Permission>> what;
    private final PickField<Optional<From>> place;
    private final Moment moment;
    private final FlowPane fields = new FlowPane();
    private final AnswerBand band = new AnswerBand();
    private final Label note = wrapped("secondary");
    private final VBox nearest = new VBox();
    private final Section nearestSection;
    private final DaysLine days;
    private final Section daysSection;
    private final RuleSections rules;
    private final Subscriptions subscriptions = new Subscriptions();

    /// Shows the question of a model.
    ///
    /// @param notices says that something was copied
    /// @param close back to where one came from
    public WhyView(WhyViewModel model, Notices notices, Runnable close) {
        this.model = model;
        words = model.words();
        why = new WhyWords(words);
        getStyleClass().add("why");
        setAccessibleText(words.text("why.title"));
        person = new PickField<>(words.text("why.person"), model::findPeople, User::name, model::askAbout);
        person.setId("why-person");
        what = new PickField<>(words.text("why.what"), model::findPermissions, why::what, model::askFor);
        what.setId("why-what");
        place = new PickField<>(words.text("why.place"), model::findPlaces, this::name, model::askFrom);
        place.setId("why-place");
        moment = new Moment(words, "why", model::askAt);
        fields.getStyleClass().add("why-fields");
        fields.getChildren()
                .setAll(
                        new Field(words.text("why.person"), person),
                        new Field(words.text("why.what"), what),
                        new Field(words.text("why.place"), place));
        fields.getChildren().addAll(2, moment.fields());
        nearest.getStyleClass().add("lines");
        nearestSection = section("why.nearest", nearest);
        days = new DaysLine(words, at -> model.askAt(Optional.of(at)));
        daysSection = section("why.days", days);
        rules = new RuleSections(words);
        pane.setHead(head(notices, close));
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().setAll(pane);
        subscriptions.end(moment);
        subscriptions.end(days);
        subscriptions.value(model.toldProperty(), told -> show());
        subscriptions.value(model.faultProperty(), fault -> show());
    }

    private String name(Optional<From> from) {
        return from.map(From::name).orElseGet(() -> words.text("why.nowhere"));
    }

    private Region head(Notices notices, Runnable leave) {
        HBox.setHgrow(question, Priority.ALWAYS);
        var close = Buttons.icon(
                Icon.CLOSE, Verb.of(words.text("common.close"), leave).key("Esc"));
        var row = new HBox(question, close);
        row.getStyleClass().add("head-row");
        var copy = Buttons.of(Verb.of(words.text("why.copy"), () -> copy(notices)));
        var verbs = new FlowPane(copy);
        verbs.getStyleClass().add("verbs");
        return new VBox(row, verbs);
    }

    private void copy(Notices notices) {
        model.text().ifPresent(text -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            notices.say(words.text("why.copied"));
        });
    }

    /// Puts the focus on the person.
    public void focusStart() {
        person.requestFocus();
    }

    private void show() {
        Optional<Fault> fault = model.faultProperty().get();
        Optional<Told> told = model.toldProperty().get();
        var content = new ArrayList<Node>();
        content.add(fields);
        if (fault.isPresent()) {
            question.setText(words.text("why.title"));
            band.show(Status.BAD, words.faults().full(fault.orElseThrow()), List.of(), Optional.empty());
            content.add(band);
        } else if (told.isPresent()) {
            content.addAll(show(told.orElseThrow()));
        } else {
            question.setText(words.text("why.title"));
        }
        pane.setContent(content);
    }

    private List<Node> show(Told told) {
        question.setText(why.question(told.answer(), told.isNow()));
        person.show(Optional.of(told.answer().who()));
        what.show(Optional.of(told.answer().permission()));
        place.show(Optional.of(told.answer().from()));
        showMoment(told);
        showAnswer(told);
        var content = new ArrayList<Node>(List.of(band));
        note(told).ifPresent(sentence -> {
            note.setText(sentence);
            content.add(note);
        });
        if (!told.answer().decision().isPermitted()) {
            showNearest(told);
            content.add(nearestSection);
        }
        if (!model.isShort()) {
            told.ahead().ifPresent(ahead -> {
                days.show(ahead, told.answer().at());
                content.add(daysSection);
            });
            content.addAll(rules.show(told.lines()));
        }
        return content;
    }

    /// While somebody types a time, their fields are theirs.
    private void showMoment(Told told) {
        boolean typing = moment.fields().stream().anyMatch(Node::isFocusWithin);
        if (!typing) {
            moment.show(
                    told.isNow() ? Optional.empty() : Optional.of(told.answer().at()));
        }
    }

    private void showAnswer(Told told) {
        Decision decision = told.answer().decision();
        var person = new PersonWords(words);
        band.show(
                decision.isPermitted() ? Status.OK : Status.BAD,
                why.headline(decision),
                decision.reasons().stream()
                        .map(reason -> model.isShort()
                                ? words.reasons().word(reason.code())
                                : person.sentence(told.file(), reason))
                        .distinct()
                        .map(sentence -> new AnswerBand.Line(sentence, Optional.empty()))
                        .toList(),
                Optional.empty());
    }

    /// What one should know about the answer: that it is the short form, that the past is judged by what is known
    /// now, or by which rules it was judged.
    private Optional<String> note(Told told) {
        var notes = new ArrayList<String>();
        if (model.isShort()) {
            notes.add(words.text("why.short"));
        }
        told.then().map(why::then).ifPresent(notes::addAll);
        if (told.isPast() && told.then().isEmpty()) {
            notes.add(words.text("why.past", words.numbers().count(told.file().revision())));
        }
        return notes.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", notes));
    }

    private void showNearest(Told told) {
        List<String> ways = told.nearest().isEmpty()
                ? List.of(why.noWay(told.answer().decision()))
                : told.nearest().stream()
                        .map(way -> why.way(way, told.file(), told.answer().at(), told.isNow()))
                        .toList();
        nearest.getChildren()
                .setAll(ways.stream()
                        .map(sentence -> {
                            Label label = wrapped("why-way");
                            label.setText(sentence);
                            return label;
                        })
                        .toList());
    }

    private Section section(String key, Node body) {
        var section = new Section(words.messages(), words.text(key));
        section.setBody(List.of(body));
        return section;
    }

    private static Label wrapped(String style) {
        var label = new Label();
        label.getStyleClass().addAll("wrapped", style);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    @Override
    public void close() {
        subscriptions.close();
        model.close();
    }
}
