package dev.gatehouse.ui.rules.view;

import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.rule.RuleState;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.CommitBar;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Facts;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Section;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.VerbPlace;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.controls.field.PickField;
import dev.gatehouse.ui.rules.edit.RuleEditViewModel;
import dev.gatehouse.ui.rules.edit.WayEditViewModel;
import dev.gatehouse.ui.rules.list.RuleWords;
import dev.gatehouse.ui.rules.trial.TrialView;
import dev.gatehouse.ui.rules.trial.TrialViewModel;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One rule: its name, whom it binds, its ways in, the chosen one in full, and a trial. What is edited shows at
/// once what it means; nothing happens before the preview.
public final class RuleView extends StackPane implements AutoCloseable {
    private final RuleEditViewModel rule;
    private final Words words;
    private final Actions actions;
    private final DetailPane pane = new DetailPane();
    private final Subscriptions subscriptions = new Subscriptions();
    private final Label title = new Label();
    private final StatusLabel state = new StatusLabel();
    private final VerbPlace turn = new VerbPlace(Buttons::of);
    private final VerbPlace delete = new VerbPlace(Buttons::danger);
    private final StatusLabel off = new StatusLabel();
    private final StatusLabel obstacle = new StatusLabel();
    private final TextField name = new TextField();
    private final Field nameField;
    private final Facts facts = new Facts();
    private final ScopeView scope;
    private final HBox fields;
    private final WaysView ways;
    private final EmptyState noWay;
    private final VBox warnings = new VBox();
    private final LeftoversView leftovers;
    private final Section trialSection;
    private final TrialViewModel trial;
    private final CommitBar bar;
    private Optional<WayView> way = Optional.empty();
    private Optional<String> unavailable = Optional.empty();

    /// What the buttons do.
    ///
    /// @param turn switches it on or off, with a preview
    /// @param delete proposes to delete it
    /// @param back forgets the edits, or leaves a new rule
    /// @param review shows what the edits would do
    /// @param close back to the list
    public record Actions(Runnable turn, Runnable delete, Runnable back, Runnable review, Runnable close) {}

    /// @param people finds people by what is typed
    public RuleView(RuleEditViewModel rule, TrialViewModel trial, PickField.Search<User> people, Actions actions) {
        this.rule = rule;
        this.trial = trial;
        this.actions = actions;
        words = rule.words();
        getStyleClass().add("rule-detail");
        name.setId("rule-name");
        nameField = new Field(words.text("rules.name"), name);
        scope = new ScopeView(rule, people);
        fields = new HBox(nameField, scope);
        fields.getStyleClass().add("fields");
        HBox.setHgrow(scope, Priority.ALWAYS);
        ways = new WaysView(rule, name::requestFocus);
        noWay = rule.isEditable()
                ? new EmptyState(words.text("rules.noWayHint"), Verb.of(words.text("rules.addWay"), rule::addWay))
                : new EmptyState(words.text("rules.noWayHint"));
        warnings.getStyleClass().add("lines");
        leftovers = new LeftoversView(words, rule::take);
        var view = new TrialView(trial, words, people);
        trialSection = new Section(words.messages(), words.text("rules.trial"));
        trialSection.setBody(List.of(view));
        trialSection.unfoldedProperty().set(false);
        bar = new CommitBar(
                words.messages(),
                words.text(rule.isNew() ? "common.back" : "rules.discard"),
                actions.back(),
                actions.review());
        bar.listenIn(this);
        pane.setHead(head());
        getChildren().setAll(pane);
        subscriptions.bindBoth(name.textProperty(), rule.nameProperty());
        subscriptions.value(rule.versionProperty(), version -> show());
        subscriptions.end(scope);
        subscriptions.end(view);
    }

    private VBox head() {
        title.getStyleClass().addAll("title", "shortenable");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close = Buttons.icon(
                Icon.CLOSE, Verb.of(words.text("common.close"), actions.close()).key("Esc"));
        var row = new HBox(title, state, space, turn, delete, close);
        row.getStyleClass().add("header-row");
        var head = new VBox(row);
        head.getStyleClass().add("rule-head");
        return head;
    }

    /// Shows what can be done now.
    ///
    /// @param why why nothing can be changed now; empty: it can
    public void showUnavailable(Optional<String> why) {
        unavailable = why;
        showHead();
        showBar();
    }

    private void show() {
        showHead();
        Optional<WayEditViewModel> chosen = rule.chosen();
        if (!way.map(WayView::draft).equals(chosen.map(WayEditViewModel::draft))) {
            way.ifPresent(WayView::close);
            way = chosen.map(model -> new WayView(rule, model));
        }
        scope.show();
        ways.show();
        way.ifPresent(WayView::show);
        nameField.setError(rule.checks().name().filter(error -> rule.edits() > 0));
        facts.clear().add(words.text("rules.scope"), new RuleWords(words, rule.picture()).who(rule.rule()));
        obstacle.show(Status.WARN, rule.checks().obstacle().orElse(""));
        warnings.getChildren()
                .setAll(rule.warnings().all().stream()
                        .map(warning -> label(warning.refused() ? Status.BAD : Status.WARN, warning.sentence()))
                        .toList());
        leftovers.show(rule.leftovers(), rule::isTaken);
        trial.decide();
        pane.setContent(content());
        showBar();
    }

    private static StatusLabel label(Status status, String sentence) {
        var label = new StatusLabel(status, sentence);
        label.getStyleClass().add("wrapped");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private List<Node> content() {
        var nodes = new ArrayList<Node>();
        if (!rule.onProperty().get()) {
            nodes.add(off);
        }
        if (rule.checks().obstacle().isPresent()) {
            nodes.add(obstacle);
        }
        if (rule.isEditable()) {
            nodes.add(fields);
        } else {
            nodes.add(facts);
        }
        nodes.add(ways);
        if (!warnings.getChildren().isEmpty()) {
            nodes.add(warnings);
        }
        if (rule.isEditable() && !rule.leftovers().isEmpty()) {
            nodes.add(leftovers);
        }
        way.ifPresentOrElse(nodes::add, () -> nodes.add(noWay));
        nodes.add(trialSection);
        return nodes;
    }

    private void showHead() {
        boolean on = rule.onProperty().get();
        title.setText(rule.rule().name());
        new RuleWords(words, rule.picture())
                .show(
                        state,
                        RuleState.of(
                                rule.rule(), rule.restrictions(), words.times().now(), TzData.ofJava()));
        off.show(Status.UNKNOWN, Icon.DISABLED, words.text("rules.offHint"));
        boolean stored = rule.isEditable() && !rule.isNew();
        turn.showIf(
                stored,
                Verb.of(words.text(on ? "rules.turnOff" : "rules.turnOn"), actions.turn())
                        .unless(unavailable));
        delete.showIf(
                stored,
                Verb.of(words.text("rules.delete"), actions.delete()).key("Del").unless(unavailable));
    }

    private void showBar() {
        boolean edited = rule.isEditable() && (rule.edits() > 0 || rule.isNew());
        if (!edited) {
            pane.clearFoot();
            return;
        }
        if (pane.getBottom() == null) {
            pane.setFoot(bar);
        }
        bar.setChanges(rule.edits());
        bar.setCommit(
                words.text("rules.review"), unavailable.or(() -> rule.checks().missing()));
    }

    /// Takes what is typed and not finished.
    ///
    /// @return whether all of it means something; what does not says so beside it
    public boolean finish() {
        return way.map(WayView::finish).orElse(true);
    }

    /// Puts the focus where one begins: the name of a new rule, else its ways in.
    public void focusStart() {
        if (rule.isEditable()) {
            name.requestFocus();
            if (!rule.isNew()) {
                name.deselect();
            }
        } else {
            ways.focusChosen();
        }
    }

    /// Puts the focus into the name to change it.
    public void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    @Override
    public void close() {
        way.ifPresent(WayView::close);
        subscriptions.close();
    }
}
