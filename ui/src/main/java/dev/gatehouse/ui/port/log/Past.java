package dev.gatehouse.ui.port.log;

import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What was: the server goes back through the log.
public interface Past {
    /// The most people that a picture is held of.
    int MOST_PEOPLE = 100_000;

    /// The directory as it was at an instant. Blocks.
    ///
    /// @param at empty: as it is
    /// @throws dev.gatehouse.model.fault.FaultException `offline` without a server, `too_large` for more
    ///     people than a picture is held of, and whatever the server says
    Picture at(TenantId tenant, Optional<Instant> at);

    /// A directory at an instant, held in memory while somebody looks at it.
    ///
    /// @param directory all of it
    /// @param facts what is known of sign-ins until then
    /// @param at the instant
    record Picture(Directory directory, Map<UserId, AccountFacts> facts, Instant at) {
        /// Keeps an own copy.
        public Picture {
            facts = Map.copyOf(facts);
        }

        /// What is known of somebody's sign-ins until then.
        public AccountFacts factsOf(UserId user) {
            return facts.getOrDefault(user, AccountFacts.fresh(user));
        }
    }
}
