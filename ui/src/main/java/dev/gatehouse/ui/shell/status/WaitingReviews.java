package dev.gatehouse.ui.shell.status;

import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.Me;
import dev.gatehouse.ui.port.Reviews;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How many items of days that are over wait for somebody, in the tenant the window is about. Asked only for whom may
/// review; not known, it is none.
public final class WaitingReviews {
    private final Reviews reviews;
    private final Me me;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Integer> count = new ReadOnlyObjectWrapper<>(0);
    private Job.Running reading = Job.Running.none();

    /// Nothing is known yet.
    public WaitingReviews(Reviews reviews, Me me, Tasks tasks) {
        this.reviews = reviews;
        this.me = me;
        this.tasks = tasks;
    }

    /// Looks again.
    public void look(Scope scope) {
        reading.cancel();
        scope.tenant()
                .filter(tenant -> me.may(tenant.id(), ConsolePermission.AUDIT_REVIEW))
                .ifPresentOrElse(
                        tenant -> reading = tasks.background(() -> reviews.days(tenant.id()))
                                .onSuccess(days -> count.set(
                                        days.map(WaitingReviews::waiting).orElse(0)))
                                .onFault(_ -> count.set(0))
                                .start(),
                        () -> count.set(0));
    }

    private static int waiting(List<DayAtAGlance> days) {
        return days.stream()
                .filter(day -> day.state().isWaiting())
                .mapToInt(DayAtAGlance::open)
                .sum();
    }

    /// How many.
    public ReadOnlyObjectProperty<Integer> countProperty() {
        return count.getReadOnlyProperty();
    }
}
