package dev.gatehouse.api.session;

import dev.gatehouse.api.store.SignedIn;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.crypto.codes.TokenHash;
import dev.gatehouse.model.history.Judged;
import dev.gatehouse.model.machine.Standpoint;
import java.time.Instant;
import java.util.Optional;

/// What a token stands for at this moment.
public sealed interface Found {
    /// Somebody signed in.
    ///
    /// @param session who
    record Open(Session session) implements Found {}

    /// A session that is open on paper, but whose time or whose owner's access has ended.
    ///
    /// @param signedIn whose
    /// @param why the reason code
    /// @param judged what was decided about the owner; empty: the time alone was over
    record Lapsed(SignedIn signedIn, String why, Optional<Judged> judged) implements Found {}

    /// A session that was ended.
    ///
    /// @param why what the table says: `sign_out`, a change's name, a reason code
    record Ended(String why) implements Found {}

    /// A machine whose key was taken away; what the token stands for matters no more.
    record Revoked() implements Found {}

    /// Nothing, or a token that another machine was given.
    record Nothing() implements Found {}

    /// Reads it in a transaction on the home tenant.
    ///
    /// @param from the machine that shows the token
    static Found read(TenantTransaction tx, TokenHash token, Standpoint from) {
        Optional<SignedIn> stored = tx.signedIn(token, from.passport());
        if (from.passport().filter(key -> !tx.isGoodPassport(key)).isPresent()) {
            return new Revoked();
        }
        if (stored.isEmpty() || !stored.get().session().passport().equals(from.passport())) {
            return new Nothing();
        }
        SignedIn signedIn = stored.get();
        if (signedIn.session().endedAt().isPresent()) {
            return new Ended(signedIn.session().endedWhy().orElse("ended"));
        }
        Instant now = tx.now();
        boolean full = signedIn.session().isFull();
        Standing standing = Standing.toStay(
                signedIn.gate(),
                signedIn.account().facts(),
                now,
                from,
                full,
                tx.ruledAt(signedIn.session().recoveryUntil()));
        // Where both end at once, what ended of the person says more than that the session did.
        if (standing.isGood() && !signedIn.session().isOpen(now)) {
            return new Lapsed(signedIn, "expired", Optional.empty());
        }
        return standing.isGood()
                ? new Open(new Session(
                        tx.tenant().id(), signedIn.session(), signedIn.account().user(), standing))
                : new Lapsed(signedIn, standing.reasons().getFirst().code().wire(), standing.judged());
    }
}
