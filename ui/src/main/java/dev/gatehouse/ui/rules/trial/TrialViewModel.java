package dev.gatehouse.ui.rules.trial;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.access.Trace;
import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.rules.edit.RuleEditViewModel;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /// The answer to a question.
    ///
    /// @param who who would come
    /// @param at when
    /// @param permission what they would use; empty: only to enter
    /// @param trace the decision with everything it was made of
    public record Answer(User who, Instant at, Optional<Permission> permission, Trace trace) {}

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
        Instant when = at.orElseGet(rule.words().times()::now);
        var picture = rule.picture();
        var gate = Gate.of(AccessProfile.of(who, picture.roles(), picture.restrictions()));
        var entry = AccessRequest.entry(
                when, found.account().facts(), from.map(From::standpoint).orElse(Standpoint.UNKNOWN));
        Optional<Permission> permission = permission();
        return new Answer(
                who,
                when,
                permission,
                AccessDecider.trace(gate, permission.map(entry::using).orElse(entry)));
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
        String wanted = Role.nameKey(typed);
        Stream<From> address = Address.read(typed).map(From::of).stream();
        Stream<From> machines = rule.picture().restrictions().machines().values().stream()
                .filter(machine -> Role.nameKey(machine.name()).contains(wanted))
                .sorted(Comparator.comparing(machine -> Role.nameKey(machine.name())))
                .map(From::of);
        found.accept(Stream.concat(address, machines).toList());
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
