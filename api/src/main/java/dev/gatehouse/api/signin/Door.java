package dev.gatehouse.api.signin;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.event.EventDraft;
import dev.gatehouse.api.http.Problem;
import dev.gatehouse.api.session.Happening;
import dev.gatehouse.api.session.Origin;
import dev.gatehouse.api.session.Session;
import dev.gatehouse.api.session.SessionDesk;
import dev.gatehouse.api.session.Standing;
import dev.gatehouse.api.signin.Checked.Who;
import dev.gatehouse.api.store.CountedFacts;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.account.SessionRow.Kind;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.access.Reason;
import dev.gatehouse.model.access.Trace;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where somebody who has proved who they are is let in, or told what stands in the way; and where everybody else is
/// told one and the same thing.
final class Door {
    private static final Problem REFUSED = Problem.of(Fault.of(FaultCode.SIGN_IN_REFUSED));

    private final SessionDesk sessions;
    private final EventDesk events;

    /// @param sessions begins sessions
    /// @param events is told of everybody
    Door(SessionDesk sessions, EventDesk events) {
        this.sessions = sessions;
        this.events = events;
    }

    /// Lets in, or not, whoever has proved to be this person.
    ///
    /// @param facts as they are after the proof, locked and perhaps not yet written
    /// @param full whether what they proved is good for a full session
    /// @param recovery until when no rule is held against them, if the server's host let them in
    /// @param how what they proved it with, for the log
    Entered open(
            TenantTransaction tx,
            User user,
            AccountFacts facts,
            boolean full,
            Optional<Instant> recovery,
            Origin origin,
            String how) {
        Gate gate = tx.gate(user, recovery);
        // No lock keeps out whom the host lets in: strangers could bring it about again at any moment.
        Standing standing = recovery.isPresent()
                ? Standing.toStay(gate, facts, tx.now(), origin.standpoint(), full, tx.ruledAt(recovery))
                : Standing.toEnter(
                        gate,
                        new CountedFacts(tx).at(facts, origin.standpoint()),
                        tx.now(),
                        origin.standpoint(),
                        full,
                        tx.ruledAt(recovery));
        Optional<Kind> kind = kind(standing);
        if (kind.isEmpty()) {
            return tell(tx, user, facts, standing, origin, how);
        }
        boolean passwordOnly = kind.get() == Kind.PASSWORD_ONLY;
        Trace trace = standing.trace();
        var begun = sessions.begin(tx, user, kind.get(), trace.decision().permittedUntil(), recovery, origin);
        tx.facts().put(passwordOnly ? facts : FactsAfter.entered(facts, tx.now(), origin.address()));
        events.record(
                tx,
                decided(user, origin, standing, trace)
                        .noting("session", begun.row().id().toString())
                        .noting("by", how)
                        .noting("kind", passwordOnly ? "password_only" : "full"));
        var session = new Session(tx.tenant().id(), begun.row(), user, standing);
        return new Entered.In(session, begun.token(), tx.now());
    }

    /// What kind of session the standing is good for, if any.
    private static Optional<Kind> kind(Standing standing) {
        if (standing.isGood()) {
            return Optional.of(standing.full() ? Kind.FULL : Kind.PASSWORD_ONLY);
        }
        return standing.full() && standing.needsPassword() ? Optional.of(Kind.PASSWORD_ONLY) : Optional.empty();
    }

    private Entered tell(
            TenantTransaction tx, User user, AccountFacts facts, Standing standing, Origin origin, String how) {
        tx.facts().put(FactsAfter.refused(facts, tx.now()));
        Trace trace = standing.trace();
        List<String> codes =
                standing.reasons().stream().map(reason -> reason.code().wire()).toList();
        events.record(tx, decided(user, origin, standing, trace).refused(codes).noting("by", how));
        var more = new JsonBuilder()
                .putAll("reasons", standing.reasons().stream().map(Door::stage).toList())
                .putIf("nextPermitted", trace.decision().nextPermitted());
        return new Entered.Out(Problem.of(Fault.of(FaultCode.ENTRY_REFUSED), more.build()));
    }

    private static EventDraft decided(User user, Origin origin, Standing standing, Trace trace) {
        EventDraft event = event(new Who(user.id(), user.name()), ActorId.person(user.id()), origin);
        return standing.judged().map(made -> event.decided(made.grounds(trace))).orElse(event);
    }

    /// The stage and the next way in; who stopped the account, and why, is for others.
    private static Json.Obj stage(Reason reason) {
        return new JsonBuilder()
                .put("code", reason.code().wire())
                .putIf("since", reason.since())
                .putIf("nextPermitted", reason.ends())
                .build();
    }

    /// Turns away somebody who proved nothing.
    ///
    /// @param user whose account they tried, if there is one
    Entered turnAway(TenantTransaction tx, Optional<Who> user, List<String> reasons, Origin origin) {
        user.flatMap(known -> tx.facts().lock(known.id()))
                .ifPresent(facts -> tx.facts().put(FactsAfter.refused(facts, tx.now())));
        EventDraft event = user.map(known -> event(known, ActorId.ANONYMOUS, origin))
                .orElseGet(() -> Happening.of(ActorId.ANONYMOUS, Optional.empty(), EventKind.SIGN_IN, origin));
        events.record(tx, event.refused(reasons));
        return new Entered.Out(REFUSED);
    }

    private static EventDraft event(Who user, ActorId actor, Origin origin) {
        Optional<String> name = actor.equals(ActorId.ANONYMOUS) ? Optional.empty() : Optional.of(user.name());
        return Happening.about(user.id(), user.name(), actor, name, EventKind.SIGN_IN, origin);
    }
}
