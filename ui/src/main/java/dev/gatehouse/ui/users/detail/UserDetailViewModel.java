package dev.gatehouse.ui.users.detail;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.person.Fix;
import dev.gatehouse.ui.person.Fixes;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.person.PersonReader;
import dev.gatehouse.ui.person.PersonWords;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.port.Trail;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.users.program.Tokens;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;

/// One person beside the list: the answer, what may be done about it, and half-made edits, which are kept per person.
public final class UserDetailViewModel {
    private final Tenant tenant;
    private final PreviewPorts ports;
    private final Tasks tasks;
    private final Words words;
    private final ReadOnlyObjectWrapper<Optional<PersonFile>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<UserEditViewModel>> edit =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final UserActivity activity;
    private final Map<UserId, UserEditViewModel> kept = new HashMap<>();
    private Optional<UserId> wanted = Optional.empty();
    private Optional<Job.Running> reading = Optional.empty();

    /// Nobody yet.
    public UserDetailViewModel(Tenant tenant, PreviewPorts ports, Trail trail, Tasks tasks, Words words) {
        this.tenant = tenant;
        this.ports = ports;
        this.tasks = tasks;
        this.words = words;
        activity = new UserActivity(tenant.id(), ports.people(), trail, tasks);
    }

    /// Opens a person, or nobody.
    public void open(Optional<UserId> user) {
        if (user.equals(wanted)) {
            return;
        }
        wanted = user;
        reading.ifPresent(Job.Running::cancel);
        activity.giveUp();
        problem.set("");
        if (user.isEmpty()) {
            file.set(Optional.empty());
            edit.set(Optional.empty());
            activity.forget();
        } else {
            read();
        }
    }

    /// Reads the open person again.
    public void read() {
        wanted.ifPresent(user -> {
            reading.ifPresent(Job.Running::cancel);
            reading = Optional.of(tasks.background(() -> new PersonReader(ports.people()).read(tenant, user))
                    .onSuccess(found -> show(user, found))
                    .onFault(fault -> problem.set(words.faults().full(fault)))
                    .start());
        });
    }

    private void show(UserId user, Optional<PersonFile> found) {
        boolean another = !file.get().map(now -> now.user().id()).equals(Optional.of(user));
        problem.set(found.isPresent() ? "" : words.faults().full(Fault.of(FaultCode.UNKNOWN_USER)));
        if (another) {
            activity.forget();
        }
        file.set(found);
        if (another) {
            edit.set(Optional.ofNullable(kept.get(user)));
        }
        found.ifPresent(_ -> {
            activity.readSignIns(user);
            if (may(ConsolePermission.AUDIT_READ)) {
                activity.readEvents(user);
            }
        });
    }

    /// Where the open person is signed in now; empty: not known.
    public ReadOnlyObjectProperty<Optional<List<People.SignIn>>> signInsProperty() {
        return activity.signInsProperty();
    }

    /// Starts to edit the open person, or goes on where one left off.
    public void startEdit() {
        file.get().filter(now -> canEdit()).ifPresent(now -> {
            var model = kept.computeIfAbsent(now.user().id(), _ -> new UserEditViewModel(now, words));
            edit.set(Optional.of(model));
        });
    }

    /// Forgets the edit of the open person.
    public void discardEdit() {
        wanted.ifPresent(kept::remove);
        edit.set(Optional.empty());
    }

    /// Whether there are half-made edits of the open person.
    public boolean hasEdits() {
        return edit.get().map(model -> !model.changes().isEmpty()).orElse(false);
    }

    /// Whether the open person can be edited by the person at the console.
    public boolean canEdit() {
        return file.get()
                .map(now -> fixes(now)
                        .rules()
                        .judge(new Change.EditUser(now.user().id(), Map.of()))
                        .isEmpty())
                .orElse(false);
    }

    /// Why the open person cannot be edited although the right is there, as a sentence; empty: there is nothing to say.
    public Optional<String> whyNot() {
        if (!may(ConsolePermission.USERS_WRITE)) {
            return Optional.empty();
        }
        return file.get()
                .flatMap(now ->
                        fixes(now).rules().judge(new Change.EditUser(now.user().id(), Map.of())))
                .map(words.faults()::sentence);
    }

    /// What may be done for a person now.
    public Fixes fixes(PersonFile of) {
        return new Fixes(of, ports.me().author(tenant.id()), now());
    }

    /// Whether a fix may be done for the open person.
    public boolean may(Fix fix) {
        return file.get().map(now -> fixes(now).refused(fix).isEmpty()).orElse(false);
    }

    /// Whether the person at the console holds a permission here.
    public boolean may(ConsolePermission permission) {
        return ports.me().may(tenant.id(), permission);
    }

    /// Why nothing can be changed now; empty: it can.
    public Optional<String> unavailable() {
        return ports.link().connection().getValue().isOnline()
                ? Optional.empty()
                : Optional.of(words.text("common.needsServer"));
    }

    /// The answer for the open person.
    public Optional<Decision> decision() {
        return file.get().map(now -> now.decide(now()));
    }

    /// The proposal of one fix for the open person, with its usual values.
    public Optional<Proposal> propose(Fix fix) {
        return file.get().map(now -> propose(now, fix, fixes(now).change(fix)));
    }

    /// The proposal of a change of the open person.
    public Proposal propose(PersonFile of, Fix fix, Change change) {
        String name = of.user().name();
        String called = of.calledBy();
        return switch (fix) {
            case EXTEND ->
                Proposal.about(
                        of,
                        words.text("users.extend", name),
                        words.text("users.extended", called, end(change)),
                        List.of(change));
            case UNLOCK -> proposal(of, "users.unlock", "users.unlocked", change);
            case ENTRY_CODE -> proposal(of, "users.code", "users.codeIssued", change);
            case ENABLE -> proposal(of, "users.enable", "users.enabled", change);
            case START_NOW -> proposal(of, "users.start", "users.started", change);
            case LET_IN ->
                Proposal.about(
                        of,
                        words.text("users.letIn", name, until(change)),
                        words.text("users.lettingIn", name, until(change)),
                        List.of(change));
            case END_SESSIONS ->
                of.user().service()
                        ? proposal(of, "users.program.endAll", "users.program.allEnded", change)
                        : proposal(of, "users.endSessions", "users.sessionsEnded", change);
        };
    }

    /// The proposal to switch the open person off.
    public Optional<Proposal> disable() {
        return file.get()
                .map(now -> proposal(
                                now,
                                "users.disable",
                                "users.disabled",
                                new Change.DisableUser(now.user().id()))
                        .withReason());
    }

    /// Whether the open program may be given a new token.
    public boolean mayGiveToken() {
        return file.get()
                .filter(now -> now.user().service())
                .map(now -> fixes(now).rules().judge(token(now)).isEmpty())
                .orElse(false);
    }

    private Change token(PersonFile of) {
        return new Change.IssueServiceToken(of.user().id(), Tokens.end(of.user().expiry(), now()));
    }

    /// The proposal to give the open program a new token; its earlier ones are good for a day more.
    public Optional<Proposal> token() {
        return file.get()
                .filter(_ -> mayGiveToken())
                .map(now -> proposal(now, "users.program.giveToken", "users.program.tokenGiven", token(now)));
    }

    /// Whether the open program may be taken away.
    public boolean mayRemove() {
        return file.get()
                .filter(now -> now.user().service())
                .map(now -> removal(now).stream()
                        .allMatch(change -> fixes(now).rules().judge(change).isEmpty()))
                .orElse(false);
    }

    /// Rules of its own go with it: they would bind nobody any more.
    private static List<Change> removal(PersonFile of) {
        Stream<Change> rules = of.person().profile().restrictions().rules().values().stream()
                .filter(rule ->
                        rule.scope().equals(new RuleScope.OfUser(of.user().id())))
                .map(rule -> new Change.RemovePart(new RulePart.OfRule(rule).key()));
        return Stream.concat(rules, Stream.of(new Change.RemoveUser(of.user().id())))
                .toList();
    }

    /// The proposal to take the open program away.
    public Optional<Proposal> remove() {
        return file.get()
                .filter(_ -> mayRemove())
                .map(now -> Proposal.together(
                        now.tenant(),
                        words.text("users.program.remove", now.user().name()),
                        words.text("users.program.removed", now.user().name()),
                        removal(now),
                        now.picture()));
    }

    /// Whether the open person may be switched off.
    public boolean mayDisable() {
        return file.get()
                .filter(now -> !now.user().isDisabled())
                .map(now -> fixes(now)
                        .rules()
                        .judge(new Change.DisableUser(now.user().id()))
                        .isEmpty())
                .orElse(false);
    }

    private Proposal proposal(PersonFile of, String verb, String done, Change change) {
        return Proposal.about(
                of,
                words.text(verb, of.user().name()),
                words.text(done, of.user().name()),
                List.of(change));
    }

    private String end(Change change) {
        return change instanceof Change.ExtendExpiry extend
                ? extend.expiry()
                        .end()
                        .map(end -> words.times()
                                .end(end, file.get().orElseThrow().policy().homeZone()))
                        .orElseGet(() -> words.text("users.never"))
                : "";
    }

    private String until(Change change) {
        return change instanceof Change.AdmitUntil admit
                ? admit.until().map(words.times()::moment).orElse("")
                : "";
    }

    /// Sentences about the open person.
    public PersonWords personWords() {
        return new PersonWords(words);
    }

    private Instant now() {
        return ports.link().serverTime();
    }

    /// Where.
    public Tenant tenant() {
        return tenant;
    }

    /// Who is open.
    public ReadOnlyObjectProperty<Optional<PersonFile>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// The edit going on.
    public ReadOnlyObjectProperty<Optional<UserEditViewModel>> editProperty() {
        return edit.getReadOnlyProperty();
    }

    /// Why the person cannot be shown; empty text: they can.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The latest events about the open person, newest first.
    public ObservableList<AuditEvent> events() {
        return activity.events();
    }
}
