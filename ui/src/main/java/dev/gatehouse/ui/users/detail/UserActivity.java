package dev.gatehouse.ui.users.detail;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.port.Trail;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is read of a person beside the account: where they are signed in, and the latest events. What is still on its
/// way when another person opens is given up, so that it never says anything about that one.
final class UserActivity {
    private final TenantId tenant;
    private final People people;
    private final Trail trail;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Optional<List<People.SignIn>>> signIns =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<AuditEvent> events = FXCollections.observableArrayList();
    private Job.Running readingSignIns = Job.Running.none();
    private Job.Running readingEvents = Job.Running.none();

    UserActivity(TenantId tenant, People people, Trail trail, Tasks tasks) {
        this.tenant = tenant;
        this.people = people;
        this.trail = trail;
        this.tasks = tasks;
    }

    /// Reads where somebody is signed in.
    void readSignIns(UserId user) {
        readingSignIns.cancel();
        readingSignIns = tasks.background(() -> people.signIns(tenant, user))
                .onSuccess(signIns::set)
                .onFault(_ -> signIns.set(Optional.empty()))
                .start();
    }

    /// Reads what happened to somebody lately.
    void readEvents(UserId user) {
        readingEvents.cancel();
        readingEvents = tasks.background(() -> trail.latest(tenant, new Target("user", user.toString())))
                .onSuccess(events::setAll)
                .onFault(_ -> events.clear())
                .start();
    }

    /// Waits for nothing any more.
    void giveUp() {
        readingSignIns.cancel();
        readingEvents.cancel();
    }

    /// Nothing is known any more.
    void forget() {
        giveUp();
        signIns.set(Optional.empty());
        events.clear();
    }

    /// Where the person is signed in now, the newest first; empty: not known.
    ReadOnlyObjectProperty<Optional<List<People.SignIn>>> signInsProperty() {
        return signIns.getReadOnlyProperty();
    }

    /// The latest events, newest first.
    ObservableList<AuditEvent> events() {
        return events;
    }
}
