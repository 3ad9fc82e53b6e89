package dev.gatehouse.ui.port;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;

/// The audit trail as screens ask for it. Calls block.
public interface Trail {
    /// The events that a query finds, newest first; the size is counted to 10,000.
    Listing<AuditEvent> list(TenantId tenant, EventQuery query);

    /// Refused sign-ins, hour by hour, oldest first.
    ///
    /// @param hours how many hours back from now
    java.util.List<Integer> refusedByHour(TenantId tenant, int hours);
}
