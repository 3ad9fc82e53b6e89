package dev.gatehouse.app.desk;

import dev.gatehouse.app.cache.people.Slice;
import dev.gatehouse.app.sync.LineFault;
import dev.gatehouse.app.sync.ServerClock;
import dev.gatehouse.app.visit.Visit;
import dev.gatehouse.client.answer.ChangeAnswer;
import dev.gatehouse.model.change.Applied;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.change.Changes;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import java.time.Duration;
import java.util.Optional;

/// Sends sets to the server, again under the same key where the line broke, and takes what came of them into the copy.
final class Sending {
    private static final int MOST_TRIES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Visit visit;
    private final TenantId tenant;
    private final ServerClock clock;

    Sending(Visit visit, TenantId tenant, ServerClock clock) {
        this.visit = visit;
        this.tenant = tenant;
        this.clock = clock;
    }

    /// Sends a set until the server has answered it.
    ChangeAnswer send(ChangeSet set) {
        for (int tries = 1; ; tries++) {
            Visit.Online online = visit.required();
            try {
                return online.server().apply(tenant, set);
            } catch (FaultException failure) {
                if (!isBroken(failure) || tries == MOST_TRIES || !online.sync().awaitServer(PATIENCE)) {
                    throw failure;
                }
            }
        }
    }

    /// Brings the copy to a revision.
    void arrive(long revision) {
        visit.required().sync().reach(tenant, revision);
    }

    /// Brings the copy to the revision of a set that was made. If the server goes away just then, the set is made in
    /// the copy by the same code that made it there; the next delta says the rest.
    void arrive(long revision, Optional<Slice> before, ChangeSet set, ActorId by) {
        try {
            arrive(revision);
        } catch (FaultException failure) {
            if (LineFault.of(failure) != LineFault.AWAY || before.isEmpty()) {
                throw failure;
            }
            make(before.get(), set, by);
        }
    }

    private void make(Slice before, ChangeSet set, ActorId by) {
        var stamp = new ChangeStamp(clock.instant(), by, set.reason(), set.ticket());
        if (Changes.apply(before.directory(), set.changes(), stamp) instanceof Applied.Done done) {
            done.directory()
                    .users()
                    .forEach((id, user) -> visit.store()
                            .people()
                            .put(
                                    tenant,
                                    new Account(
                                            user, FactsAfter.of(before.facts(id), set.changes(), clock.instant()))));
        }
    }

    /// Whether nobody knows if the set arrived. A server that is merely busy has said that it did not.
    private static boolean isBroken(FaultException failure) {
        FaultCode code = failure.fault().code();
        return code == FaultCode.UNREACHABLE || code == FaultCode.BAD_ANSWER || code == FaultCode.UNAVAILABLE;
    }
}
