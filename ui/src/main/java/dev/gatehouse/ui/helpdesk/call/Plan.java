package dev.gatehouse.ui.helpdesk.call;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.person.After;
import dev.gatehouse.ui.person.Fix;
import dev.gatehouse.ui.person.Fixes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What is about to be done for a caller: fixes to tick, which become one set of changes.
public final class Plan {
    private static final List<Duration> STEPS = List.of(Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(90));

    private final Fixes fixes;
    private final Map<Fix, BooleanProperty> ticks = new EnumMap<>(Fix.class);
    private final ObjectProperty<Duration> extension;
    private final ObjectProperty<Instant> admission;

    /// A plan with the fixes of an option ticked; what else lifts a present reason can be ticked too.
    Plan(Fixes fixes, Option option) {
        this.fixes = fixes;
        this.extension = new SimpleObjectProperty<>(fixes.usualExtension());
        this.admission = new SimpleObjectProperty<>(fixes.usualAdmission());
        option.fixes().forEach(fix -> ticks.put(fix, new SimpleBooleanProperty(true)));
        fixes.lifting().forEach(fix -> ticks.computeIfAbsent(fix, _ -> new SimpleBooleanProperty(false)));
    }

    /// What can be ticked.
    public Map<Fix, BooleanProperty> ticks() {
        return ticks;
    }

    /// By how much the validity becomes longer.
    public ObjectProperty<Duration> extensionProperty() {
        return extension;
    }

    /// Until when hours are waived.
    public ObjectProperty<Instant> admissionProperty() {
        return admission;
    }

    /// The ends to choose from, if hours are waived.
    public List<Instant> admissions() {
        return fixes.admissions();
    }

    /// The extensions to choose from, within what the policy allows.
    public Set<Duration> extensions() {
        Duration longest = fixes.file().policy().longestExtension();
        var offered = new LinkedHashSet<Duration>();
        STEPS.stream()
                .filter(step -> !fixes.isHelpdesk() || step.compareTo(longest) <= 0)
                .forEach(offered::add);
        offered.add(fixes.usualExtension());
        return offered;
    }

    /// The new end, if the validity becomes longer.
    public Optional<Instant> end() {
        return isTicked(Fix.EXTEND) ? Optional.of(fixes.extended(extension.get())) : Optional.empty();
    }

    /// How far each of them goes.
    Amounts amounts() {
        return new Amounts(extension.get(), admission.get());
    }

    /// Whether a fix is ticked.
    public boolean isTicked(Fix fix) {
        return Optional.ofNullable(ticks.get(fix)).map(BooleanProperty::get).orElse(false);
    }

    /// What is ticked, in order.
    public List<Fix> ticked() {
        return Stream.of(Fix.values()).filter(this::isTicked).toList();
    }

    /// The changes to make, together.
    public List<Change> changes() {
        var changes = new ArrayList<Change>();
        for (Fix fix : ticked()) {
            changes.add(change(fix));
        }
        return changes;
    }

    private Change change(Fix fix) {
        UserId user = fixes.file().user().id();
        return switch (fix) {
            case EXTEND -> new Change.ExtendExpiry(user, new Expiry.At(fixes.extended(extension.get())));
            case LET_IN -> new Change.AdmitUntil(user, Optional.of(admission.get()));
            case UNLOCK, ENTRY_CODE, ENABLE, START_NOW, END_SESSIONS -> fixes.change(fix);
        };
    }

    /// What would be true afterwards.
    public After after() {
        return After.of(fixes.file(), changes(), fixes.author().id(), fixes.now());
    }

    /// Whether ticket and caller check are asked for.
    boolean needsPapers() {
        return fixes.needsPapers(changes());
    }

    /// What is observed to know what the plan is.
    public Observable[] inputs() {
        return Stream.concat(ticks.values().stream(), Stream.of(extension, admission))
                .toArray(Observable[]::new);
    }
}
