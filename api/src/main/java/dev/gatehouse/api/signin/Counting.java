package dev.gatehouse.api.signin;

import dev.gatehouse.api.signin.Checked.Who;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.account.CodeStore.OpenCode;
import dev.gatehouse.api.store.account.UnknownLoginStore.Attempts;
import dev.gatehouse.api.store.edge.AttemptStore;
import dev.gatehouse.api.store.edge.AttemptStore.Counted;
import dev.gatehouse.crypto.keys.Hmac;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.audit.SignInFailure;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.machine.Thumbprint;
import java.util.Optional;

/// Counts attempts, and commits that before anything is checked. The account's facts are locked meanwhile: no two
/// attempts are the same one, in whichever process.
final class Counting {
    private final TenantDatabases databases;
    private final Hmac unknownLogins;

    /// @param databases where accounts lie
    /// @param unknownLogins hides what was typed as a login
    Counting(TenantDatabases databases, Hmac unknownLogins) {
        this.databases = databases;
        this.unknownLogins = unknownLogins;
    }

    /// Counts one, and says what there is to check.
    ///
    /// @throws FaultException `passport_revoked`, whoever it is that tries
    Checked count(Attempt attempt) {
        return Optional.of(attempt.tenant())
                .filter(TenantId::isValid)
                .map(TenantId::new)
                .flatMap(tenant -> databases.inTransaction(tenant, tx -> count(tx, attempt)))
                .or(() -> databases.inTransaction(
                        TenantId.HOUSE, tx -> nobody(tx, attempt, SignInFailure.UNKNOWN_TENANT.wire())))
                .orElseThrow(() -> new IllegalStateException("there is no house"));
    }

    private Checked count(TenantTransaction tx, Attempt attempt) {
        Optional<Thumbprint> machine = attempt.origin().passport();
        if (machine.filter(key -> !tx.isGoodPassport(key)).isPresent()) {
            throw FaultException.of(FaultCode.PASSPORT_REVOKED);
        }
        if (attempt.secret() instanceof Secret.Password) {
            var attempts = new AttemptStore(tx.sql());
            String login = User.loginKey(attempt.login());
            // A machine that is known has a counter of its own: strangers cannot lock out whoever sits at it.
            Optional<Counted> counted = machine.map(key -> attempts.count(key, login, tx.now()))
                    .orElseGet(() -> attempts.count(login, tx.now()));
            if (counted.isPresent()) {
                return password(tx, counted.get());
            }
        }
        Optional<Who> known = tx.users()
                .findByLogin(attempt.login())
                .map(row -> row.account().user())
                .map(user -> new Who(user.id(), user.name()));
        if (known.isEmpty()) {
            return nobody(tx, attempt, SignInFailure.UNKNOWN_LOGIN.wire());
        }
        return switch (attempt.secret()) {
            case Secret.Password _ ->
                new Checked.Refused(tx.tenant().id(), known.get(), ReasonCode.ACCOUNT_LOCKED.wire());
            case Secret.Code _ -> code(tx, known.get());
        };
    }

    private static Checked password(TenantTransaction tx, Counted counted) {
        TenantId home = tx.tenant().id();
        var who = new Who(counted.user(), counted.name());
        return counted.phc()
                .<Checked>map(phc -> new Checked.Password(home, who, phc, counted.last()))
                .orElseGet(() -> new Checked.Refused(home, who, SignInFailure.NO_PASSWORD.wire()));
    }

    private static Checked code(TenantTransaction tx, Who user) {
        TenantId home = tx.tenant().id();
        Optional<OpenCode> open =
                tx.codes().lock(user.id()).filter(code -> tx.now().isBefore(code.until()) && code.triesLeft() > 0);
        if (open.isEmpty()) {
            return new Checked.Refused(home, user, SignInFailure.NO_CODE.wire());
        }
        tx.codes().countWrong(user.id());
        return new Checked.Code(home, user, open.get());
    }

    private Checked nobody(TenantTransaction tx, Attempt attempt, String reason) {
        byte[] hmac = unknownLogins.of(attempt.key());
        Attempts before = tx.unknownLogins().lock(hmac, tx.now());
        tx.unknownLogins().put(hmac, new Attempts(before.failed() + 1, before.lockRounds(), before.lockedUntil()));
        return new Checked.Nobody(tx.tenant().id(), reason);
    }
}
