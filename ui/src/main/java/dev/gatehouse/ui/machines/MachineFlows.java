package dev.gatehouse.ui.machines;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeRules;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.policy.CallPapers;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.side.SidePane;
import dev.gatehouse.ui.machines.edit.MachineEditViewModel;
import dev.gatehouse.ui.machines.edit.MachineKind;
import dev.gatehouse.ui.machines.list.KnownMachines;
import dev.gatehouse.ui.machines.list.MachineListView;
import dev.gatehouse.ui.machines.list.MachineRow;
import dev.gatehouse.ui.machines.list.MachineTab;
import dev.gatehouse.ui.machines.list.MachinesViewModel;
import dev.gatehouse.ui.machines.view.EnrolPapersView;
import dev.gatehouse.ui.machines.view.EnrolView;
import dev.gatehouse.ui.machines.view.MachineEditView;
import dev.gatehouse.ui.machines.view.MachineView;
import dev.gatehouse.ui.machines.view.OwnRevocationView;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.preview.PapersViewModel;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.preview.flow.PreviewFlow;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What leads where on the screen of machines: from one to its form, its code, its preview, and back.
final class MachineFlows {
    private final MachinesPorts ports;
    private final Tasks tasks;
    private final ScreenContext context;
    private final Words words;
    private final MachinesViewModel model;
    private final MachineListView list;
    private final SidePane side;
    private final PreviewFlow flow;
    private final StringProperty lastTicket = new SimpleStringProperty("");
    private Optional<MachineView> shown = Optional.empty();
    private Optional<Enrolling> enrolling = Optional.empty();
    private Optional<RulePart.Key> wanted = Optional.empty();
    private boolean entering;

    /// A code on screen, and the machine that it is for.
    private record Enrolling(RulePart.Key key, EnrolView view) {}

    MachineFlows(
            MachinesPorts ports,
            Tasks tasks,
            ScreenContext context,
            MachinesViewModel model,
            MachineListView list,
            SidePane side) {
        this.ports = ports;
        this.tasks = tasks;
        this.context = context;
        this.words = context.words();
        this.model = model;
        this.list = list;
        this.side = side;
        flow = new PreviewFlow(
                ports.preview(), tasks, context, side, new PreviewFlow.Home(this::focusOpen, model::read));
    }

    private void focusOpen() {
        shown.ifPresentOrElse(MachineView::focusStart, list.table()::focusRows);
    }

    /// The one that is open.
    Optional<MachineRow> open() {
        return shown.map(MachineView::row);
    }

    /// Opens one, now or as soon as the machines are known.
    void open(RulePart.Key key) {
        if (open().filter(row -> row.part().key().equals(key)).isEmpty()) {
            wanted = Optional.of(key);
            model.knownProperty().get().ifPresent(this::refresh);
        }
    }

    /// Opens one and goes into it.
    void enter(RulePart.Key key) {
        entering = true;
        open(key);
        goIn();
    }

    private void goIn() {
        if (wanted.isEmpty() && entering) {
            entering = false;
            FxThread.afterLayout(side, () -> shown.ifPresent(MachineView::focusStart));
        }
    }

    /// The machines are known anew.
    void refresh(KnownMachines known) {
        shown.ifPresent(view -> known.row(view.row().part().key()).ifPresentOrElse(view::refresh, this::closeDetail));
        enrolling
                .filter(now -> known.row(now.key())
                        .filter(row -> MachineTab.MACHINES.holds(row.part()))
                        .isPresent())
                .ifPresent(now -> now.view().showEnrolled());
        wanted.flatMap(known::row).ifPresent(row -> {
            wanted = Optional.empty();
            show(row);
            goIn();
        });
    }

    private void show(MachineRow row) {
        var view = new MachineView(
                model,
                row,
                words,
                new MachineView.Actions(
                        this::edit,
                        this::enrol,
                        this::revoke,
                        this::remove,
                        () -> context.navigator().go(new Place.Rules(Optional.empty())),
                        this::closeAndFocus));
        shown = Optional.of(view);
        model.open(Optional.of(row.part().key()));
        Stream.of(MachineTab.values())
                .filter(tab -> tab.holds(row.part()))
                .findFirst()
                .ifPresent(model.tabProperty()::set);
        side.open(view, () -> {});
        list.select(row.part().key());
        readSignedIn(view);
    }

    private void readSignedIn(MachineView view) {
        if (view.row().part() instanceof RulePart.OfMachine(Machine.Passport passport) && !passport.isWaiting()) {
            tasks.background(() -> ports.machines().signedIn(context.tenant().id(), passport.id()))
                    .onSuccess(view::showSignedIn)
                    .start();
        }
    }

    /// The line to the server came or went.
    void showAvailability() {
        shown.ifPresent(MachineView::showAvailability);
    }

    private void closeDetail() {
        shown = Optional.empty();
        model.open(Optional.empty());
        side.close();
    }

    private void closeAndFocus() {
        closeDetail();
        list.table().focusRows();
    }

    /// One step back: from a form, code or preview to the machine, from the machine to the list.
    boolean escape() {
        if (side.hasGuest()) {
            back();
            return true;
        }
        if (shown.isPresent()) {
            closeAndFocus();
            return true;
        }
        return false;
    }

    private void back() {
        enrolling = Optional.empty();
        flow.back();
    }

    /// Takes a code off the screen: the screen is left, or locked.
    void hideCode() {
        if (enrolling.isPresent()) {
            side.leave();
            enrolling = Optional.empty();
        }
    }

    private boolean may(ConsolePermission permission) {
        return model.may(permission) && model.unavailable().isEmpty();
    }

    /// Begins what the chosen list holds.
    void begin() {
        switch (model.tabProperty().get()) {
            case MACHINES, WAITING -> begin(MachineKind.KEY);
            case NETWORKS -> begin(MachineKind.NETWORK);
            case GROUPS -> begin(MachineKind.GROUP);
        }
    }

    /// Begins a machine, a network or a group.
    void begin(MachineKind kind) {
        if (may(ConsolePermission.MACHINES_WRITE) && !side.hasGuest()) {
            model.knownProperty()
                    .get()
                    .ifPresent(known -> write(MachineEditViewModel.begun(
                            context.tenant(),
                            words,
                            known,
                            kind,
                            ports.preview().keys().get())));
        }
    }

    /// Changes what is written down of the one that is open.
    void edit() {
        if (may(ConsolePermission.MACHINES_WRITE) && !side.hasGuest()) {
            model.knownProperty()
                    .get()
                    .ifPresent(known -> open().ifPresent(
                                    row -> write(MachineEditViewModel.of(context.tenant(), words, known, row.part()))));
        }
    }

    private void write(MachineEditViewModel edit) {
        var view = new MachineEditView(edit, words, this::back, () -> review(edit));
        flow.take(view, view::close, view::focusStart);
    }

    private void review(MachineEditViewModel edit) {
        if (edit.missing().isEmpty()) {
            flow.propose(edit.proposal(), () -> write(edit), made -> enter(edit.key()));
        }
    }

    /// A code for the machine that is open, if it waits for one.
    void enrol() {
        if (!may(ConsolePermission.MACHINES_ENROL) || side.hasGuest()) {
            return;
        }
        waiting().ifPresent(machine -> {
            if (ChangeRules.needsPapersToEnrol(
                    ports.preview().me().author(context.tenant().id()))) {
                askForPapers(machine);
            } else {
                enrol(machine, CallPapers.NONE);
            }
        });
    }

    /// What the tenant asks of the helpdesk stands before the code.
    private void askForPapers(Machine.Passport machine) {
        var papers = new PapersViewModel(lastTicket);
        model.knownProperty()
                .get()
                .ifPresent(known -> papers.require(known.picture().policy(), true));
        var view = new EnrolPapersView(machine.name(), papers, words, this::back, () -> {
            papers.used();
            enrol(machine, papers.papers().ofCall());
        });
        flow.take(view, view::close, view::focusStart);
    }

    private void enrol(Machine.Passport machine, CallPapers papers) {
        var view = new EnrolView(machine.name(), words, this::back);
        enrolling = Optional.of(new Enrolling(new RulePart.OfMachine(machine).key(), view));
        flow.take(view, view::close, view::focusStart);
        issue(machine.id(), papers, view);
    }

    private Optional<Machine.Passport> waiting() {
        return passport().filter(Machine.Passport::isWaiting);
    }

    private Optional<Machine.Passport> passport() {
        return open().map(MachineRow::part)
                .flatMap(part -> part instanceof RulePart.OfMachine(Machine.Passport passport)
                        ? Optional.of(passport)
                        : Optional.empty());
    }

    private void issue(MachineId machine, CallPapers papers, EnrolView view) {
        tasks.background(() -> ports.machines().code(context.tenant().id(), machine, papers))
                .onSuccess(code -> {
                    // Whoever went away meanwhile does not find a code on screen when they come back.
                    if (enrolling.filter(now -> now.view() == view).isPresent()) {
                        view.show(code);
                    }
                })
                .onFault(fault -> view.showFault(words.faults().full(fault)))
                .start();
    }

    /// Proposes to make the key of the open machine good no more.
    void revoke() {
        if (may(ConsolePermission.MACHINES_ENROL) && !side.hasGuest()) {
            passport().filter(machine -> !machine.isWaiting()).ifPresent(machine -> {
                if (open().filter(MachineRow::here).isPresent()) {
                    warn(machine);
                } else {
                    revoke(machine);
                }
            });
        }
    }

    /// Whoever revokes the key of the workstation they sit at is out at once.
    private void warn(Machine.Passport machine) {
        var view = new OwnRevocationView(machine.name(), words, this::back, () -> revoke(machine));
        flow.take(view, () -> {}, view::focusStart);
    }

    private void revoke(Machine.Passport machine) {
        propose(
                words.text("machines.revokeOne", machine.name()),
                words.text("machines.revoked", machine.name()),
                new Change.RevokePassport(machine.id()));
    }

    /// Proposes to take the open one away.
    void remove() {
        if (may(ConsolePermission.MACHINES_WRITE) && !side.hasGuest()) {
            open().map(MachineRow::part)
                    .ifPresent(part -> propose(
                            words.text("machines.removeOne", part.name()),
                            words.text("machines.removed", part.name()),
                            new Change.RemovePart(part.key())));
        }
    }

    private void propose(String verb, String done, Change change) {
        model.knownProperty()
                .get()
                .ifPresent(known -> flow.propose(
                        Proposal.together(context.tenant(), verb, done, List.of(change), known.picture()), made -> {}));
    }
}
