package dev.gatehouse.ui.audit.list;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.audit.query.Completions;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.People;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the word being typed may become. People are looked up behind the typing; when they are found, the offers are
/// made again.
public final class SuggestionsViewModel {
    private static final int ENOUGH = 32;

    private final TenantId tenant;
    private final People people;
    private final Tasks tasks;
    private final ObservableList<String> logins = FXCollections.observableArrayList();
    private List<String> roles = List.of();
    private List<String> addresses = List.of();
    private String lookedFor = "";
    private Job.Running looking = Job.Running.none();

    /// Nothing looked up yet.
    public SuggestionsViewModel(TenantId tenant, People people, Tasks tasks) {
        this.tenant = tenant;
        this.people = people;
        this.tasks = tasks;
    }

    /// Reads the names of roles.
    public void activate() {
        tasks.background(() -> people.roles(tenant))
                .onSuccess(found ->
                        roles = found.stream().map(row -> row.role().name()).toList())
                .onFault(_ -> roles = List.of())
                .start();
    }

    /// Takes the addresses of what is on screen.
    public void see(List<AuditEvent> events) {
        addresses = events.stream()
                .flatMap(event -> event.detail().address().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// Offers for a word; may look for people behind it.
    public List<String> of(String word) {
        Completions.person(word).ifPresent(this::look);
        return Completions.of(word, logins, roles, addresses);
    }

    private void look(String begun) {
        if (begun.equals(lookedFor)) {
            return;
        }
        lookedFor = begun;
        looking.cancel();
        var query = new UserQuery(begun, Optional.empty(), Optional.empty(), UserQuery.Order.NAME, false);
        looking = tasks.background(() -> people.list(tenant, query).rows(0, ENOUGH).stream()
                        .map(account -> account.user().login())
                        .toList())
                .onSuccess(logins::setAll)
                .onFault(_ -> logins.clear())
                .start();
    }

    /// The logins at hand; they change when people were found.
    public ObservableList<String> logins() {
        return logins;
    }
}
