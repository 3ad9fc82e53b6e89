package dev.gatehouse.ui.rules.trial;

import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.rules.edit.RuleEditViewModel;
import dev.gatehouse.ui.why.ask.Answer;
import dev.gatehouse.ui.why.ask.From;
import dev.gatehouse.ui.why.words.WhyLine;
import dev.gatehouse.ui.why.words.WhyLines;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Tries a rule out as it is edited: a person, a machine, an instant, and the answer, decided here.
public final class TrialViewModel implements AutoCloseable {
    private final RuleEditViewModel rule;
    private final Function<UserId, Optional<People.Person>> people;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<People.Person> person = Optional.empty();
    private Optional<From> from = Optional.empty();
    private Optional<Instant> at = Optional.empty();
    private Job.Running running = Job.Running.none();

    /// Nobody asks yet.
    ///
    /// @param people reads one person with what sign-in knows of them; blocks
    public TrialViewModel(RuleEditViewModel rule, Function<UserId, Optional<People.Person>> people, Tasks tasks) {
        this.rule = rule;
        this.people = people;
        this.tasks = tasks;
    }

    /// Asks about a person. What sign-in knows of them is read.
    public void ask(User who) {
        running.cancel();
        running = tasks.background(() -> people.apply(who.id()))
                .onSuccess(found -> {
                    person = found;
                    fault.set(Optional.empty());
                    decide();
                })
                .onFault(problem -> fault.set(Optional.of(problem)))
                .start();
    }

    /// Asks about a machine or an address; empty: nowhere in particular.
    public void ask(Optional<From> where) {
        from = where;
        decide();
    }

    /// Asks about an instant; empty: now.
    public void askAt(Optional<Instant> when) {
        at = when;
        decide();
    }

    /// Answers again: the rule has changed.
    public void decide() {
        answer.set(person.map(this::answer));
    }

    private Answer answer(People.Person found) {
        User who = found.account().user();
        var picture = rule.picture();
        return Answer.to(
                AccessProfile.of(who, picture.roles(), picture.restrictions()),
                found.account().facts(),
                at.orElseGet(rule.words().times()::now),
                permission(),
                from);
    }

    /// A rule of a role says something only about what the role brings.
    private Optional<Permission> permission() {
        return rule.rule().scope() instanceof RuleScope.OfRole of
                ? rule.picture().role(of.role()).map(Role::permissions).stream()
                        .flatMap(all -> all.stream())
                        .findFirst()
                : Optional.empty();
    }

    /// Machines whose name holds what is typed, and the address that it is.
    public void find(String typed, Consumer<List<From>> found) {
        found.accept(From.find(typed, rule.picture().restrictions().machines().values()));
    }

    /// The conditions of an answer, by the names of what is edited.
    public List<WhyLine> lines(Answer of) {
        return new WhyLines(rule.words(), rule.picture()).of(of);
    }

    /// Whether it is asked of the present.
    public boolean isNow() {
        return at.isEmpty();
    }

    /// The answer; empty while nobody is asked about.
    public ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Why the person could not be read.
    public ReadOnlyObjectProperty<Optional<Fault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    @Override
    public void close() {
        running.cancel();
    }
}
