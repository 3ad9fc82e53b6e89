package dev.gatehouse.ui.helpdesk.call;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Reason;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.helpdesk.enrol.EnrolStage;
import dev.gatehouse.ui.helpdesk.enrol.EnrolViewModel;
import dev.gatehouse.ui.person.After;
import dev.gatehouse.ui.person.Fix;
import dev.gatehouse.ui.person.Fixes;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.person.PersonReader;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.port.Machines;
import dev.gatehouse.ui.preview.Intention;
import dev.gatehouse.ui.preview.Made;
import dev.gatehouse.ui.preview.Papers;
import dev.gatehouse.ui.preview.PapersViewModel;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.preview.Undoing;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;

/// One call, from who it is to the sign-in that follows. It keeps what was typed when another call comes between.
public final class CallViewModel {
    private final Tenant tenant;
    private final UserId user;
    private final PreviewPorts ports;
    private final Tasks tasks;
    private final Words words;
    private final Undoing undoing;
    private final Intention intention;
    private final CallWords callWords;
    private final PapersViewModel papers;
    private final EnrolViewModel enrolment;
    private final ReadOnlyObjectWrapper<Optional<PersonFile>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Plan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<Made> made = Optional.empty();
    private boolean sending;
    private boolean notRead;

    /// A call that nothing is known of yet.
    ///
    /// @param lastTicket the ticket last used, kept by the screen
    public CallViewModel(
            Tenant tenant,
            UserId user,
            PreviewPorts ports,
            Machines machines,
            Tasks tasks,
            Words words,
            Undoing undoing,
            StringProperty lastTicket) {
        this.tenant = tenant;
        this.user = user;
        this.ports = ports;
        this.tasks = tasks;
        this.words = words;
        this.undoing = undoing;
        this.intention = new Intention(ports.keys());
        this.callWords = new CallWords(words);
        this.papers = new PapersViewModel(lastTicket);
        this.enrolment = new EnrolViewModel(tenant, ports, machines, tasks, words, papers, this::enrolled);
    }

    /// Reads the person, anew if need be.
    public void read() {
        tasks.background(() -> new PersonReader(ports.people()).read(tenant, user))
                .onSuccess(found -> {
                    if (found.isEmpty()) {
                        problem.set(words.faults().full(Fault.of(FaultCode.UNKNOWN_USER)));
                    } else if (notRead) {
                        problem.set("");
                    }
                    notRead = found.isEmpty();
                    found.ifPresent(this::look);
                    file.set(found);
                })
                .onFault(fault -> {
                    notRead = true;
                    failed(fault);
                })
                .start();
    }

    /// Whether the caller tried again since the fix.
    private void look(PersonFile now) {
        outcome.get()
                .filter(done -> !(done.sequel() instanceof Outcome.TakenBack))
                .ifPresent(done -> {
                    AccountFacts facts = now.account().facts();
                    Optional<Instant> in = facts.lastSignIn().filter(at -> at.isAfter(done.at()));
                    Optional<Instant> refused = facts.lastRefused().filter(at -> at.isAfter(done.at()));
                    if (in.isPresent()
                            && refused.map(at -> in.orElseThrow().isAfter(at)).orElse(true)) {
                        outcome.set(
                                Optional.of(done.then(new Outcome.SignedIn(in.orElseThrow(), facts.lastAddress()))));
                    } else {
                        refused.ifPresent(at -> outcome.set(Optional.of(done.then(new Outcome.RefusedAgain(at)))));
                    }
                });
    }

    /// What can be done now, likeliest first.
    public List<Option> options() {
        return fixes().map(now -> Option.of(now.lifting(), now.possible())).orElse(List.of());
    }

    /// What an option says on its button.
    public String label(Option option) {
        return fixes().map(now -> callWords.option(option, new Amounts(now.usualExtension(), now.usualAdmission())))
                .orElse("");
    }

    /// The reasons that the person at the console may not lift, each with why not.
    public List<NotLiftable> notLiftable() {
        return fixes().map(now -> decision().stream()
                        .flatMap(decision -> decision.reasons().stream())
                        .flatMap(reason -> notLiftable(now, reason).stream())
                        .toList())
                .orElse(List.of());
    }

    private Optional<NotLiftable> notLiftable(Fixes now, Reason reason) {
        return Fix.of(reason.code())
                .flatMap(now::refused)
                .map(fault -> new NotLiftable(reason, words.faults().sentence(fault)));
    }

    /// A reason that has to be lifted by somebody else.
    ///
    /// @param reason which
    /// @param why as a sentence
    public record NotLiftable(Reason reason, String why) {}

    /// Unfolds an option.
    public void unfold(Option option) {
        fixes().ifPresent(now -> {
            var next = new Plan(now, option);
            papers.require(now.file().policy(), next.needsPapers());
            problem.set("");
            intention.end();
            plan.set(Optional.of(next));
        });
    }

    /// Unfolds a code for the machine that the caller sits at.
    public void unfoldEnrolment() {
        if (unavailable().isEmpty()
                && plan.get().isEmpty()
                && outcome.get().isEmpty()
                && enrolment.stageProperty().get() instanceof EnrolStage.Folded) {
            problem.set("");
            file.get().ifPresent(enrolment::unfold);
        }
    }

    /// Where among the options a code for a new machine stands; empty: it is not offered.
    public OptionalInt enrolmentPlace() {
        return file.get()
                .filter(enrolment::isOffered)
                .map(now -> OptionalInt.of(
                        enrolment.isLikely(now)
                                ? (fixes().orElseThrow().lifting().isEmpty() ? 0 : 1)
                                : options().size()))
                .orElseGet(OptionalInt::empty);
    }

    /// The machine came: what follows is a sign-in there, perhaps before this was heard.
    private void enrolled(EnrolStage.Waiting waited) {
        made = Optional.empty();
        outcome.set(Optional.of(new Outcome(
                waited.at(),
                words.text(
                        "preview.enrol.done",
                        waited.machine().name(),
                        words.times().clock(ports.link().serverTime())),
                waited.papers().ticket(),
                Optional.empty(),
                new Outcome.Waiting())));
        read();
    }

    /// Folds it again; ticket and check stay.
    public void fold() {
        plan.set(Optional.empty());
    }

    /// What is asked for after a tick changed.
    public void replan() {
        plan.get()
                .ifPresent(now ->
                        fixes().ifPresent(known -> papers.require(known.file().policy(), now.needsPapers())));
    }

    /// Whether [#commit()] would do something.
    public boolean canCommit() {
        return !sending
                && unavailable().isEmpty()
                && papers.complete().get()
                && plan.get().filter(now -> !now.changes().isEmpty()).isPresent()
                && !(plan.get().orElseThrow().after() instanceof After.Refused);
    }

    /// Makes the changes of the plan, as one set.
    public void commit() {
        if (!canCommit()) {
            return;
        }
        PersonFile now = file.get().orElseThrow();
        Plan planned = plan.get().orElseThrow();
        var proposal =
                Proposal.about(now, callWords.verb(now, planned), callWords.done(now, planned), planned.changes());
        Papers given = papers.papers();
        ChangeSet set = intention.set(now.revision(), given, proposal.changes());
        sending = true;
        problem.set("");
        tasks.background(() -> ports.desk().apply(tenant.id(), set))
                .onSuccess(result -> {
                    switch (result) {
                        case Desk.Done done -> finish(proposal, given, done);
                        case Desk.Conflicted conflicted -> conflicted(conflicted);
                    }
                })
                .onFault(this::failed)
                .onEnd(() -> sending = false)
                .start();
    }

    private void finish(Proposal proposal, Papers given, Desk.Done done) {
        papers.used();
        intention.end();
        made = Optional.of(new Made(proposal, given, done.revision(), done.undo(), Optional.empty(), Optional.empty()));
        plan.set(Optional.empty());
        outcome.set(Optional.of(new Outcome(
                ports.link().serverTime(), proposal.done(), given.ticket(), done.entryCode(), new Outcome.Waiting())));
        read();
    }

    /// Somebody helped the same person meanwhile: look again at what is left to do.
    private void conflicted(Desk.Conflicted conflicted) {
        problem.set(conflicted.conflicts().stream()
                .findFirst()
                .map(first -> words.text(
                        "helpdesk.conflict", first.by(), words.times().clock(first.at())))
                .orElseGet(() -> words.faults().full(Fault.of(FaultCode.CONFLICT))));
        plan.set(Optional.empty());
        intention.end();
        read();
    }

    private void failed(Fault fault) {
        problem.set(words.faults().full(fault));
    }

    /// Whether what was done can be taken back.
    public boolean canUndo() {
        return made.filter(done -> !done.undo().isEmpty()).isPresent()
                && outcome.get()
                        .filter(done -> !(done.sequel() instanceof Outcome.TakenBack))
                        .isPresent();
    }

    /// Takes back what was done.
    public void undo() {
        if (canUndo()) {
            undoing.takeBack(made.orElseThrow(), () -> {
                outcome.set(outcome.get().map(done -> done.withoutCode().then(new Outcome.TakenBack())));
                read();
            });
        }
    }

    /// Goes on with the same person after something was done.
    public void again() {
        problem.set("");
        outcome.set(Optional.empty());
    }

    /// Takes the code that is shown away for good.
    public void hideCode() {
        enrolment.hideCode();
        outcome.get()
                .filter(done -> done.code().isPresent())
                .ifPresent(done -> outcome.set(Optional.of(done.withoutCode())));
    }

    /// Whether it is worth keeping when another call comes.
    public boolean isWorthKeeping() {
        return outcome.get().isPresent()
                || plan.get().isPresent()
                || enrolment.isWaiting()
                || !papers.ticketProperty().get().isBlank();
    }

    /// The answer now.
    public Optional<Decision> decision() {
        return file.get().map(now -> now.decide(ports.link().serverTime()));
    }

    /// Why nothing can be changed now; empty: it can.
    public Optional<String> unavailable() {
        return ports.link().connection().getValue().isOnline()
                ? Optional.empty()
                : Optional.of(words.text("common.needsServer"));
    }

    private Optional<Fixes> fixes() {
        return file.get()
                .map(now -> new Fixes(
                        now, ports.me().author(tenant.id()), ports.link().serverTime()));
    }

    /// Where.
    public Tenant tenant() {
        return tenant;
    }

    /// Whom.
    public UserId user() {
        return user;
    }

    /// Texts of this call.
    public CallWords callWords() {
        return callWords;
    }

    /// A code for the machine that the caller sits at.
    public EnrolViewModel enrolment() {
        return enrolment;
    }

    /// Reason, ticket, caller check.
    public PapersViewModel papers() {
        return papers;
    }

    /// The person, once read.
    public ReadOnlyObjectProperty<Optional<PersonFile>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// What is about to be done.
    public ReadOnlyObjectProperty<Optional<Plan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// What came of it.
    public ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// What went wrong; empty text: nothing.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
