package dev.gatehouse.ui.audit.list;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.audit.glance.GlanceViewModel;
import dev.gatehouse.ui.audit.query.DirectoryNames;
import dev.gatehouse.ui.audit.query.QueryText;
import dev.gatehouse.ui.audit.query.Reading;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.News;
import dev.gatehouse.ui.port.Origin;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.words.Count;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.event.EventWords;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The trail of one tenant: what is searched for, the answer, and what came meanwhile. New events wait until they are
/// asked for, so that nothing moves while somebody reads.
public final class AuditViewModel {
    private static final int MOST_STEPS = 50;

    private final Tenant tenant;
    private final AuditPorts ports;
    private final Tasks tasks;
    private final Words words;
    private final DirectoryNames names;
    private final Subscriptions news = new Subscriptions();
    private final Deque<EventQuery> before = new ArrayDeque<>();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<EventQuery> query = new ReadOnlyObjectWrapper<>(EventQuery.ALL);
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Answer>> waiting = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Reading.Misunderstood<EventQuery>>> misunderstood =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<EventWords> eventWords;
    private final GlanceViewModel glance;
    private Job.Running reading = Job.Running.none();

    /// Nothing read yet.
    public AuditViewModel(Tenant tenant, AuditPorts ports, Tasks tasks, Words words) {
        this.tenant = tenant;
        this.ports = ports;
        this.tasks = tasks;
        this.words = words;
        names = new DirectoryNames(ports.people(), tenant.id());
        glance = new GlanceViewModel(tenant.id(), ports.trail(), tasks);
        eventWords = new ReadOnlyObjectWrapper<>(new EventWords(words, Map.of()));
    }

    /// Reads what is missing and listens to news.
    public void activate() {
        AutoCloseable subscription = ports.link().onNews(this::heard);
        news.add(() -> end(subscription));
        readRoles();
        if (answer.get().isEmpty()) {
            read(Optional.empty());
        } else {
            look();
        }
    }

    /// Listens no more.
    public void deactivate() {
        news.close();
    }

    private static void end(AutoCloseable subscription) {
        try {
            subscription.close();
        } catch (Exception e) {
            throw new IllegalStateException("a subscription did not end", e);
        }
    }

    private void heard(News said) {
        if (!said.tenant().equals(tenant.id())) {
            return;
        }
        switch (said.kind()) {
            case EVENTS -> look();
            case DIRECTORY -> readRoles();
            case FACTS, TENANTS -> {}
        }
    }

    private void readRoles() {
        tasks.background(() -> new EventWords(
                        words,
                        ports.people().roles(tenant.id()).stream()
                                .map(People.RoleRow::role)
                                .collect(Collectors.toMap(Role::id, Role::name)),
                        Set.copyOf(ports.people().ids(tenant.id(), UserQuery.PROGRAMS))))
                .onSuccess(eventWords::set)
                .onFault(_ -> eventWords.set(new EventWords(words, Map.of())))
                .start();
    }

    /// Searches for what was typed. A word that is not understood is said, and the rows stay.
    public void type(String typed) {
        if (typed.equals(text.get()) && misunderstood.get().isEmpty()) {
            return;
        }
        text.set(typed);
        reading.cancel();
        reading = tasks.background(() -> queryText().read(typed))
                .onSuccess(read -> {
                    switch (read) {
                        case Reading.Understood<EventQuery> ok -> take(ok.value(), Optional.empty());
                        case Reading.Misunderstood<EventQuery> not -> misunderstood.set(Optional.of(not));
                    }
                })
                .onFault(this::failed)
                .start();
    }

    /// Searches for exactly this, and selects an event again if it is among the first found.
    public void ask(EventQuery wanted, Optional<EventId> keep) {
        if (before.size() == MOST_STEPS) {
            before.removeFirst();
        }
        before.addLast(query.get());
        write(wanted, keep);
    }

    /// Back to what was searched for before.
    ///
    /// @return whether there was something
    public boolean back(Optional<EventId> keep) {
        EventQuery last = before.pollLast();
        if (last == null) {
            return false;
        }
        write(last, keep);
        return true;
    }

    private void write(EventQuery wanted, Optional<EventId> keep) {
        reading.cancel();
        reading = tasks.background(() -> queryText().write(wanted))
                .onSuccess(written -> {
                    text.set(written);
                    take(wanted, keep);
                })
                .onFault(this::failed)
                .start();
    }

    private void take(EventQuery wanted, Optional<EventId> keep) {
        misunderstood.set(Optional.empty());
        query.set(wanted);
        read(keep);
    }

    private QueryText queryText() {
        return new QueryText(names, ports.link().serverTime(), words.times().zone());
    }

    /// Reads the present search again.
    public void read(Optional<EventId> keep) {
        EventQuery wanted = query.get();
        reading.cancel();
        reading = read(wanted, keep, false);
    }

    /// The pages first, then the glance: it is one search, and noted as one.
    private Job.Running read(EventQuery wanted, Optional<EventId> keep, boolean newer) {
        return tasks.background(() -> Answer.of(ports.trail().list(tenant.id(), wanted), keep, newer))
                .onSuccess(found -> {
                    show(found);
                    glance.read(wanted);
                })
                .onFault(this::failed)
                .start();
    }

    private void failed(Fault found) {
        fault.set(Optional.of(found));
    }

    private void show(Answer found) {
        fault.set(Optional.empty());
        waiting.set(Optional.empty());
        answer.set(Optional.of(found));
    }

    /// Looks whether something came, and lets it wait. What came is in the copy: nobody searches on the server.
    private void look() {
        EventQuery wanted = query.get();
        tasks.background(() -> Answer.of(ports.trail().here(tenant.id(), wanted), Optional.empty(), true))
                .onSuccess(found -> {
                    if (wanted.equals(query.get())) {
                        compare(found);
                    }
                })
                .onFault(_ -> waiting.set(Optional.empty()))
                .start();
    }

    private void compare(Answer found) {
        boolean nothingToMove = answer.get().map(now -> now.head().isEmpty()).orElse(true);
        if (nothingToMove) {
            show(found);
        } else {
            waiting.set(Optional.of(found).filter(now -> newer(now) > 0));
        }
    }

    private int newer(Answer found) {
        return answer.get().map(found::newerThan).orElse(0);
    }

    /// How many events wait.
    public Optional<Count> newCount() {
        return waiting.get().map(found -> new Count(newer(found), newer(found) == Answer.HEAD));
    }

    /// Takes what waits into the list.
    public void takeNew() {
        if (waiting.get().isPresent()) {
            reading.cancel();
            reading = read(query.get(), Optional.empty(), true);
        }
    }

    /// The foot of the list: how many, from where, as of when.
    public String foot() {
        return answer.get()
                .map(now -> {
                    Count count = glance.count()
                            .filter(found -> glance.query().equals(query.get())
                                    && found.value() >= now.listing().size())
                            .orElse(new Count(
                                    now.listing().size(), now.listing().isCapped()));
                    return words.text(
                            "audit.foot",
                            count,
                            count.value(),
                            origin(now.listing().origin()));
                })
                .orElse("");
    }

    /// The same search at a glance.
    public GlanceViewModel glance() {
        return glance;
    }

    private String origin(Origin origin) {
        return switch (origin) {
            case Origin.Workstation here ->
                words.text("audit.onWorkstation", words.times().clockWithSeconds(here.asOf()));
            case Origin.Server _ -> words.text("audit.fromServer");
        };
    }

    /// What is wrong with what was typed; nothing if it was understood.
    public Optional<String> complaint() {
        return misunderstood
                .get()
                .map(not -> words.text(
                        switch (not.why()) {
                            case KEY -> "audit.typed.key";
                            case TIME -> "audit.typed.time";
                            case ACTION -> "audit.typed.action";
                            case OUTCOME -> "audit.typed.outcome";
                            case NOBODY -> "audit.typed.nobody";
                            case SEVERAL -> "audit.typed.several";
                            case REASON -> "audit.typed.reason";
                            case TWICE -> "audit.typed.twice";
                            case MANY -> "audit.typed.many";
                            case LONG -> "audit.typed.long";
                        },
                        not.word()));
    }

    /// Whose trail.
    public Tenant tenant() {
        return tenant;
    }

    /// The search as text.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// What is searched for.
    public ReadOnlyObjectProperty<EventQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// The answer to it.
    public ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// A newer answer that waits to be taken.
    public ReadOnlyObjectProperty<Optional<Answer>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// The word that was not understood.
    public ReadOnlyObjectProperty<Optional<Reading.Misunderstood<EventQuery>>> misunderstoodProperty() {
        return misunderstood.getReadOnlyProperty();
    }

    /// Why there is no answer, if there is none.
    public ReadOnlyObjectProperty<Optional<Fault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Events in words, with the roles' present names.
    public ReadOnlyObjectProperty<EventWords> eventWordsProperty() {
        return eventWords.getReadOnlyProperty();
    }

    /// Events like this one: its first rows, for what else can be chosen.
    public java.util.List<AuditEvent> head() {
        return answer.get().map(Answer::head).orElse(java.util.List.of());
    }
}
