package dev.gatehouse.client.imports;

import dev.gatehouse.client.answer.ChangeAnswer;
import dev.gatehouse.client.answer.SessionKind;
import dev.gatehouse.client.imports.plan.GroupMapping;
import dev.gatehouse.client.imports.plan.ImportContext;
import dev.gatehouse.client.imports.plan.ImportPlan;
import dev.gatehouse.client.imports.plan.ImportReport;
import dev.gatehouse.client.imports.plan.MappingException;
import dev.gatehouse.client.imports.plan.Planner;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.remote.GatehouseClient;
import dev.gatehouse.client.remote.Session;
import dev.gatehouse.model.access.Impact;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import java.time.ZoneId;
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

    Outcome run(AccountFile account, Wish wish) throws MappingException {
        client.checkContract();
        var session = client.signIn(account.tenant(), account.login(), account.password());
        try {
            if (session.kind() == SessionKind.PASSWORD_ONLY) {
                throw new FaultException(Fault.of(FaultCode.ENTRY_REFUSED, "reasons", ReasonCode.PASSWORD_DUE.wire()));
            }
            return signedIn(session, wish);
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

    private Outcome signedIn(Session session, Wish wish) throws MappingException {
        for (int round = 0; round < TRIES; round++) {
            var copy = DirectoryCopy.read(client, session, wish.tenant());
            var plan = plan(session, wish, copy);
            if (plan.changes().isEmpty()) {
                return new Outcome(plan.report(), copy.directory().revision(), Optional.empty());
            }
            var set = new ChangeSet(
                    copy.directory().revision(),
                    keys.get(),
                    wish.reason(),
                    Optional.empty(),
                    Optional.empty(),
                    plan.changes());
            if (wish.dryRun()) {
                var preview = client.preview(session, wish.tenant(), set);
                return new Outcome(plan.report(), preview.revision(), Optional.of(preview.impact()));
            }
            switch (apply(session, wish.tenant(), set)) {
                case ChangeAnswer.Done done -> {
                    return new Outcome(plan.report(), done.revision(), Optional.empty());
                }
                // Somebody else was faster: compare again with what is there now.
                case ChangeAnswer.Conflicted _ -> {}
            }
        }
        throw FaultException.of(FaultCode.CONFLICT);
    }

    private ImportPlan plan(Session session, Wish wish, DirectoryCopy copy) throws MappingException {
        var directory = copy.directory();
        var me = client.whoAmI(session);
        var permissions = client.tenants(session, false).stream()
                .filter(reached -> reached.tenant().id().equals(wish.tenant()))
                .findFirst()
                .orElseThrow(() -> FaultException.of(FaultCode.NOT_FOUND))
                .permissions();
        Optional<User> self = me.tenant().equals(wish.tenant()) ? directory.user(me.user()) : Optional.empty();
        var author = new Author(me.actorIn(wish.tenant()), self, permissions);
        var context = new ImportContext(
                directory,
                author,
                copy.time(),
                wish.zone().orElse(directory.policy().homeZone()),
                wish.enforceMachines(),
                wish.reason());
        return new Planner(context, wish.file(), wish.mapping()).plan();
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

    /// What is to be imported.
    ///
    /// @param tenant into which
    /// @param file what it says
    /// @param mapping which groups join which roles
    /// @param zone in which wall clocks are meant; empty: the tenant's home zone
    /// @param enforceMachines whether rules on machines count at once
    /// @param dryRun whether only to ask
    /// @param reason the change set's
    record Wish(
            TenantId tenant,
            SourceFile file,
            GroupMapping mapping,
            Optional<ZoneId> zone,
            boolean enforceMachines,
            boolean dryRun,
            String reason) {}

    /// What came of it.
    ///
    /// @param report what was, or would be, done
    /// @param revision the directory's
    /// @param impact of a dry run: who would gain, lose, be cut
    record Outcome(ImportReport report, long revision, Optional<Impact> impact) {}
}
