package dev.gatehouse.ui.audit.evidence;

import dev.gatehouse.model.evidence.Control;
import dev.gatehouse.model.evidence.Controls;
import dev.gatehouse.model.evidence.EventFilter;
import dev.gatehouse.model.evidence.EvidenceRequest;
import dev.gatehouse.model.evidence.Period;
import dev.gatehouse.model.evidence.Sample;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.files.Evidence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is to be taken away: what the trail is searched for, or the events of a control in the same time, and perhaps
/// a sample of them.
public final class EvidenceViewModel implements AutoCloseable {
    private final TenantId tenant;
    private final Evidence evidence;
    private final Tasks tasks;
    private final EventQuery query;
    private final ReadOnlyObjectWrapper<Optional<Control>> control = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty size = new SimpleStringProperty("");
    private final StringProperty seed = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Evidence.Taken>> taken = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Job.Running taking = Job.Running.none();

    /// What is wrong with what was typed.
    public enum Trouble {
        /// The time ends before it begins.
        PERIOD,
        /// No number of events, or too many.
        SIZE,
        /// No seed, or one with other signs than letters, digits, `.`, `_` and `-`.
        SEED
    }

    /// Nothing is taken yet.
    ///
    /// @param query what the trail is searched for
    public EvidenceViewModel(TenantId tenant, Evidence evidence, Tasks tasks, EventQuery query) {
        this.tenant = tenant;
        this.evidence = evidence;
        this.tasks = tasks;
        this.query = query;
    }

    /// What the trail is searched for.
    public EventQuery query() {
        return query;
    }

    /// For which control; empty: for what the trail is searched for.
    public ReadOnlyObjectProperty<Optional<Control>> controlProperty() {
        return control.getReadOnlyProperty();
    }

    /// Asks for a control instead, or not.
    public void setControl(Optional<Control> chosen) {
        control.set(chosen);
    }

    /// The controls in whose code or title there is a text; none, too.
    public List<Optional<Control>> findControls(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        var found = new ArrayList<Optional<Control>>();
        Controls.ALL.list().stream()
                .filter(one -> (one.code() + " " + one.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .map(Optional::of)
                .forEach(found::add);
        if (typed.isEmpty()) {
            found.addFirst(Optional.empty());
        }
        return found;
    }

    /// How many are to be drawn, as typed; empty: no sample.
    public StringProperty sizeProperty() {
        return size;
    }

    /// With which seed, as typed.
    public StringProperty seedProperty() {
        return seed;
    }

    /// Whether a package is being made.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The package that was taken last.
    public ReadOnlyObjectProperty<Optional<Evidence.Taken>> takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /// Why none could be taken.
    public ReadOnlyObjectProperty<Optional<Fault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// What is wrong with what was typed.
    public Optional<Trouble> trouble() {
        boolean backwards = query.from()
                .flatMap(from -> query.to().map(to -> !from.isBefore(to)))
                .orElse(false);
        if (backwards) {
            return Optional.of(Trouble.PERIOD);
        }
        if (size.get().isBlank()) {
            return Optional.empty();
        }
        if (!size.get().strip().matches("[0-9]{1,4}") || number() < 1 || number() > Sample.MOST) {
            return Optional.of(Trouble.SIZE);
        }
        return seed.get().strip().matches("[A-Za-z0-9._-]{1,64}") ? Optional.empty() : Optional.of(Trouble.SEED);
    }

    private int number() {
        return Integer.parseInt(size.get().strip());
    }

    /// What is asked for, if nothing is wrong.
    public Optional<EvidenceRequest> request() {
        if (trouble().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new EvidenceRequest(
                new Period(query.from(), query.to()),
                control.get().map(Control::filter).orElseGet(() -> EventFilter.of(query)),
                control.get().map(Control::code),
                size.get().isBlank()
                        ? Optional.empty()
                        : Optional.of(new Sample(number(), seed.get().strip()))));
    }

    /// What the file may be called.
    public String fileName() {
        return "evidence-" + tenant + ".zip";
    }

    /// Takes it away.
    public void take(Path to) {
        request().ifPresent(request -> {
            taking.cancel();
            busy.set(true);
            taken.set(Optional.empty());
            fault.set(Optional.empty());
            taking = tasks.background(() -> evidence.take(tenant, request, to))
                    .onSuccess(done -> {
                        busy.set(false);
                        taken.set(Optional.of(done));
                    })
                    .onFault(why -> {
                        busy.set(false);
                        fault.set(Optional.of(why));
                    })
                    .start();
        });
    }

    @Override
    public void close() {
        taking.cancel();
    }
}
