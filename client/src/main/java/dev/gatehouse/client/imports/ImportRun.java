package dev.gatehouse.client.imports;

import dev.gatehouse.client.answer.ChangeAnswer;
import dev.gatehouse.client.answer.SessionKind;
import dev.gatehouse.client.imports.plan.MappingException;
import dev.gatehouse.client.imports.report.ImportProgress;
import dev.gatehouse.client.imports.report.ImportReport;
import dev.gatehouse.client.remote.GatehouseClient;
import dev.gatehouse.client.remote.Session;
import dev.gatehouse.model.access.Impact;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Imports a file that was read into a tenant: compares, and sends one change set, or asks what it would do.
final class ImportRun {
    private static final int TRIES = 3;

    private final GatehouseClient client;
    private final Supplier<UUID> keys;

    /// @param keys idempotency keys
    ImportRun(GatehouseClient client, Supplier<UUID> keys) {
        this.client = client;
        this.keys = keys;
    }

    /// Signs in, and imports.
    ///
    /// @param dryRun whether only to ask what it would do
    Outcome run(AccountFile account, ImportWish wish, boolean dryRun) throws MappingException {
        client.checkContract();
        var session = client.signIn(account.tenant(), account.login(), account.password());
        try {
            if (session.kind() == SessionKind.PASSWORD_ONLY) {
                throw new FaultException(Fault.of(FaultCode.ENTRY_REFUSED, "reasons", ReasonCode.PASSWORD_DUE.wire()));
            }
            return signedIn(session, wish, dryRun);
        } finally {
            signOut(session);
        }
    }

    /// What was done stays done where the server cannot be told of the end; the session then ends by itself.
    private void signOut(Session session) {
        try {
            client.signOut(session);
        } catch (FaultException expectedWhereTheServerIsAway) {
            session.forget();
        }
    }

    private Outcome signedIn(Session session, ImportWish wish, boolean dryRun) throws MappingException {
        var server = ImportServer.of(client, session);
        for (int round = 0; round < TRIES; round++) {
            var found = Comparison.of(server, wish, ImportProgress.NONE);
            var report = found.plan().report();
            if (found.isEmpty()) {
                return new Outcome(report, found.directory().revision(), Optional.empty());
            }
            var set = found.set(keys.get(), wish.reason());
            if (dryRun) {
                var preview = client.preview(session, wish.tenant(), set);
                return new Outcome(report, preview.revision(), Optional.of(preview.impact()));
            }
            switch (apply(session, wish.tenant(), set)) {
                case ChangeAnswer.Done done -> {
                    return new Outcome(report, done.revision(), Optional.empty());
                }
                // Somebody else was faster: compare again with what is there now.
                case ChangeAnswer.Conflicted _ -> {}
            }
        }
        throw FaultException.of(FaultCode.CONFLICT);
    }

    /// Sends the set, again under its key where the answer was lost on the way: it is applied once.
    private ChangeAnswer apply(Session session, TenantId tenant, ChangeSet set) {
        for (int attempt = 1; ; attempt++) {
            try {
                return client.apply(session, tenant, set);
            } catch (FaultException e) {
                boolean lost = switch (e.fault().code()) {
                    case UNREACHABLE, BAD_ANSWER -> true;
                    default -> false;
                };
                if (!lost || attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /// What came of it.
    ///
    /// @param report what was, or would be, done
    /// @param revision the directory's
    /// @param impact of a dry run: who would gain, lose, be cut
    record Outcome(ImportReport report, long revision, Optional<Impact> impact) {}
}
