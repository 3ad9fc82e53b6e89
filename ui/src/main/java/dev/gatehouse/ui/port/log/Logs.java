package dev.gatehouse.ui.port.log;

import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.log.alarm.LogAlarm;
import java.util.Map;
import javafx.beans.value.ObservableValue;

/// What this workstation has found of the tenants' logs.
public interface Logs {
    /// How each log was found when it was last looked at; changes on the FX thread.
    ObservableValue<Map<TenantId, LogSight>> sights();

    /// Counts another console's word from now on, because somebody compared its key. On the FX thread.
    ///
    /// @param key as [SeenBy] names it
    /// @param label what it is called here
    void count(String key, String label);

    /// Counts a console's word no longer. On the FX thread.
    void countNoLonger(String key);

    /// Whether somebody has said that they know of an alarm.
    boolean isAcknowledged(TenantId tenant, LogAlarm alarm);

    /// Says that one knows of an alarm; both records are kept all the same. On the FX thread.
    ///
    /// @param reason what one knows, kept beside the records
    void acknowledge(TenantId tenant, LogAlarm alarm, String reason);
}
