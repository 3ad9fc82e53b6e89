package dev.gatehouse.ui.helpdesk.enrol;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Reason;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.change.ChangeRules;
import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.MachineAttempts;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.person.PersonWords;
import dev.gatehouse.ui.port.Machines;
import dev.gatehouse.ui.preview.PapersViewModel;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A code for the machine that a caller sits at: which machine, on what ticket, and whether it came.
public final class EnrolViewModel {
    /// Stands for the key that the machine will prove to have.
    private static final Thumbprint KEY_TO_COME = new Thumbprint("0".repeat(64));

    private final Tenant tenant;
    private final PreviewPorts ports;
    private final Machines machines;
    private final Tasks tasks;
    private final Words words;
    private final PapersViewModel papers;
    private final Consumer<EnrolStage.Waiting> enrolled;
    private final ReadOnlyObjectWrapper<EnrolStage> stage = new ReadOnlyObjectWrapper<>(new EnrolStage.Folded());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<PersonFile> file = Optional.empty();
    private Optional<Directory> rules = Optional.empty();
    private boolean sending;

    /// Nothing begun.
    ///
    /// @param papers of the call
    /// @param enrolled is told when the machine has its key
    public EnrolViewModel(
            Tenant tenant,
            PreviewPorts ports,
            Machines machines,
            Tasks tasks,
            Words words,
            PapersViewModel papers,
            Consumer<EnrolStage.Waiting> enrolled) {
        this.tenant = tenant;
        this.ports = ports;
        this.machines = machines;
        this.tasks = tasks;
        this.words = words;
        this.papers = papers;
        this.enrolled = enrolled;
    }

    /// Whether a code may be given out for whatever this person sits at.
    public boolean isOffered(PersonFile person) {
        return ports.me().may(tenant.id(), ConsolePermission.MACHINES_ENROL)
                && !person.user().service();
    }

    /// Whether the machine is what refuses this person.
    public boolean isLikely(PersonFile person) {
        return person.decide(ports.link().serverTime()).hasReason(ReasonCode.MACHINE_NOT_PERMITTED);
    }

    /// Unfolds it for somebody.
    public void unfold(PersonFile person) {
        if (!isOffered(person)) {
            return;
        }
        file = Optional.of(person);
        rules = Optional.empty();
        problem.set("");
        papers.require(
                person.policy(), ChangeRules.needsPapersToEnrol(ports.me().author(tenant.id())));
        stage.set(new EnrolStage.Choosing(Optional.empty()));
        read(this::chooseTheOnlyOne);
    }

    /// Folds it again; ticket and check stay, a code does not.
    public void fold() {
        problem.set("");
        stage.set(new EnrolStage.Folded());
    }

    private void read(Runnable then) {
        tasks.background(() -> ports.people().rules(tenant.id()))
                .onSuccess(read -> {
                    rules = Optional.of(read);
                    then.run();
                })
                .onFault(fault -> problem.set(words.faults().full(fault)))
                .start();
    }

    private void chooseTheOnlyOne() {
        List<Machine.Passport> theirs = waiting().filter(this::isNamed).toList();
        if (stage.get() instanceof EnrolStage.Choosing(var machine) && machine.isEmpty() && theirs.size() == 1) {
            choose(theirs.getFirst());
        } else {
            // The same stage says more now: whether there is a machine at all.
            problem.set(noMachine().orElse(""));
        }
    }

    /// Why there is nothing to choose from; empty: there is, or it is not known yet.
    private Optional<String> noMachine() {
        return rules.isPresent() && waiting().findAny().isEmpty()
                ? Optional.of(words.text("helpdesk.enrol.none"))
                : Optional.empty();
    }

    private Stream<Machine.Passport> waiting() {
        return rules.stream()
                .flatMap(known -> known.restrictions().machines().values().stream())
                .filter(Machine.Passport.class::isInstance)
                .map(Machine.Passport.class::cast)
                .filter(Machine.Passport::isWaiting);
    }

    /// Whether a rule that binds the person names the machine, itself or its group.
    private boolean isNamed(Machine.Passport machine) {
        return file.stream()
                .flatMap(person -> person.person().profile().restrictions().rules().values().stream())
                .flatMap(rule -> rule.ways().stream())
                .anyMatch(way -> names(way, machine));
    }

    private static boolean names(WayIn way, Machine.Passport machine) {
        return way.machines().orElse(List.of()).contains(machine.id())
                || way.groups().orElse(List.of()).stream().anyMatch(machine.groups()::contains);
    }

    /// The machines that wait and that a word finds: those of the person's rules first, then by name.
    public List<Machine.Passport> find(String typed) {
        String wanted = Role.nameKey(typed);
        return waiting()
                .filter(machine -> Role.nameKey(machine.name()).contains(wanted))
                .sorted(Comparator.comparing((Machine.Passport machine) -> !isNamed(machine))
                        .thenComparing(machine -> Role.nameKey(machine.name())))
                .toList();
    }

    /// Chooses the machine that the caller names.
    public void choose(Machine.Passport machine) {
        if (stage.get() instanceof EnrolStage.Choosing) {
            problem.set("");
            stage.set(new EnrolStage.Choosing(Optional.of(machine)));
        }
    }

    /// What stands in the way once the chosen machine is enrolled; empty: no machine is chosen.
    public Optional<List<Reason>> after() {
        if (!(stage.get() instanceof EnrolStage.Choosing(var machine))
                || machine.isEmpty()
                || file.isEmpty()
                || rules.isEmpty()) {
            return Optional.empty();
        }
        PersonFile person = file.orElseThrow();
        Restrictions with = Restrictions.of(Stream.concat(
                        rules.orElseThrow().restrictions().parts().stream(),
                        Stream.of(new RulePart.OfMachine(machine.orElseThrow().enrolled(KEY_TO_COME))))
                .toList());
        var profile = AccessProfile.of(person.user(), person.person().profile().roles(), with);
        var from = new Standpoint(Optional.empty(), Optional.of(KEY_TO_COME));
        // Enrolled it counts wrong passwords by itself: none yet.
        var facts = person.account().facts().countedAt(MachineAttempts.NONE);
        var request = AccessRequest.entry(ports.link().serverTime(), facts, from);
        return Optional.of(AccessDecider.decide(profile, request).reasons());
    }

    /// The line that matters: what is true once the chosen machine is enrolled.
    public Optional<String> afterWords() {
        return after().map(rest -> {
            PersonFile person = file.orElseThrow();
            String name = person.calledBy();
            if (rest.isEmpty()) {
                return words.text("helpdesk.enrol.after", name, chosenName());
            }
            return rest.stream().anyMatch(reason -> reason.code() == ReasonCode.MACHINE_NOT_PERMITTED)
                    ? words.text("helpdesk.enrol.notTheirs", name, chosenName())
                    : words.text(
                            "helpdesk.enrol.afterStill",
                            name,
                            new PersonWords(words).sentence(person, rest.getFirst()));
        });
    }

    private String chosenName() {
        return stage.get() instanceof EnrolStage.Choosing(var machine)
                ? machine.map(Machine::name).orElse("")
                : "";
    }

    /// Whether [#commit()] would do something.
    public boolean canCommit() {
        return !sending
                && ports.link().connection().getValue().isOnline()
                && papers.complete().get()
                && stage.get() instanceof EnrolStage.Choosing(var machine)
                && machine.isPresent();
    }

    /// What keeps [#commit()] from doing anything; empty: nothing.
    public Optional<String> missing() {
        if (!ports.link().connection().getValue().isOnline()) {
            return Optional.of(words.text("common.needsServer"));
        }
        if (stage.get() instanceof EnrolStage.Choosing(var machine) && machine.isEmpty()) {
            return Optional.of(words.text("helpdesk.enrol.whichMachine"));
        }
        return papers.complete().get() ? Optional.empty() : Optional.of(words.text("helpdesk.papersMissing"));
    }

    /// Asks for the code.
    public void commit() {
        if (!canCommit() || !(stage.get() instanceof EnrolStage.Choosing(var chosen))) {
            return;
        }
        Machine.Passport machine = chosen.orElseThrow();
        var given = papers.papers().ofCall();
        var at = ports.link().serverTime();
        sending = true;
        problem.set("");
        tasks.background(() -> machines.code(tenant.id(), machine.id(), given))
                .onSuccess(code -> {
                    papers.used();
                    // Whoever left the call meanwhile does not find a code on screen when they come back.
                    if (stage.get() instanceof EnrolStage.Choosing) {
                        stage.set(new EnrolStage.Waiting(machine, Optional.of(code), at, given));
                    }
                })
                .onFault(fault -> problem.set(words.faults().full(fault)))
                .onEnd(() -> sending = false)
                .start();
    }

    /// Takes the code away for good. What is not answered yet is not wanted any more.
    public void hideCode() {
        switch (stage.get()) {
            case EnrolStage.Waiting waiting when waiting.code().isPresent() -> stage.set(waiting.withoutCode());
            case EnrolStage.Choosing _ when sending -> fold();
            case EnrolStage.Folded _, EnrolStage.Choosing _, EnrolStage.Waiting _ -> {}
        }
    }

    /// Something changed in the tenant: perhaps the machine came.
    public void heard() {
        if (stage.get() instanceof EnrolStage.Waiting) {
            read(this::look);
        }
    }

    private void look() {
        if (stage.get() instanceof EnrolStage.Waiting waiting
                && rules.orElseThrow()
                                .restrictions()
                                .machines()
                                .get(waiting.machine().id())
                        instanceof Machine.Passport now
                && !now.isWaiting()) {
            fold();
            enrolled.accept(waiting);
        }
    }

    /// Whether a code was given out and the machine is still to come.
    public boolean isWaiting() {
        return stage.get() instanceof EnrolStage.Waiting;
    }

    /// How far it is.
    public ReadOnlyObjectProperty<EnrolStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// What went wrong, or why there is nothing to choose; empty text: nothing.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Ticket and caller check.
    public PapersViewModel papers() {
        return papers;
    }
}
