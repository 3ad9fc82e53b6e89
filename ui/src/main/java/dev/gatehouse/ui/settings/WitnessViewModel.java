package dev.gatehouse.ui.settings;

import dev.gatehouse.ui.port.log.LogSight;
import dev.gatehouse.ui.port.log.Logs;
import dev.gatehouse.ui.port.log.SeenBy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// The consoles that say what they have seen of the logs: this one, those that count here, and others. One that signs
/// for several tenants is one console, with the most that it has seen.
public final class WitnessViewModel {
    private final Logs logs;
    private final ReadOnlyObjectWrapper<SeenBy> seenBy = new ReadOnlyObjectWrapper<>(SeenBy.NOBODY);

    /// @param logs what this workstation has found
    public WitnessViewModel(Logs logs) {
        this.logs = logs;
    }

    /// Follows what is found, until it is told to stop.
    public Subscription follow() {
        return logs.sights().subscribe(sights -> {
            List<SeenBy> found = sights.values().stream()
                    .filter(LogSight.Sound.class::isInstance)
                    .map(sight -> ((LogSight.Sound) sight).seenBy())
                    .toList();
            seenBy.set(new SeenBy(
                    together(found.stream().map(SeenBy::consoles).toList()),
                    together(found.stream().map(SeenBy::strangers).toList())));
        });
    }

    private static List<SeenBy.Console> together(List<List<SeenBy.Console>> lists) {
        Map<String, SeenBy.Console> consoles = new LinkedHashMap<>();
        lists.forEach(list -> list.forEach(console ->
                consoles.merge(console.key(), console, (one, other) -> one.size() >= other.size() ? one : other)));
        return new ArrayList<>(consoles.values());
    }

    /// Counts a console from now on: somebody has compared its key.
    ///
    /// @param label what it is called here; empty: as it calls itself
    public void count(SeenBy.Console console, String label) {
        logs.count(console.key(), label.isBlank() ? console.label() : label.strip());
    }

    /// Counts a console no longer.
    public void countNoLonger(SeenBy.Console console) {
        logs.countNoLonger(console.key());
    }

    /// Which there are; nobody while no log was looked at.
    public ReadOnlyObjectProperty<SeenBy> seenByProperty() {
        return seenBy.getReadOnlyProperty();
    }
}
