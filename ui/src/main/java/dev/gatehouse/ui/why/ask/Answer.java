package dev.gatehouse.ui.why.ask;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.access.Trace;
import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.machine.MachineAttempts;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.permission.Permission;
import java.time.Instant;
import java.util.Optional;

/// The answer to a question of access, decided here.
///
/// @param profile who would come, and what binds them
/// @param request when, from where and to do what
/// @param from the name of where, as it was asked; empty: nowhere known
/// @param trace the decision with everything it was made of
public record Answer(AccessProfile profile, AccessRequest request, Optional<From> from, Trace trace) {
    /// Decides.
    ///
    /// @param permission what they would use; empty: only to enter
    /// @param from from where; empty: nowhere known
    public static Answer to(
            AccessProfile profile,
            AccountFacts facts,
            Instant at,
            Optional<Permission> permission,
            Optional<From> from) {
        var place = from.map(From::standpoint).orElse(Standpoint.UNKNOWN);
        // What was typed elsewhere does not count at a machine known by its key; what was typed there only the server
        // knows.
        var counted = place.passport().isPresent() ? facts.countedAt(MachineAttempts.NONE) : facts;
        var request = new AccessRequest(at, counted, permission, place);
        return new Answer(profile, request, from, AccessDecider.trace(Gate.of(profile), request));
    }

    /// Who would come.
    public User who() {
        return profile.user();
    }

    /// When.
    public Instant at() {
        return request.at();
    }

    /// What they would use; empty: only to enter.
    public Optional<Permission> permission() {
        return request.permission();
    }

    /// Yes or no, and every reason why not.
    public Decision decision() {
        return trace.decision();
    }
}
