package dev.gatehouse.model.history;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.access.Trace;
import dev.gatehouse.model.permission.Permission;

/// A decision that is just being made, with what it takes to note its grounds, should it be written down. Holding
/// one costs nothing; the trace is made when it is asked for.
///
/// @param gate who is judged, and by what
/// @param request what is asked
/// @param revision of the directory that the gate is out of
public record Judged(Gate gate, AccessRequest request, long revision) {
    /// The same person at the same instant and place, asked about a permission.
    public Judged using(Permission permission) {
        return new Judged(gate, request.using(permission), revision);
    }

    /// The decision with all that it is made of.
    public Trace trace() {
        return AccessDecider.trace(gate, request);
    }

    /// What an event keeps of it.
    public Grounds grounds() {
        return grounds(trace());
    }

    /// The same, of the trace that was made of it before.
    public Grounds grounds(Trace trace) {
        return Grounds.of(this, trace);
    }
}
