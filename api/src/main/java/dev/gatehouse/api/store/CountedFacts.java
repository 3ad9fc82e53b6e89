package dev.gatehouse.api.store;

import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.MachineAttempts;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.machine.Thumbprint;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Account facts as they count where somebody is: an enrolled machine has a counter of wrong passwords of its own,
/// everywhere else that of the account counts. What a machine has counted is read once.
public final class CountedFacts {
    private final TenantTransaction tx;
    private final Map<Thumbprint, Optional<Map<UserId, MachineAttempts>>> machines = new HashMap<>();

    /// @param tx on the tenant
    public CountedFacts(TenantTransaction tx) {
        this.tx = tx;
    }

    /// As they count now, or at an instant to come. A key that is not enrolled here, or was revoked, is none.
    public AccountFacts at(AccountFacts facts, Standpoint from) {
        return from.passport()
                .flatMap(key -> machines.computeIfAbsent(key, this::locked))
                .map(locked -> facts.countedAt(locked.getOrDefault(facts.user(), MachineAttempts.NONE)))
                .orElse(facts);
    }

    private Optional<Map<UserId, MachineAttempts>> locked(Thumbprint key) {
        return tx.isGoodPassport(key) ? Optional.of(tx.passports().lockedAt(key, tx.now())) : Optional.empty();
    }

    /// As they counted at an instant that has passed, as far as that can still be told. What a machine had counted
    /// by then nobody knows any more.
    public AccountFacts then(AccountFacts facts, Standpoint from, Instant at) {
        AccountFacts then = facts.asOf(at);
        return from.passport().filter(key -> tx.passports().wasGood(key, at)).isPresent()
                ? then.countedAt(MachineAttempts.NONE)
                : then;
    }
}
