package dev.gatehouse.ui.port;

import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.ui.port.log.LogSight;
import dev.gatehouse.ui.port.log.Logs;
import dev.gatehouse.ui.port.log.SeenBy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Logs that are found as a test says.
public final class FakeLogs implements Logs {
    private final ReadOnlyObjectWrapper<Map<TenantId, LogSight>> sights = new ReadOnlyObjectWrapper<>(Map.of());
    private final Map<LogAlarm, String> acknowledged = new HashMap<>();
    private final Map<String, String> counted = new HashMap<>();

    /// A log is found.
    public void find(TenantId tenant, LogSight sight) {
        sights.set(Map.of(tenant, sight));
    }

    /// The reasons that somebody gave.
    public Map<LogAlarm, String> acknowledged() {
        return acknowledged;
    }

    @Override
    public ObservableValue<Map<TenantId, LogSight>> sights() {
        return sights.getReadOnlyProperty();
    }

    /// The keys that count, with what they are called.
    public Map<String, String> counted() {
        return counted;
    }

    @Override
    public void count(String key, String label) {
        counted.put(key, label);
        change(seenBy -> seenBy.counting(key, label));
    }

    @Override
    public void countNoLonger(String key) {
        counted.remove(key);
        change(seenBy -> seenBy.countingNoLonger(key));
    }

    private void change(UnaryOperator<SeenBy> change) {
        var now = new HashMap<>(sights.get());
        now.replaceAll((_, sight) -> sight instanceof LogSight.Sound sound
                ? new LogSight.Sound(
                        sound.size(), sound.at(), sound.wholeAt(), sound.firstSight(), change.apply(sound.seenBy()))
                : sight);
        sights.set(Map.copyOf(now));
    }

    @Override
    public boolean isAcknowledged(TenantId tenant, LogAlarm alarm) {
        return acknowledged.containsKey(alarm);
    }

    @Override
    public void acknowledge(TenantId tenant, LogAlarm alarm, String reason) {
        acknowledged.put(alarm, reason);
    }
}
