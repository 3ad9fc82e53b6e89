package dev.gatehouse.ui.users.list;

import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.Listing;
import dev.gatehouse.ui.port.News;
import dev.gatehouse.ui.port.Origin;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.users.program.Programs;
import dev.gatehouse.ui.words.Count;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The list of people: what is asked for, the answer, and how many there are of each kind.
public final class UsersViewModel {
    private final Tenant tenant;
    private final PreviewPorts ports;
    private final Tasks tasks;
    private final Words words;
    private final Subscriptions news = new Subscriptions();
    private final ReadOnlyStringWrapper filterText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<UserQuery> query = new ReadOnlyObjectWrapper<>(UserQuery.ALL);
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<People.Counts>> counts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<QueryText> texts = new ReadOnlyObjectWrapper<>(new QueryText(List.of()));
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Programs>> programs = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PersonHours>> hours = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Job.Running> reading = Optional.empty();

    /// An answer to a query.
    ///
    /// @param listing the rows
    /// @param newer whether it is only a newer answer to the query that was shown before
    public record Answer(Listing<Account> listing, boolean newer) {}

    /// Nothing read yet.
    public UsersViewModel(Tenant tenant, PreviewPorts ports, Tasks tasks, Words words) {
        this.tenant = tenant;
        this.ports = ports;
        this.tasks = tasks;
        this.words = words;
    }

    /// Reads what is missing and listens to news.
    public void activate() {
        AutoCloseable subscription = ports.link().onNews(this::heard);
        news.add(() -> end(subscription));
        readRoles();
        readHours();
        readCounts();
        read(answer.get().isPresent());
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
        if (said.tenant().equals(tenant.id())
                && (said.kind() == News.Kind.DIRECTORY || said.kind() == News.Kind.FACTS)) {
            readCounts();
            read(true);
            if (said.kind() == News.Kind.DIRECTORY) {
                readHours();
            }
        }
    }

    /// Asks for what a text says.
    public void filter(String text) {
        filterText.set(text);
        var parsed = texts.get().parse(text);
        parsed.unknown().ifPresentOrElse(this::showUnknown, () -> {
            UserQuery wanted = parsed.query();
            ask(new UserQuery(
                    wanted.text(),
                    wanted.filter(),
                    wanted.role(),
                    query.get().order(),
                    query.get().descending()));
        });
    }

    private void showUnknown(String word) {
        reading.ifPresent(Job.Running::cancel);
        problem.set(words.text("users.unknownWord", word));
    }

    /// Asks for one of the usual lists, keeping the words of the filter.
    public void choose(Optional<UserFilter> filter) {
        filter(texts.get().withFilter(filterText.get(), filter));
    }

    /// Asks for exactly this.
    public void show(UserQuery wanted) {
        filterText.set(texts.get().print(wanted));
        ask(wanted);
    }

    /// Asks for the same in another order.
    public void order(UserQuery.Order order, boolean descending) {
        UserQuery now = query.get();
        ask(new UserQuery(now.text(), now.filter(), now.role(), order, descending));
    }

    private void ask(UserQuery wanted) {
        boolean same = wanted.equals(query.get())
                && answer.get().isPresent()
                && problem.get().isEmpty();
        query.set(wanted);
        problem.set("");
        read(same);
    }

    /// Reads the present query again.
    public void read(boolean newer) {
        reading.ifPresent(Job.Running::cancel);
        UserQuery wanted = query.get();
        // The first answer is no newer one, even if news came before it did.
        boolean again = newer && answer.get().isPresent();
        reading = Optional.of(tasks.background(() -> ports.people().list(tenant.id(), wanted))
                .onSuccess(listing -> {
                    problem.set("");
                    answer.set(Optional.of(new Answer(listing, again)));
                })
                .onFault(fault -> notRead(fault, again))
                .start());
        readPrograms();
    }

    /// What only the list of programs shows.
    private void readPrograms() {
        if (isOfPrograms()) {
            tasks.background(() -> Programs.read(ports.people(), tenant.id()))
                    .onSuccess(found -> programs.set(Optional.of(found)))
                    .onFault(_ -> programs.set(Optional.empty()))
                    .start();
        }
    }

    /// Whether the list is one of programs.
    public boolean isOfPrograms() {
        return query.get().filter().equals(Optional.of(UserFilter.PROGRAM));
    }

    /// What is known of programs besides their accounts, while the list is one of programs.
    public ReadOnlyObjectProperty<Optional<Programs>> programsProperty() {
        return programs.getReadOnlyProperty();
    }

    /// What is on screen stays there when only a newer answer cannot be had.
    private void notRead(Fault fault, boolean newer) {
        if (newer && answer.get().isPresent()) {
            return;
        }
        problem.set(words.faults().full(fault));
    }

    private void readCounts() {
        tasks.background(() -> ports.people().counts(tenant.id()))
                .onSuccess(found -> counts.set(Optional.of(found)))
                .onFault(_ -> counts.set(Optional.empty()))
                .start();
    }

    private void readRoles() {
        tasks.background(() -> ports.people().roles(tenant.id()))
                .onSuccess(found -> texts.set(new QueryText(found)))
                .onFault(fault -> notRead(fault, true))
                .start();
    }

    /// The rules are read once for all rows, beside the rows and not before them.
    private void readHours() {
        tasks.background(() -> new PersonHours(ports.people().rules(tenant.id()).restrictions()))
                .onSuccess(found -> hours.set(Optional.of(found)))
                .onFault(_ -> hours.set(Optional.empty()))
                .start();
    }

    /// When people may enter; empty: not known.
    public ReadOnlyObjectProperty<Optional<PersonHours>> hoursProperty() {
        return hours.getReadOnlyProperty();
    }

    /// The foot of the list: how many, from where, as of when.
    public String foot() {
        return answer.get()
                .map(now -> words.text(
                        isOfPrograms() ? "users.program.foot" : "users.foot",
                        new Count(now.listing().size(), now.listing().isCapped()),
                        now.listing().size(),
                        origin(now.listing().origin())))
                .orElse("");
    }

    private String origin(Origin origin) {
        return switch (origin) {
            case Origin.Workstation here ->
                words.text("common.onWorkstation", words.times().clockWithSeconds(here.asOf()));
            case Origin.Server _ -> words.text("common.fromServer");
        };
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

    /// Where.
    public Tenant tenant() {
        return tenant;
    }

    /// The filter as text.
    public ReadOnlyStringProperty filterTextProperty() {
        return filterText.getReadOnlyProperty();
    }

    /// What is asked for.
    public ReadOnlyObjectProperty<UserQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// The answer to it.
    public ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// How many people each of the usual lists holds.
    public ReadOnlyObjectProperty<Optional<People.Counts>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// Reads and writes filters, once the roles are known.
    public ReadOnlyObjectProperty<QueryText> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    /// Why there is no answer; empty text: there is.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
