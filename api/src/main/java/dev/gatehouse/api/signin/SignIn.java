package dev.gatehouse.api.signin;

import dev.gatehouse.api.http.Problem;
import dev.gatehouse.api.session.Origin;
import dev.gatehouse.api.store.Proven;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.account.CodeStore.OpenCode;
import dev.gatehouse.crypto.codes.EntryCode;
import dev.gatehouse.crypto.codes.EntryCodeHasher;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.audit.SignInFailure;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Signs people in. In this order: a place to hash, the attempt counted and committed, the hash, the answer. Whatever
/// is wrong, it costs a hash and says nothing.
final class SignIn {
    private final TenantDatabases databases;
    private final HashQueue queue;
    private final PasswordDesk passwords;
    private final EntryCodeHasher codes;
    private final Counting counting;
    private final Door door;

    /// @param databases where accounts lie
    /// @param queue who may hash now
    /// @param passwords checks them
    /// @param codes checks entry codes
    /// @param counting counts attempts
    /// @param door lets in
    SignIn(
            TenantDatabases databases,
            HashQueue queue,
            PasswordDesk passwords,
            EntryCodeHasher codes,
            Counting counting,
            Door door) {
        this.databases = databases;
        this.queue = queue;
        this.passwords = passwords;
        this.codes = codes;
        this.counting = counting;
        this.door = door;
    }

    /// Signs in, or not.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `busy` if there is no room
    Entered enter(Attempt attempt) {
        return queue.inTurn(attempt.key(), () -> {
            Checked checked = counting.count(attempt);
            boolean right = isRight(checked, attempt);
            return in(checked, tx -> answer(tx, checked, right, attempt));
        });
    }

    /// Whether somebody who is in already is who they say. Counts as an attempt like any other.
    ///
    /// @return what to answer if not
    Optional<Problem> prove(Attempt attempt) {
        Optional<Entered> refused = queue.inTurn(attempt.key(), () -> {
            Checked checked = counting.count(attempt);
            if (!isRight(checked, attempt) || !(checked instanceof Checked.Password known)) {
                return Optional.of(in(checked, tx -> answer(tx, checked, false, attempt)));
            }
            databases.inTransaction(
                    known.home(),
                    tx -> tx.facts()
                            .lock(known.user().id())
                            .map(facts -> tx.facts().put(proved(tx, facts, attempt.origin()))));
            return Optional.empty();
        });
        return refused.flatMap(
                entered -> entered instanceof Entered.Out out ? Optional.of(out.problem()) : Optional.empty());
    }

    private boolean isRight(Checked checked, Attempt attempt) {
        return switch (attempt.secret()) {
            case Secret.Password password ->
                checked instanceof Checked.Password known
                        ? passwords.verify(password.typed(), known.phc())
                        : passwords.verifyNothing(password.typed());
            case Secret.Code code -> {
                // A code is cheap to check; it has to take as long as everything else.
                passwords.verifyNothing(code.typed().toCharArray());
                yield checked instanceof Checked.Code known && matches(known, code.typed());
            }
        };
    }

    private boolean matches(Checked.Code known, String typed) {
        return EntryCode.parse(typed)
                .map(code -> codes.matches(
                        code,
                        known.home().value(),
                        known.user().id().toString(),
                        known.stored().hash()))
                .orElse(false);
    }

    private Entered in(Checked checked, Function<TenantTransaction, Entered> work) {
        return databases
                .inTransaction(checked.home(), work)
                .orElseThrow(() -> new IllegalStateException("a tenant went away during a sign-in"));
    }

    private Entered answer(TenantTransaction tx, Checked checked, boolean right, Attempt attempt) {
        return switch (checked) {
            case Checked.Password password ->
                right ? passwordProved(tx, password, attempt) : wrong(tx, password, attempt);
            case Checked.Code code ->
                right
                        ? codeProved(tx, code, attempt)
                        : door.turnAway(
                                tx,
                                Optional.of(code.user()),
                                List.of(SignInFailure.WRONG_CODE.wire()),
                                attempt.origin());
            case Checked.Refused refused ->
                door.turnAway(tx, Optional.of(refused.user()), List.of(refused.reason()), attempt.origin());
            case Checked.Nobody nobody ->
                door.turnAway(tx, Optional.empty(), List.of(nobody.reason()), attempt.origin());
        };
    }

    private Entered wrong(TenantTransaction tx, Checked.Password password, Attempt attempt) {
        List<String> reasons = password.last()
                ? List.of(SignInFailure.WRONG_PASSWORD.wire(), ReasonCode.ACCOUNT_LOCKED.wire())
                : List.of(SignInFailure.WRONG_PASSWORD.wire());
        return door.turnAway(tx, Optional.of(password.user()), reasons, attempt.origin());
    }

    /// The account is read again: what was checked must still be what is stored.
    private Entered passwordProved(TenantTransaction tx, Checked.Password password, Attempt attempt) {
        Optional<Account> still = tx.proven(password.user().id())
                .filter(proven -> proven.phc().filter(password.phc()::equals).isPresent())
                .map(Proven::account);
        if (still.isEmpty()) {
            return door.turnAway(tx, Optional.empty(), List.of(SignInFailure.WRONG_PASSWORD.wire()), attempt.origin());
        }
        Account account = still.get();
        AccountFacts facts = proved(tx, account.facts(), attempt.origin());
        return door.open(tx, account.user(), facts, true, Optional.empty(), attempt.origin(), "password");
    }

    /// The counter that the attempt was counted by begins anew; the other one stays as it is.
    private static AccountFacts proved(TenantTransaction tx, AccountFacts facts, Origin origin) {
        if (origin.passport().isEmpty()) {
            return FactsAfter.proved(facts);
        }
        tx.passports().forgetAttempts(origin.passport().get(), facts.user());
        return facts;
    }

    private Entered codeProved(TenantTransaction tx, Checked.Code code, Attempt attempt) {
        OpenCode checked = code.stored();
        Optional<Account> account = tx.proven(code.user().id()).map(Proven::account);
        Optional<OpenCode> stored =
                tx.codes().lock(code.user().id()).filter(now -> now.hash().equals(checked.hash()));
        if (stored.isEmpty() || account.isEmpty()) {
            return door.turnAway(tx, Optional.empty(), List.of(SignInFailure.NO_CODE.wire()), attempt.origin());
        }
        AccountFacts facts = account.get().facts();
        Entered entered = door.open(
                tx,
                account.get().user(),
                FactsAfter.codeUsed(facts),
                false,
                checked.recoveryUntil(),
                attempt.origin(),
                "entry_code");
        switch (entered) {
            case Entered.In _ -> tx.codes().delete(code.user().id());
            case Entered.Out _ -> {
                // It was right and stays good: the try is given back, and so is the instant it ends.
                tx.codes().put(List.of(checked));
                tx.facts().put(FactsAfter.refused(facts, tx.now()));
            }
        }
        return entered;
    }
}
