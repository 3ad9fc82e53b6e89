package dev.gatehouse.ui.port;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.TrailSummary;
import java.util.List;

/// The audit trail as screens ask for it. Calls block.
public interface Trail {
    /// The events that somebody looks for, newest first; the size is counted to 10,000. Where the copy on this
    /// workstation does not reach, the server is asked, which is recorded as a search.
    Listing<AuditEvent> list(TenantId tenant, EventQuery query);

    /// What the copy on this workstation holds of it, newest first: for what a screen shows by itself. The server is
    /// not asked, for nobody looks for anything.
    Listing<AuditEvent> here(TenantId tenant, EventQuery query);

    /// What somebody who looks for something finds, at a glance. Where the copy on this workstation does not reach, the
    /// server is asked, as a part of the same search.
    Glance glance(TenantId tenant, EventQuery query);

    /// A search at a glance.
    ///
    /// @param summary of what was found
    /// @param whole whether all was looked through; else only as far as the copy on this workstation reaches
    /// @param origin where it comes from
    record Glance(TrailSummary summary, boolean whole, Origin origin) {}

    /// The latest events of one person or role, at most ten, for their page.
    List<AuditEvent> latest(TenantId tenant, Target target);

    /// Refused sign-ins, hour by hour, oldest first; fewer hours where the copy on this workstation reaches less far.
    ///
    /// @param hours how many hours back from now
    List<Integer> refusedByHour(TenantId tenant, int hours);
}
