package dev.gatehouse.ui.why;

import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.person.Fixes;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.person.PersonReader;
import dev.gatehouse.ui.why.ask.Answer;
import dev.gatehouse.ui.why.ask.From;
import dev.gatehouse.ui.why.ask.NearestWay;
import dev.gatehouse.ui.why.line.DaysAhead;
import dev.gatehouse.ui.why.words.WhyLine;
import dev.gatehouse.ui.why.words.WhyLines;
import dev.gatehouse.ui.why.words.WhyWords;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Asks why somebody may enter or may not, and answers from what this workstation knows, on line and off.
public final class WhyViewModel implements AutoCloseable {
    private static final int MOST_FOUND = 10;

    private final Tenant tenant;
    private final WhyPorts ports;
    private final Tasks tasks;
    private final Words words;
    private final ReadOnlyObjectWrapper<Optional<Told>> told = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<PersonFile> file = Optional.empty();
    private Collection<Machine> machines = List.of();
    private List<Permission> permissions = List.of();
    private Optional<Permission> permission = Optional.empty();
    private Optional<Instant> at = Optional.empty();
    private Optional<From> from = Optional.empty();
    private Job.Running reading = Job.Running.none();
    private Job.Running deciding = Job.Running.none();

    /// Nobody is asked about yet.
    public WhyViewModel(Tenant tenant, WhyPorts ports, Tasks tasks, Words words) {
        this.tenant = tenant;
        this.ports = ports;
        this.tasks = tasks;
        this.words = words;
    }

    private record Read(Optional<PersonFile> file, Collection<Machine> machines, Collection<Permission> permissions) {}

    /// Begins to ask.
    ///
    /// @param when the instant; empty: now
    /// @param place an address or the name of a machine; empty: from where they came last
    public void ask(UserId who, Optional<Instant> when, Optional<String> place) {
        at = when;
        permission = Optional.empty();
        read(
                who,
                found -> from =
                        place.or(() -> found.account().facts().lastAddress()).flatMap(this::place));
    }

    /// Asks the same about somebody else.
    public void askAbout(User who) {
        read(who.id(), found -> {});
    }

    /// Asks about a permission; empty: to sign in.
    public void askFor(Optional<Permission> what) {
        permission = what;
        decide();
    }

    /// Asks about an instant; empty: now.
    public void askAt(Optional<Instant> when) {
        at = when;
        decide();
    }

    /// Asks about a place; empty: nowhere known.
    public void askFrom(Optional<From> where) {
        from = where;
        decide();
    }

    private void read(UserId who, Consumer<PersonFile> then) {
        reading.cancel();
        reading = tasks.background(() -> new Read(
                        new PersonReader(ports.people()).read(tenant, who),
                        ports.people()
                                .rules(tenant.id())
                                .restrictions()
                                .machines()
                                .values(),
                        ports.people().catalogue(tenant.id())))
                .onSuccess(read -> {
                    machines = read.machines();
                    permissions = List.copyOf(read.permissions());
                    file = read.file();
                    fault.set(file.isPresent() ? Optional.empty() : Optional.of(Fault.of(FaultCode.UNKNOWN_USER)));
                    file.ifPresent(then);
                    decide();
                })
                .onFault(problem -> fault.set(Optional.of(problem)))
                .start();
    }

    /// A machine by its name, or an address.
    private Optional<From> place(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return machines.stream()
                .filter(machine -> machine.name().toLowerCase(Locale.ROOT).equals(wanted))
                .map(From::of)
                .findFirst()
                .or(() -> Address.read(text).map(From::of));
    }

    private void decide() {
        deciding.cancel();
        if (file.isEmpty()) {
            told.set(Optional.empty());
            return;
        }
        PersonFile about = file.orElseThrow();
        Instant now = ports.link().serverTime();
        var when = at;
        var what = permission;
        var where = from;
        deciding = tasks.background(() -> tell(about, now, when, what, where))
                .onSuccess(answer -> told.set(Optional.of(answer)))
                .onFault(problem -> fault.set(Optional.of(problem)))
                .start();
    }

    private Told tell(
            PersonFile about, Instant now, Optional<Instant> when, Optional<Permission> what, Optional<From> where) {
        var profile = about.person().profile();
        var answer = Answer.to(profile, about.account().facts(), when.orElse(now), what, where);
        var nearest = new ArrayList<>(NearestWay.of(answer));
        if (when.isEmpty()) {
            var author = ports.me().author(tenant.id());
            Instant until = new Fixes(about, author, now).usualAdmission();
            NearestWay.letIn(answer, until, author.id()).ifPresent(nearest::add);
        }
        var thisWeek = DaysAhead.of(Gate.of(profile), answer.request(), now);
        var ahead =
                thisWeek.holds(answer.at()) ? thisWeek : DaysAhead.of(Gate.of(profile), answer.request(), answer.at());
        var lines = isShort() ? List.<WhyLine>of() : lines(about, answer);
        return new Told(about, answer, now, when.isEmpty(), nearest, lines, ahead);
    }

    private List<WhyLine> lines(PersonFile about, Answer answer) {
        return new WhyLines(words, about.picture()).of(answer);
    }

    /// Whether the person at the console sees only the stage and the next way in.
    public boolean isShort() {
        return !ports.me().may(tenant.id(), ConsolePermission.ACCESS_EXPLAIN);
    }

    /// The answer as a paragraph for a ticket; empty: there is none yet.
    public Optional<String> text() {
        return told.get().map(now -> new WhyText(words).of(now, !isShort()));
    }

    /// People by what is typed.
    public void findPeople(String typed, Consumer<List<User>> found) {
        var query = new UserQuery(typed, Optional.empty(), Optional.empty(), UserQuery.Order.NAME, false);
        tasks.background(() -> ports.people().list(tenant.id(), query).rows(0, MOST_FOUND))
                .onSuccess(rows -> found.accept(rows.stream().map(Account::user).toList()))
                .start();
    }

    /// Permissions by what is typed; to sign in is the first.
    public void findPermissions(String typed, Consumer<List<Optional<Permission>>> found) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        var why = new WhyWords(words);
        found.accept(Stream.concat(
                        Stream.of(Optional.<Permission>empty()),
                        permissions.stream().map(Optional::of))
                .filter(what -> why.what(what).toLowerCase(Locale.ROOT).contains(wanted)
                        || what.map(known -> known.name().contains(wanted)).orElse(false))
                .toList());
    }

    /// Machines and addresses by what is typed; nowhere known is the first while nothing is.
    public void findPlaces(String typed, Consumer<List<Optional<From>>> found) {
        Stream<Optional<From>> places = From.find(typed, machines).stream().map(Optional::of);
        found.accept((typed.isBlank() ? Stream.concat(Stream.of(Optional.<From>empty()), places) : places).toList());
    }

    /// What is told; empty: nothing yet.
    public ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Why nothing can be told.
    public ReadOnlyObjectProperty<Optional<Fault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// The reader's words.
    public Words words() {
        return words;
    }

    @Override
    public void close() {
        reading.cancel();
        deciding.cancel();
    }
}
