package dev.gatehouse.ui.preview;

import dev.gatehouse.model.access.Impact;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.preview.conflict.ConflictRow;
import dev.gatehouse.ui.preview.conflict.ConflictViewModel;
import dev.gatehouse.ui.preview.words.ChangeLine;
import dev.gatehouse.ui.preview.words.ChangeWords;
import dev.gatehouse.ui.preview.words.ConflictWords;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The preview of one proposal: what it would do, to whom, what it needs, and its commit.
public final class PreviewViewModel {
    /// As many changes as are put into words at once.
    private static final int FEW = 500;

    private final PreviewPorts ports;
    private final Tasks tasks;
    private final Words words;
    private final ChangeWords changeWords;
    private final Foresight foresight;
    private final Intention intention;
    private final PapersViewModel papers;
    private final ConflictViewModel conflict = new ConflictViewModel();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CLOSED);
    private final ReadOnlyObjectWrapper<Optional<Proposal>> proposal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Impact>> impact = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper then = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableList<ChangeLine> what = FXCollections.observableArrayList();
    private final RowsViewModel rows;
    private Consumer<Made> afterwards = _ -> {};
    private final CommitGuard guard;
    private Optional<Job.Running> running = Optional.empty();

    /// Where a preview stands.
    public enum Stage {
        /// Nothing is proposed.
        CLOSED,
        /// What it would do is being found out.
        COUNTING,
        /// It can be read and, unless something stands in the way, committed.
        READY,
        /// On its way.
        SENDING,
        /// Somebody changed the same; to be settled.
        CONFLICT,
        /// Done row by row; the result of each.
        ROWS
    }

    /// Nothing proposed yet.
    ///
    /// @param lastTicket the ticket last used, kept by the screen and offered again
    public PreviewViewModel(PreviewPorts ports, Tasks tasks, Words words, StringProperty lastTicket) {
        this.ports = ports;
        this.tasks = tasks;
        this.words = words;
        this.changeWords = new ChangeWords(words);
        this.foresight = new Foresight(ports, words);
        this.intention = new Intention(ports.keys());
        this.papers = new PapersViewModel(lastTicket);
        this.rows = new RowsViewModel(ports, tasks, words);
        this.guard = new CommitGuard(ports.link(), words, papers, impact.getReadOnlyProperty());
        papers.complete().subscribe(complete -> recount(complete));
    }

    /// Shows what a proposal would do.
    ///
    /// @param made is told when it was done
    public void open(Proposal next, Consumer<Made> made) {
        running.ifPresent(Job.Running::cancel);
        intention.end();
        afterwards = made;
        papers.clear();
        papers.reasonProperty().set(next.reason());
        guard.typedNumberProperty().set("");
        rows.clear();
        count(next);
    }

    private void count(Proposal next) {
        proposal.set(Optional.of(next));
        impact.set(Optional.empty());
        then.set("");
        problem.set("");
        note.set("");
        refusal.set("");
        papers.reasonNeededProperty().set(next.reasonNeeded());
        if (next.changes().size() <= FEW) {
            judged(next, judge(next));
        } else {
            // Words for thousands of changes take their time, which the window does not have.
            what.clear();
            stage.set(Stage.COUNTING);
            running = Optional.of(tasks.background(() -> judge(next))
                    .onSuccess(found -> judged(next, found))
                    .onFault(this::failed)
                    .start());
        }
    }

    /// What is known of a proposal without asking the desk.
    private record Judged(List<ChangeLine> what, boolean papers, String refusal) {}

    private Judged judge(Proposal next) {
        return new Judged(
                changeWords.lines(next.changes(), next.known()), foresight.needsPapers(next), foresight.refusal(next));
    }

    private void judged(Proposal next, Judged found) {
        what.setAll(found.what());
        papers.require(next.known().policy(), found.papers());
        refusal.set(found.refusal());
        if (refusal.get().isEmpty()) {
            stage.set(Stage.COUNTING);
            ask(next);
        } else {
            stage.set(Stage.READY);
        }
    }

    private void ask(Proposal next) {
        ChangeSet set = intention.set(next.known().revision(), papers.papers(), foresight.permitted(next));
        running = Optional.of(tasks.background(() -> foresight.effect(
                        next, ports.desk().preview(next.tenant().id(), set)))
                .onSuccess(this::show)
                .onFault(this::failed)
                .start());
    }

    /// Once the papers are there, what could not be told without them can.
    private void recount(boolean complete) {
        if (complete && stage.get() == Stage.READY && guard.isEffectUnknown()) {
            proposal.get().ifPresent(this::ask);
        }
    }

    private void show(Foresight.Effect effect) {
        guard.allowUnknownEffect(effect.unknownAllowed());
        note.set(effect.note());
        refusal.set(effect.refusal());
        then.set(effect.then());
        impact.set(effect.impact());
        if (stage.get() == Stage.COUNTING) {
            stage.set(Stage.READY);
        }
    }

    /// Does it, if nothing stands in the way.
    public void commit() {
        if (!canCommit()) {
            return;
        }
        Proposal now = proposal.get().orElseThrow();
        if (stage.get() == Stage.CONFLICT) {
            settle(now);
        } else if (now.each()) {
            sendEach(now);
        } else {
            send(now);
        }
    }

    private void send(Proposal now) {
        stage.set(Stage.SENDING);
        problem.set("");
        ChangeSet set = set(now);
        running = Optional.of(tasks.background(
                        () -> ports.desk().apply(now.tenant().id(), set))
                .onSuccess(result -> {
                    switch (result) {
                        case Desk.Done done ->
                            finish(new Made(
                                    now,
                                    papers.papers(),
                                    done.revision(),
                                    done.undo(),
                                    done.entryCode(),
                                    done.token()));
                        case Desk.Conflicted conflicted -> conflicted(now, conflicted.conflicts());
                    }
                })
                .onFault(this::failed)
                .start());
    }

    private void finish(Made made) {
        papers.used();
        intention.end();
        close();
        afterwards.accept(made);
    }

    private void sendEach(Proposal now) {
        stage.set(Stage.SENDING);
        problem.set("");
        running = Optional.of(rows.send(now, set(now), ended -> ended(now, ended), this::failed));
    }

    private void ended(Proposal now, RowsViewModel.Ended ended) {
        papers.used();
        intention.end();
        stage.set(Stage.ROWS);
        if (ended.done() > 0) {
            Proposal made =
                    ended.isWhole() ? now : now.endingWith(words.text("preview.rows", ended.done(), ended.refused()));
            afterwards.accept(new Made(
                    made, papers.papers(), ended.revision(), ended.undo(), Optional.empty(), Optional.empty()));
        }
        if (ended.isWhole()) {
            close();
        }
    }

    /// Proposes the refused rows again.
    public void retry() {
        var refused = rows.refused();
        if (!refused.isEmpty()) {
            proposal.get().ifPresent(now -> {
                rows.clear();
                refresh(now, refused);
            });
        }
    }

    private void conflicted(Proposal now, List<Desk.FieldConflict> conflicts) {
        var conflictWords = new ConflictWords(words, changeWords);
        conflict.open(
                conflicts.stream()
                        .map(found -> new ConflictRow(
                                conflictWords.shown(found),
                                conflictWords.was(found, now.known()),
                                conflictWords.yours(found, now.changes(), now.known())))
                        .toList(),
                now.changes());
        stage.set(Stage.CONFLICT);
    }

    private void settle(Proposal now) {
        var kept = conflict.settledChanges();
        if (kept.isEmpty()) {
            close();
        } else {
            refresh(now, kept);
        }
    }

    /// Whoever settled a conflict has seen what is there now, so that is the new base.
    private void refresh(Proposal now, List<Change> kept) {
        stage.set(Stage.COUNTING);
        running = Optional.of(
                tasks.background(() -> ports.people().revision(now.tenant().id()))
                        .onSuccess(base -> count(now.with(kept, base)))
                        .onFault(this::failed)
                        .start());
    }

    private void failed(Fault fault) {
        problem.set(words.faults().full(fault));
        stage.set(Stage.READY);
    }

    /// Closes without doing anything more. What is on its way arrives all the same.
    public void close() {
        if (stage.get() == Stage.COUNTING) {
            running.ifPresent(Job.Running::cancel);
        }
        stage.set(Stage.CLOSED);
    }

    /// Whether [#commit()] would do something now.
    public boolean canCommit() {
        return refusal.get().isEmpty()
                && switch (stage.get()) {
                    case READY -> guard.isReady();
                    case CONFLICT ->
                        guard.isOnline() && conflict.settledProperty().get();
                    case CLOSED, COUNTING, SENDING, ROWS -> false;
                };
    }

    /// Why it cannot be committed now, though it is permitted; empty text: it can, or there is nothing to say.
    public String obstacle() {
        return stage.get() == Stage.READY || !guard.isOnline() ? guard.obstacle() : "";
    }

    /// What the commit button says.
    public String commitText() {
        if (stage.get() == Stage.CONFLICT) {
            return words.text(
                    "preview.commit.settled",
                    conflict.chosen(ConflictRow.Choice.YOURS),
                    conflict.chosen(ConflictRow.Choice.THEIRS));
        }
        return proposal.get()
                .map(now -> words.text("preview.commit", now.verb(), changeWords.place(now.tenant())))
                .orElse("");
    }

    /// Whether the person at the console is among these.
    public boolean isMe(List<UserId> people) {
        return proposal.get()
                .flatMap(now -> foresight.author(now).self())
                .map(self -> people.contains(self.id()))
                .orElse(false);
    }

    /// The names of some of those who gain or lose, for the list behind a count. Blocks.
    public List<String> names(List<UserId> people, int most) {
        Proposal now = proposal.get().orElseThrow();
        return people.stream()
                .limit(most)
                .flatMap(id -> now
                        .known()
                        .user(id)
                        .map(user -> user.name())
                        .or(() -> ports.people()
                                .person(now.tenant().id(), id)
                                .map(found -> found.account().user().name()))
                        .stream())
                .toList();
    }

    private ChangeSet set(Proposal of) {
        return intention.set(of.known().revision(), papers.papers(), of.changes());
    }

    /// Where it stands.
    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// What is proposed.
    public ReadOnlyObjectProperty<Optional<Proposal>> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /// Who would gain and lose, once it is known.
    public ReadOnlyObjectProperty<Optional<Impact>> impactProperty() {
        return impact.getReadOnlyProperty();
    }

    /// Whether the one person could come in afterwards; empty text for several.
    public ReadOnlyStringProperty thenProperty() {
        return then.getReadOnlyProperty();
    }

    /// What else there is to say about the effect; empty text: nothing.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// Why it cannot be done at all; empty text: it can.
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// What went wrong with the last try; empty text: nothing.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What must be so before it is made.
    public CommitGuard guard() {
        return guard;
    }

    /// Field by field, before and after.
    public ObservableList<ChangeLine> what() {
        return what;
    }

    /// A proposal that is made row by row.
    public RowsViewModel rows() {
        return rows;
    }

    /// Reason, ticket, caller check.
    public PapersViewModel papers() {
        return papers;
    }

    /// The conflict to settle.
    public ConflictViewModel conflict() {
        return conflict;
    }

    /// What is observed to know whether it can be committed.
    public List<Observable> commitInputs() {
        return Stream.concat(guard.inputs().stream(), Stream.of(stage, refusal, conflict.settledProperty()))
                .toList();
    }
}
