package dev.gatehouse.ui.helpdesk;

import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.helpdesk.call.CallViewModel;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.News;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.preview.Undoing;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The help desk: finding the caller among all tenants, today's calls, and the likely next callers.
final class HelpdeskViewModel {
    private static final int MOST_FOUND = 20;

    private final HelpdeskPorts ports;
    private final Scope scope;
    private final Tasks tasks;
    private final Words words;
    private final Undoing undoing;
    private final SmartLists smartLists;
    private final StringProperty lastTicket = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper searched = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ObservableList<People.Found> found = FXCollections.observableArrayList();
    private final ObservableList<CallViewModel> calls = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<CallViewModel>> call = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Job.Running> searching = Optional.empty();
    private String foundFor = "";
    private boolean openFirst;
    private boolean notFound;

    /// Nobody is calling yet.
    public HelpdeskViewModel(HelpdeskPorts ports, Scope scope, Tasks tasks, Words words, Undoing undoing) {
        this.ports = ports;
        this.scope = scope;
        this.tasks = tasks;
        this.words = words;
        this.undoing = undoing;
        this.smartLists = new SmartLists(ports, tenants(), tasks, words);
    }

    /// Looks for a caller: at once in what this workstation has, then at the server.
    public void search(String text) {
        String wanted = text.strip();
        if (wanted.equals(searched.get()) && !notFound) {
            return;
        }
        searched.set(wanted);
        notFound = false;
        openFirst = false;
        searching.ifPresent(Job.Running::cancel);
        hint.set("");
        if (wanted.isEmpty()) {
            foundFor = wanted;
            found.clear();
            return;
        }
        searching = Optional.of(tasks.background(() -> ports.preview().people().find(wanted, MOST_FOUND))
                .onSuccess(here -> {
                    foundFor = wanted;
                    found.setAll(inScopeFirst(here));
                    if (openFirst && !found.isEmpty()) {
                        openFirst();
                    }
                    searchServer(wanted);
                })
                .onFault(fault -> {
                    // Those whom an earlier text found are nobody's answer to this one.
                    found.clear();
                    notSearched(fault);
                })
                .start());
    }

    /// Adds below, without moving what is read already.
    private void searchServer(String wanted) {
        if (!ports.preview().link().connection().getValue().isOnline()) {
            hint.set(found.isEmpty() ? words.text("helpdesk.nobodyHere", wanted) : "");
            return;
        }
        hint.set(words.text("helpdesk.asking"));
        searching = Optional.of(tasks.background(() -> ports.preview().people().findOnServer(wanted, MOST_FOUND))
                .onSuccess(there -> {
                    there.stream().filter(one -> !isThere(one)).forEach(found::add);
                    hint.set(found.isEmpty() ? words.text("helpdesk.nobody", wanted) : "");
                    if (openFirst && !found.isEmpty()) {
                        openFirst();
                    }
                })
                .onFault(this::notSearched)
                .start());
    }

    private boolean isThere(People.Found one) {
        return found.stream().anyMatch(known -> isSame(known, one));
    }

    private List<People.Found> inScopeFirst(List<People.Found> all) {
        var sorted = new ArrayList<People.Found>(all);
        scope.tenant()
                .ifPresent(now -> sorted.sort(
                        java.util.Comparator.comparing(one -> !one.tenant().id().equals(now.id()))));
        return sorted;
    }

    /// A search that found nobody because it failed can be begun again with the same text.
    private void notSearched(Fault fault) {
        notFound = found.isEmpty();
        openFirst = false;
        failed(fault);
    }

    private void failed(Fault fault) {
        hint.set(words.faults().full(fault));
    }

    /// Enter in the search field: opens the first one found, as soon as somebody is found. Whoever types faster than is
    /// searched must not get somebody whom an earlier text found.
    public void enter() {
        if (isCurrent() && !found.isEmpty()) {
            openFirst();
        } else {
            openFirst = !searched.get().isEmpty();
        }
    }

    /// Whether those found were found for what is looked for now.
    public boolean isCurrent() {
        return foundFor.equals(searched.get());
    }

    private void openFirst() {
        openFirst = false;
        open(found.getFirst());
    }

    /// Takes the call of somebody who was found.
    public void open(People.Found one) {
        open(one.tenant(), one.account().user().id());
    }

    /// Takes the call of somebody, or goes on with it.
    public void open(Tenant tenant, UserId user) {
        leave();
        CallViewModel next = calls.stream()
                .filter(known ->
                        known.user().equals(user) && known.tenant().id().equals(tenant.id()))
                .findFirst()
                .orElseGet(() -> new CallViewModel(
                        tenant, user, ports.preview(), ports.machines(), tasks, words, undoing, lastTicket));
        call.set(Optional.of(next));
        next.read();
    }

    /// Leaves the present call; it stays among today's if anything came of it.
    public void leave() {
        openFirst = false;
        call.get().ifPresent(now -> {
            now.hideCode();
            if (now.isWorthKeeping() && !calls.contains(now)) {
                calls.addFirst(now);
            }
        });
        call.set(Optional.empty());
    }

    /// Something has changed in a tenant.
    public void heard(News said) {
        if (said.kind() == News.Kind.DIRECTORY) {
            Stream.concat(call.get().stream(), calls.stream())
                    .distinct()
                    .filter(known -> known.tenant().id().equals(said.tenant()))
                    .forEach(known -> known.enrolment().heard());
        }
        call.get()
                .filter(now -> now.tenant().id().equals(said.tenant()))
                .filter(now -> now.planProperty().get().isEmpty())
                .ifPresent(CallViewModel::read);
        calls.stream()
                .filter(kept -> !call.get().equals(Optional.of(kept)))
                .filter(kept -> kept.tenant().id().equals(said.tenant())
                        && kept.outcomeProperty().get().isPresent())
                .forEach(CallViewModel::read);
        smartLists.read();
        refreshFound();
    }

    /// Those found stay where they are; what is said of them is new.
    private void refreshFound() {
        String text = searched.get();
        if (!text.isEmpty()) {
            tasks.background(() -> ports.preview().people().find(text, MOST_FOUND))
                    .onSuccess(newer -> {
                        if (text.equals(searched.get())) {
                            newer.forEach(this::replace);
                        }
                    })
                    .onFault(this::failed)
                    .start();
        }
    }

    private void replace(People.Found newer) {
        for (int at = 0; at < found.size(); at++) {
            if (isSame(found.get(at), newer) && !found.get(at).equals(newer)) {
                found.set(at, newer);
            }
        }
    }

    private static boolean isSame(People.Found one, People.Found other) {
        return one.tenant().id().equals(other.tenant().id())
                && one.account().user().id().equals(other.account().user().id());
    }

    /// The tenants whose likely next callers are listed.
    private List<Tenant> tenants() {
        return scope.tenant().map(List::of).orElseGet(() -> ports.preview().me().tenants());
    }

    /// The likely next callers.
    public SmartLists smartLists() {
        return smartLists;
    }

    /// What was looked for.
    public ReadOnlyStringProperty searchedProperty() {
        return searched.getReadOnlyProperty();
    }

    /// What there is to say about the search; empty text: nothing.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// Who was found, in the tenant at hand first.
    public ObservableList<People.Found> found() {
        return found;
    }

    /// Today's calls, latest first.
    public ObservableList<CallViewModel> calls() {
        return calls;
    }

    /// The call going on.
    public ReadOnlyObjectProperty<Optional<CallViewModel>> callProperty() {
        return call.getReadOnlyProperty();
    }
}
