package dev.gatehouse.ui.audit.detail;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.Facts;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Section;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.words.TimeWords;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.event.EventWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One event in full: the sentence, before and after, why, where, when, and the raw text.
public final class EventView extends VBox implements AutoCloseable {
    private static final int ONE_LINE = 26;

    private final Words words;
    private final Actions actions;
    private final DetailPane pane = new DetailPane();
    private final ProofViewModel proof;
    private final ProofBox proofBox;
    private boolean rawOpen;

    /// What the buttons do.
    ///
    /// @param onlyActor only what this person did
    /// @param onlyTarget only what was done to this
    /// @param before ten minutes before
    /// @param after ten minutes after
    /// @param why asks why somebody was refused
    /// @param copy the event as text
    /// @param close closes the detail
    public record Actions(
            Runnable onlyActor,
            Runnable onlyTarget,
            Runnable before,
            Runnable after,
            Runnable why,
            Runnable copy,
            Runnable close) {}

    /// An empty detail.
    ///
    /// @param proof proves the event that is shown
    public EventView(Words words, Actions actions, ProofViewModel proof) {
        this.words = words;
        this.actions = actions;
        this.proof = proof;
        proofBox = new ProofBox(proof, words);
        getStyleClass().add("event-detail");
        setAccessibleText(words.text("audit.detail"));
        VBox.setVgrow(pane, javafx.scene.layout.Priority.ALWAYS);
        getChildren().setAll(pane);
    }

    /// Shows an event.
    ///
    /// @param status how its outcome is coloured
    /// @param icon the icon of its outcome
    public void show(AuditEvent event, EventWords events, Status status, Icon icon) {
        pane.setHead(head(event, events, status, icon));
        var content = new ArrayList<Node>();
        content.add(wrapped(events.story(event)));
        new EventText(events, words).said(event).map(EventView::wrapped).ifPresent(content::add);
        content.add(steps(event));
        changes(event, events).ifPresent(content::add);
        reasons(event, events).ifPresent(content::add);
        content.add(circumstances(event, events));
        proof.show(event);
        proofBox.show();
        content.add(section("audit.section.proof", proofBox));
        content.add(raw(event));
        pane.setContent(content);
        pane.scrollToTop();
    }

    @Override
    public void close() {
        proofBox.close();
    }

    /// Puts the focus on the first verb.
    public void focusStart() {
        pane.lookupAll(".verbs .button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private Region head(AuditEvent event, EventWords events, Status status, Icon icon) {
        var title = new Label(events.did(event));
        title.getStyleClass().addAll("title", "wrapped");
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, javafx.scene.layout.Priority.ALWAYS);
        var close = Buttons.icon(
                Icon.CLOSE, Verb.of(words.text("audit.close"), actions.close()).key("Esc"));
        var row = new HBox(title, close);
        row.getStyleClass().add("header-row");
        var outcome = new StatusLabel();
        outcome.show(status, icon, events.outcome(event.outcome()));
        var when = new Label(words.times().past(event.time()));
        when.getStyleClass().add("secondary");
        when.setMinWidth(Region.USE_PREF_SIZE);
        var line = new FlowPane(outcome, when);
        line.getStyleClass().add("event-line");
        return new VBox(row, line);
    }

    private Node steps(AuditEvent event) {
        var row = new FlowPane();
        row.getStyleClass().add("verbs");
        if (Refusal.of(event).isPresent()) {
            row.getChildren()
                    .add(Buttons.of(
                            Verb.of(words.text("why.verb"), actions.why()).key("?")));
        }
        row.getChildren()
                .add(Buttons.of(
                        Verb.of(words.text("audit.copy"), actions.copy()).key("C")));
        row.getChildren()
                .add(Buttons.of(Verb.of(words.text("audit.onlyActor"), actions.onlyActor())
                        .key("F")));
        if (event.target().isPresent()) {
            row.getChildren()
                    .add(Buttons.of(Verb.of(words.text("audit.onlyTarget"), actions.onlyTarget())
                            .key("T")));
        }
        row.getChildren()
                .add(Buttons.of(
                        Verb.of(words.text("audit.before"), actions.before()).key("B")));
        row.getChildren()
                .add(Buttons.of(
                        Verb.of(words.text("audit.after"), actions.after()).key("N")));
        return row;
    }

    private Optional<Node> changes(AuditEvent event, EventWords events) {
        List<FieldChange> all = events.changes(event);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var facts = new Facts();
        for (FieldChange change : all) {
            facts.add(events.field(change), beforeAfter(events.before(change), events.after(change)));
        }
        return Optional.of(section("audit.section.changes", facts));
    }

    /// Two long values stand one above the other.
    private String beforeAfter(String before, String after) {
        boolean isLong = before.length() + after.length() > ONE_LINE;
        return isLong
                ? before + "\n" + words.text("audit.after.line", after)
                : words.text("audit.beforeAfter", before, after);
    }

    private Optional<Node> reasons(AuditEvent event, EventWords events) {
        if (event.reasons().isEmpty()) {
            return Optional.empty();
        }
        var lines = new VBox();
        lines.getStyleClass().add("lines");
        events.reasons(event).forEach(reason -> lines.getChildren().add(wrapped(reason)));
        return Optional.of(section("audit.section.reasons", lines));
    }

    private Node circumstances(AuditEvent event, EventWords events) {
        var facts = new Facts()
                .add(words.text("audit.fact.who"), events.who(event))
                .add(words.text("audit.fact.where"), events.where(event))
                .add(
                        words.text(
                                "audit.fact.time", TimeWords.city(words.times().zone())),
                        new EventText(events, words).here(event))
                .add(words.text("audit.fact.utc"), event.time().toString());
        event.detail().ticket().ifPresent(ticket -> facts.add(words.text("audit.fact.ticket"), ticket));
        event.detail().more().forEach((name, value) -> facts.add(events.note(name), events.noted(name, value)));
        facts.add(words.text("audit.fact.revision"), words.numbers().count(event.revision()))
                .add(words.text("audit.fact.request"), event.request());
        return section("audit.section.circumstances", facts);
    }

    private Node raw(AuditEvent event) {
        var text = new Label(RawEvent.text(event));
        text.getStyleClass().addAll("mono", "wrapped", "raw-event");
        text.setMinHeight(Region.USE_PREF_SIZE);
        var section = section("audit.section.raw", text);
        section.unfoldedProperty().set(rawOpen);
        section.unfoldedProperty().subscribe(open -> rawOpen = open);
        return section;
    }

    private Section section(String key, Node body) {
        var section = new Section(words.messages(), words.text(key));
        section.setBody(List.of(body));
        return section;
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.getStyleClass().add("wrapped");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
