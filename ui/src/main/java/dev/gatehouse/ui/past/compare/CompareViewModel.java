package dev.gatehouse.ui.past.compare;

import dev.gatehouse.model.history.Differing;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.past.list.PastKind;
import dev.gatehouse.ui.port.log.Past;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Two pictures, the earlier first, and what differs.
public final class CompareViewModel {
    private final TenantId tenant;
    private final Past past;
    private final Past.Picture one;
    private final Tasks tasks;
    private final Words words;
    private final ReadOnlyObjectWrapper<Optional<Compared>> compared = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Differing>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<PastKind> kind = Optional.empty();
    private Job.Running running = Job.Running.none();

    /// What was compared.
    ///
    /// @param before the earlier picture
    /// @param after the later one
    /// @param all what differs
    public record Compared(Past.Picture before, Past.Picture after, List<Differing> all) {
        /// Keeps an own copy.
        public Compared {
            all = List.copyOf(all);
        }

        static Compared of(Past.Picture one, Past.Picture other) {
            boolean turned = other.directory().revision() < one.directory().revision();
            Past.Picture before = turned ? other : one;
            Past.Picture after = turned ? one : other;
            return new Compared(before, after, Differing.between(before.directory(), after.directory()));
        }

        /// How many of a kind differ.
        public long count(Optional<PastKind> of) {
            return all.stream().filter(each -> isOf(each, of)).count();
        }
    }

    /// Compares a picture that is there with others.
    public CompareViewModel(TenantId tenant, Past past, Past.Picture one, Tasks tasks, Words words) {
        this.tenant = tenant;
        this.past = past;
        this.one = one;
        this.tasks = tasks;
        this.words = words;
    }

    /// Compares with another instant.
    ///
    /// @param at empty: with now
    public void with(Optional<Instant> at) {
        running.cancel();
        problem.set("");
        reading.set(true);
        running = tasks.background(() -> Compared.of(one, past.at(tenant, at)))
                .onSuccess(found -> {
                    compared.set(Optional.of(found));
                    show();
                })
                .onFault(fault -> problem.set(words.faults().full(fault)))
                .onEnd(() -> reading.set(false))
                .start();
    }

    /// Shows only people, only roles, only rules, or everything.
    public void only(Optional<PastKind> wanted) {
        kind = wanted;
        show();
    }

    private void show() {
        shown.set(compared.get()
                .map(found ->
                        found.all().stream().filter(each -> isOf(each, kind)).toList())
                .orElse(List.of()));
    }

    private static boolean isOf(Differing differing, Optional<PastKind> wanted) {
        return wanted.isEmpty() || wanted.get() == PastKind.of(differing.target());
    }

    /// Waits for nothing any more.
    public void close() {
        running.cancel();
    }

    /// What was compared; empty: nothing yet.
    public ReadOnlyObjectProperty<Optional<Compared>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /// What differs, as far as it is shown.
    public ReadOnlyObjectProperty<List<Differing>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether the other picture is on its way.
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// Why there is nothing; empty text: nothing is wrong.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
