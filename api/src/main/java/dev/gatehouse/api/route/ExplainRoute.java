package dev.gatehouse.api.route;

import dev.gatehouse.api.history.Past;
import dev.gatehouse.api.history.Replaying;
import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.CountedFacts;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.directory.UserRow;
import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Explanation;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.access.Trace;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.wire.why.ExplanationWire;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Why somebody may, or may not: any person, machine, permission and instant; of the past by the rules of then,
/// and for a decision that the log keeps by its own facts, too.
public final class ExplainRoute {
    /// For whoever makes the routes.
    public ExplainRoute() {}

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("explain", Guarded.snapshot(ExplainRoute::explain));
    }

    /// What is asked.
    ///
    /// @param named whom it is about: an id or a login
    private record Question(String named, Optional<Permission> permission, Standpoint from, Instant at) {
        AccessRequest request(AccountFacts facts) {
            return new AccessRequest(at, facts, permission, from);
        }
    }

    private static Answer explain(Visit visit, TenantTransaction tx) {
        var in = JsonFields.of(visit.call().body(), "");
        Optional<EventId> event = in.parsed("event", 36, EventId::of);
        if (event.isPresent()) {
            // What it was about the event says.
            in.done();
            return Answer.json(ExplanationWire.encode(again(tx, event.get())));
        }
        var question = new Question(
                in.text("user", Bounds.LOGIN),
                in.parsed("permission", 80, Permission::new),
                new Standpoint(
                        in.optionalText("address", 60).map(Address::parse), in.parsed("passport", 64, Thumbprint::new)),
                in.optionalInstant("at").orElse(tx.now()));
        in.done();
        return Answer.json(
                ExplanationWire.encode(question.at().isBefore(tx.now()) ? past(tx, question) : present(tx, question)));
    }

    private static Explanation present(TenantTransaction tx, Question question) {
        Account account = find(tx, question.named()).orElseThrow(() -> unknown(question));
        Trace trace = AccessDecider.trace(
                tx.gate(account.user()), question.request(new CountedFacts(tx).at(account.facts(), question.from())));
        return new Explanation(tx.revision(), account.user().id(), question.at(), Optional.empty(), trace);
    }

    /// By the rules of then. Facts are kept as they are, not as they were: what of them came later is left out.
    private static Explanation past(TenantTransaction tx, Question question) {
        Optional<Account> account = find(tx, question.named());
        UserId person = account.map(known -> known.user().id())
                .or(() -> id(question.named()))
                .orElseThrow(() -> unknown(question));
        var past = new Past(tx);
        long revision = past.revisionAt(question.at()).orElseThrow(() -> unknown(question));
        Gate gate = past.profile(person, revision, question.at()).map(Gate::of).orElseThrow(() -> unknown(question));
        AccountFacts facts = account.map(Account::facts).orElseGet(() -> AccountFacts.fresh(person));
        return new Explanation(
                revision,
                person,
                question.at(),
                Optional.of(new Explanation.Past(
                        today(tx, account, question.permission(), question.from()), Optional.empty())),
                AccessDecider.trace(
                        gate, question.request(new CountedFacts(tx).then(facts, question.from(), question.at()))));
    }

    private static Explanation again(TenantTransaction tx, EventId event) {
        Replaying again = Replaying.of(tx, event);
        var grounds = again.grounds();
        var replay = again.replay();
        Optional<Account> account = tx.users().find(again.person()).map(UserRow::account);
        var known = new Standpoint(replay.from().address().filter(_ -> !again.isErased()), grounds.passport());
        return new Explanation(
                grounds.revision(),
                again.person(),
                grounds.at(),
                Optional.of(new Explanation.Past(
                        today(tx, account, grounds.permission(), replay.from()),
                        Optional.of(new Explanation.Again(
                                event,
                                grounds.permission(),
                                known,
                                again.isErased(),
                                replay.sameOutcome(),
                                replay.sameTrace(),
                                grounds.zones())))),
                replay.trace());
    }

    /// Whether the same would be permitted now. Who is gone may nothing.
    private static boolean today(
            TenantTransaction tx, Optional<Account> account, Optional<Permission> permission, Standpoint from) {
        return account.map(known -> tx.gate(known.user())
                        .permits(new AccessRequest(
                                tx.now(), new CountedFacts(tx).at(known.facts(), from), permission, from)))
                .orElse(false);
    }

    private static FaultException unknown(Question question) {
        return new FaultException(Fault.of(FaultCode.UNKNOWN_USER, "user", question.named()));
    }

    /// The person of this id, or else of this login.
    private static Optional<Account> find(TenantTransaction tx, String named) {
        return id(named)
                .flatMap(tx.users()::find)
                .or(() -> tx.users().findByLogin(named))
                .map(UserRow::account);
    }

    private static Optional<UserId> id(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            return uuid.toString().equals(text) ? Optional.of(new UserId(uuid)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
