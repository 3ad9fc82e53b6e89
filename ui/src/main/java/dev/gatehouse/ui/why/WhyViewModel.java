package dev.gatehouse.ui.why;

import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Explanation;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.model.query.WhyQuery;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.person.Fixes;
import dev.gatehouse.ui.person.PeopleFound;
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
    private Optional<Place.Why.Kept> kept = Optional.empty();
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
    public void ask(Place.Why question) {
        at = question.at();
        permission = Optional.empty();
        kept = question.kept();
        read(
                question.who(),
                found -> from = question.from()
                        .or(() -> found.account().facts().lastAddress())
                        .flatMap(this::place));
    }

    /// Asks the same about somebody else.
    public void askAbout(User who) {
        kept = Optional.empty();
        read(who.id(), found -> {});
    }

    /// Asks about a permission; empty: to sign in.
    public void askFor(Optional<Permission> what) {
        permission = what;
        askAnew();
    }

    /// Asks about an instant; empty: now.
    public void askAt(Optional<Instant> when) {
        at = when;
        askAnew();
    }

    /// Asks about a place; empty: nowhere known.
    public void askFrom(Optional<From> where) {
        from = where;
        askAnew();
    }

    /// Whoever changes a stored decision asks another question.
    private void askAnew() {
        kept = Optional.empty();
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
        var asked = new Asked(at, permission, from, kept);
        deciding = tasks.background(() -> tell(about, now, asked))
                .onSuccess(answer -> {
                    fault.set(Optional.empty());
                    told.set(Optional.of(answer));
                })
                .onFault(problem -> fault.set(Optional.of(problem)))
                .start();
    }

    private record Asked(
            Optional<Instant> at, Optional<Permission> permission, Optional<From> from, Optional<Place.Why.Kept> kept) {
        boolean isPast(Instant now) {
            return kept.isPresent() || at.filter(now::isAfter).isPresent();
        }

        WhyQuery query(UserId who, Instant now) {
            return kept.<WhyQuery>map(decision -> new WhyQuery.Again(decision.event()))
                    .orElseGet(() -> new WhyQuery.Of(
                            who, permission, from.map(From::standpoint).orElse(Standpoint.UNKNOWN), at.orElse(now)));
        }
    }

    private Told tell(PersonFile about, Instant now, Asked asked) {
        // The short form is told by what is known here.
        if (asked.isPast(now) && !isShort()) {
            return ports.people()
                    .explain(tenant.id(), asked.query(about.user().id(), now))
                    .map(explained -> then(about, now, asked, explained))
                    .orElseThrow(() -> new FaultException(needsServer(asked)));
        }
        var profile = about.person().profile();
        var answer =
                Answer.to(profile, about.account().facts(), asked.at().orElse(now), asked.permission(), asked.from());
        var nearest = new ArrayList<>(NearestWay.of(answer));
        if (asked.at().isEmpty()) {
            var author = ports.me().author(tenant.id());
            Instant until = new Fixes(about, author, now).usualAdmission();
            NearestWay.letIn(answer, until, author.id()).ifPresent(nearest::add);
        }
        var thisWeek = DaysAhead.of(Gate.of(profile), answer.request(), now);
        var ahead =
                thisWeek.holds(answer.at()) ? thisWeek : DaysAhead.of(Gate.of(profile), answer.request(), answer.at());
        var lines = isShort() ? List.<WhyLine>of() : new WhyLines(words, about.picture()).of(answer);
        return new Told(about, answer, now, asked.at().isEmpty(), nearest, lines, Optional.of(ahead), Optional.empty());
    }

    /// What the server says of the past: its trace, under today's names of people and places.
    private Told then(PersonFile about, Instant now, Asked asked, Explanation explained) {
        var again = explained.past().flatMap(Explanation.Past::again);
        var place = again.isPresent() ? again.flatMap(one -> From.of(one.from(), machines)) : asked.from();
        var request = new AccessRequest(
                explained.at(),
                about.account().facts(),
                again.isPresent() ? again.flatMap(Explanation.Again::permission) : asked.permission(),
                place.map(From::standpoint).orElse(Standpoint.UNKNOWN));
        var answer = new Answer(about.person().profile(), request, place, explained.trace());
        var lines = new WhyLines(words, about.picture()).ofThen(answer);
        return new Told(
                about, answer, now, false, NearestWay.ofThen(answer), lines, Optional.empty(), Optional.of(explained));
    }

    /// Without the server only its number is known of what was.
    private Fault needsServer(Asked asked) {
        return asked.kept()
                .map(decision -> Fault.of(
                        FaultCode.NEEDS_HISTORY, "revision", words.numbers().count(decision.revision())))
                .orElseGet(() -> Fault.of(FaultCode.OFFLINE));
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
                .onSuccess(rows -> found.accept(PeopleFound.of(rows, typed)))
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
