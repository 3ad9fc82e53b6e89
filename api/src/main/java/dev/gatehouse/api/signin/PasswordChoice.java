package dev.gatehouse.api.signin;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.http.Problem;
import dev.gatehouse.api.session.Gate;
import dev.gatehouse.api.session.Happening;
import dev.gatehouse.api.session.Origin;
import dev.gatehouse.api.session.SessionDesk;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.account.CredentialStore.Credential;
import dev.gatehouse.api.store.account.SessionRow;
import dev.gatehouse.crypto.passwords.LegacyComposition;
import dev.gatehouse.crypto.passwords.PasswordFailure;
import dev.gatehouse.crypto.passwords.PasswordPolicy;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.policy.PasswordRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Lets a person choose a password. All their sessions end, and a new, full one begins.
final class PasswordChoice {
    private static final LegacyComposition COMPOSITION = new LegacyComposition(1, 1, 1, 1);

    private final TenantDatabases databases;
    private final HashQueue queue;
    private final PasswordDesk passwords;
    private final Gate gate;
    private final SessionDesk sessions;
    private final SignIn signIn;
    private final Door door;
    private final EventDesk events;

    PasswordChoice(
            TenantDatabases databases,
            HashQueue queue,
            PasswordDesk passwords,
            Gate gate,
            SessionDesk sessions,
            SignIn signIn,
            Door door,
            EventDesk events) {
        this.databases = databases;
        this.queue = queue;
        this.passwords = passwords;
        this.gate = gate;
        this.sessions = sessions;
        this.signIn = signIn;
        this.door = door;
        this.events = events;
    }

    /// Puts a password in force.
    ///
    /// @param current the present one; asked for with a full session
    Entered choose(Visit visit, char[] password, Optional<String> current) {
        User user = visit.session().user();
        var origin = Origin.of(visit.call());
        if (visit.session().row().kind() == SessionRow.Kind.FULL) {
            String present = current.orElseThrow(() -> JsonFields.invalid("current", "missing"));
            Optional<Problem> refused = signIn.prove(
                    new Attempt(visit.session().home().value(), user.login(), new Secret.Password(present), origin));
            if (refused.isPresent()) {
                return new Entered.Out(refused.get());
            }
        }
        List<PasswordFailure> failures = inTransaction(visit, tx -> failures(tx, user, password));
        if (!failures.isEmpty()) {
            return new Entered.Out(rejected(failures));
        }
        String phc = queue.inTurn(
                visit.session().home() + "\n" + User.loginKey(user.login()), () -> passwords.hash(password));
        return inTransaction(visit, tx -> put(tx, gate.again(visit, tx), phc, origin));
    }

    private <T> T inTransaction(Visit visit, java.util.function.Function<TenantTransaction, T> work) {
        return databases
                .inTransaction(visit.session().home(), work)
                .orElseThrow(() -> FaultException.of(FaultCode.UNAUTHENTICATED));
    }

    private Entered put(TenantTransaction tx, Visit visit, String phc, Origin origin) {
        User user = visit.session().user();
        var facts = tx.facts().lock(user.id()).orElseThrow();
        tx.credentials().put(user.id(), new Credential(phc, tx.now()));
        tx.codes().delete(user.id());
        var after = FactsAfter.chosen(facts, tx.policy(), tx.now());
        events.record(
                tx,
                Happening.about(
                        user.id(),
                        user.name(),
                        ActorId.person(user.id()),
                        Optional.of(user.name()),
                        EventKind.PASSWORD_CHOSEN,
                        origin));
        origin.passport().ifPresent(key -> tx.passports().forgetAttempts(key, user.id()));
        sessions.endAll(tx, user, "password_chosen", origin);
        return door.open(tx, user, after, true, visit.session().row().recoveryUntil(), origin, "password_chosen");
    }

    private static List<PasswordFailure> failures(TenantTransaction tx, User user, char[] password) {
        PasswordRules rules = tx.policy().passwords();
        var policy = new PasswordPolicy(
                PasswordRules.MIN_LENGTH,
                PasswordRules.MAX_LENGTH,
                rules.composition() ? Optional.of(COMPOSITION) : Optional.empty());
        return policy.failures(
                password,
                List.of(
                        user.login(),
                        user.name(),
                        tx.tenant().name(),
                        tx.tenant().id().value()));
    }

    private static Problem rejected(List<PasswordFailure> failures) {
        var more = new JsonBuilder()
                .putAll(
                        "failures",
                        failures.stream().map(PasswordChoice::failure).toList());
        return Problem.of(Fault.of(FaultCode.PASSWORD_REJECTED), more.build());
    }

    private static Json.Obj failure(PasswordFailure failure) {
        return switch (failure) {
            case PasswordFailure.TooShort(int minimum, int actual) -> failure("too_short", minimum, actual);
            case PasswordFailure.TooLong(int maximum, int actual) -> failure("too_long", maximum, actual);
            case PasswordFailure.UnusableCharacter _ ->
                new JsonBuilder().put("rule", "unusable_character").build();
            case PasswordFailure.Guessable _ ->
                new JsonBuilder().put("rule", "guessable").build();
            case PasswordFailure.MissingKind(var kind, int asked, int actual) ->
                failure(kind.name().toLowerCase(Locale.ROOT), asked, actual);
        };
    }

    private static Json.Obj failure(String rule, int asked, int actual) {
        return new JsonBuilder()
                .put("rule", rule)
                .put("asked", asked)
                .put("actual", actual)
                .build();
    }
}
