package dev.gatehouse.ui.port;

import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.ui.port.log.LogSight;
import dev.gatehouse.ui.port.log.Logs;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Logs that are found as a test says.
public final class FakeLogs implements Logs {
    private final ReadOnlyObjectWrapper<Map<TenantId, LogSight>> sights = new ReadOnlyObjectWrapper<>(Map.of());
    private final Map<LogAlarm, String> acknowledged = new HashMap<>();

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

    @Override
    public boolean isAcknowledged(TenantId tenant, LogAlarm alarm) {
        return acknowledged.containsKey(alarm);
    }

    @Override
    public void acknowledge(TenantId tenant, LogAlarm alarm, String reason) {
        acknowledged.put(alarm, reason);
    }
}
