package dev.gatehouse.ui.machines.view;

import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Facts;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.VerbPlace;
import dev.gatehouse.ui.machines.edit.MachineKind;
import dev.gatehouse.ui.machines.list.MachineRow;
import dev.gatehouse.ui.machines.list.MachineWords;
import dev.gatehouse.ui.machines.list.MachinesViewModel;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One machine, network or group: what it is known by, what hangs on it, and what can be done about it.
public final class MachineView extends StackPane {
    private final MachinesViewModel model;
    private final Words words;
    private final MachineWords machineWords;
    private final Actions actions;
    private final Label title = new Label();
    private final StatusLabel state = new StatusLabel();
    private final Facts facts = new Facts();
    private final VerbPlace edit = new VerbPlace(Buttons::of);
    private final VerbPlace enrol = new VerbPlace(Buttons::accent);
    private final VerbPlace revoke = new VerbPlace(Buttons::of);
    private final VerbPlace remove = new VerbPlace(Buttons::flat);
    private final VerbPlace close = new VerbPlace(Buttons::flat);
    private final EmptyState unused;
    private MachineRow row;
    private Optional<List<String>> signedIn = Optional.empty();

    /// What can be done.
    ///
    /// @param edit changes what is written down
    /// @param enrol issues a code
    /// @param revoke makes its key good no more
    /// @param remove takes it away
    /// @param toRules goes where rules name machines
    /// @param close goes back to the list
    public record Actions(
            Runnable edit, Runnable enrol, Runnable revoke, Runnable remove, Runnable toRules, Runnable close) {}

    /// Shows one.
    public MachineView(MachinesViewModel model, MachineRow row, Words words, Actions actions) {
        this.model = model;
        this.row = row;
        this.words = words;
        this.actions = actions;
        machineWords = new MachineWords(words);
        getStyleClass().add("machine-detail");
        title.getStyleClass().addAll("title", "shortenable");
        var verbs = new FlowPane(enrol, edit, revoke, remove, close);
        verbs.getStyleClass().add("choice-row");
        unused = new EmptyState(
                words.text("machines.unused"), Verb.of(words.text("machines.toRules"), actions.toRules()));
        unused.managedProperty().bind(unused.visibleProperty());
        var pane = new DetailPane();
        pane.setHead(new VBox(title, state));
        pane.setContent(List.of(verbs, facts, unused));
        getChildren().setAll(pane);
        show();
    }

    /// The one that is shown.
    public MachineRow row() {
        return row;
    }

    /// The same one as it is now.
    public void refresh(MachineRow now) {
        row = now;
        show();
    }

    /// Who is signed in there.
    public void showSignedIn(Optional<List<String>> names) {
        signedIn = names;
        showFacts();
    }

    /// The line to the server came or went.
    public void showAvailability() {
        showVerbs();
    }

    /// Puts the focus on the likeliest verb.
    public void focusStart() {
        for (VerbPlace place : List.of(enrol, edit, close)) {
            Optional<Node> button = place.getChildren().stream().findFirst().filter(node -> place.isVisible());
            if (button.isPresent()) {
                button.get().requestFocus();
                return;
            }
        }
    }

    private void show() {
        title.setText(machineWords.called(row));
        var mark = machineWords.state(row);
        state.show(mark.status() == Status.QUIET ? Status.QUIET : mark.status(), mark.words());
        showVerbs();
        showFacts();
    }

    private void showVerbs() {
        var unavailable = model.unavailable();
        boolean writes = model.may(ConsolePermission.MACHINES_WRITE);
        boolean enrols = model.may(ConsolePermission.MACHINES_ENROL);
        Optional<Machine.Passport> passport = passport();
        edit.showIf(
                writes,
                Verb.of(words.text("machines.edit"), actions.edit()).key("F2").unless(unavailable));
        enrol.showIf(
                enrols && passport.filter(Machine.Passport::isWaiting).isPresent(),
                Verb.of(words.text("machines.enrol"), actions.enrol()).key("E").unless(unavailable));
        revoke.showIf(
                enrols && passport.filter(one -> !one.isWaiting()).isPresent(),
                Verb.of(words.text("machines.revoke"), actions.revoke()).unless(unavailable));
        remove.showIf(
                writes,
                Verb.of(words.text("machines.remove"), actions.remove())
                        .key("Del")
                        .unless(unavailable));
        close.show(
                Optional.of(Verb.of(words.text("common.close"), actions.close()).key("Esc")));
    }

    private Optional<Machine.Passport> passport() {
        return row.part() instanceof RulePart.OfMachine(Machine.Passport passport)
                ? Optional.of(passport)
                : Optional.empty();
    }

    private void showFacts() {
        facts.clear();
        switch (MachineKind.of(row.part())) {
            case KEY -> {
                facts.add(words.text("machines.column.knownBy"), machineWords.knownBy(row.part()));
                MachineWords.whole(row.part())
                        .ifPresent(hex -> facts.add(words.text("machines.column.thumbprint"), mono(hex)));
                row.key()
                        .ifPresent(key -> facts.add(
                                        words.text("machines.enrolledAt"),
                                        words.times().past(key.enrolled()))
                                .add(
                                        words.text("machines.column.until"),
                                        words.times().moment(key.until()))
                                .add(
                                        words.text("machines.column.lastSeen"),
                                        key.lastSeen()
                                                .map(words.times()::past)
                                                .orElseGet(() -> words.text("machines.neverSeen"))));
                if (passport().filter(Machine.Passport::isWaiting).isEmpty()) {
                    facts.add(
                            words.text("machines.signedIn"),
                            signedIn.map(names -> names.isEmpty()
                                            ? words.text("machines.nobody")
                                            : MachineWords.listed(names))
                                    .orElseGet(() -> words.text("machines.notKnown")));
                }
            }
            case NETWORK -> {
                facts.add(words.text("machines.column.knownBy"), machineWords.knownBy(row.part()));
                if (row.part() instanceof RulePart.OfMachine(Machine.Network network)) {
                    facts.add(words.text("machines.network"), machineWords.range(network.block()));
                }
            }
            case GROUP -> facts.add(words.text("machines.column.members"), MachineWords.listed(row.members()));
        }
        if (MachineKind.of(row.part()) != MachineKind.GROUP) {
            facts.add(words.text("machines.column.groups"), MachineWords.listed(row.groups()));
        }
        unused.setVisible(row.rules().isEmpty());
        if (!row.rules().isEmpty()) {
            facts.add(words.text("machines.usedBy"), MachineWords.listed(row.rules()));
        }
    }

    private static Label mono(String hex) {
        var label = Sentences.plain(hex.replaceAll("(.{8})(?=.)", "$1 "));
        label.getStyleClass().add("mono");
        return label;
    }
}
