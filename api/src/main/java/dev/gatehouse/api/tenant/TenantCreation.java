package dev.gatehouse.api.tenant;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.event.EventDraft;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.connect.DatabaseServer;
import dev.gatehouse.api.store.connect.Login;
import dev.gatehouse.api.store.control.ControlDatabase;
import dev.gatehouse.api.store.control.JobLock;
import dev.gatehouse.api.store.control.JobRow;
import dev.gatehouse.api.store.control.JobTable;
import dev.gatehouse.api.store.control.LoginSeal;
import dev.gatehouse.api.store.control.TenantRow;
import dev.gatehouse.api.store.control.TenantTable;
import dev.gatehouse.api.store.migrate.DatabaseNames;
import dev.gatehouse.api.store.migrate.Migrations;
import dev.gatehouse.api.store.migrate.Provisioning;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes tenants, by a job that goes on where it was broken off. Of two processes one does it.
public final class TenantCreation {
    private static final Logger LOG = LoggerFactory.getLogger(TenantCreation.class);

    private final Map<String, DatabaseServer> servers;
    private final ControlDatabase control;
    private final LoginSeal seal;
    private final TenantTable tenants;
    private final JobTable jobs;
    private final TenantDatabases databases;
    private final EventDesk events;
    private final TenantFoundation foundation;
    private final InstantSource clock;
    private final CreationStage stage;

    /// @param servers where tenants can lie, by id
    /// @param control the control database
    /// @param seal makes the new logins' passwords
    /// @param databases the tenants' databases
    /// @param events writes what happened
    /// @param clock the server's
    public TenantCreation(
            Map<String, DatabaseServer> servers,
            ControlDatabase control,
            LoginSeal seal,
            TenantDatabases databases,
            EventDesk events,
            InstantSource clock) {
        this(
                servers,
                control,
                seal,
                databases,
                events,
                clock,
                (step, noted) -> LOG.debug("tenant creation: {} noted={}", step, noted));
    }

    TenantCreation(
            Map<String, DatabaseServer> servers,
            ControlDatabase control,
            LoginSeal seal,
            TenantDatabases databases,
            EventDesk events,
            InstantSource clock,
            CreationStage stage) {
        this.servers = Map.copyOf(servers);
        this.control = control;
        this.seal = seal;
        this.tenants = new TenantTable(control, seal);
        this.jobs = new JobTable(control);
        this.databases = databases;
        this.events = events;
        this.foundation = new TenantFoundation(events);
        this.clock = clock;
        this.stage = stage;
    }

    /// Makes a tenant and returns when it is served.
    ///
    /// @throws FaultException `id_taken` if there is one of this id, `unavailable` if a server cannot be
    ///     reached; the job then stays open
    public Tenant create(TenantRequest request, ActorId actor, String requestId) {
        run(begin(request, actor, requestId));
        return request.tenant();
    }

    /// Notes that a tenant is to be made; [#resume] makes it.
    ///
    /// @throws FaultException `id_taken` if there is one of this id
    public JobRow begin(TenantRequest request, ActorId actor, String requestId) {
        TenantId id = request.tenant().id();
        if (tenants.find(id).isPresent()) {
            throw new FaultException(Fault.of(FaultCode.ID_TAKEN, "id", id));
        }
        if (!servers.containsKey(request.server())) {
            throw new FaultException(Fault.of(FaultCode.INVALID_REQUEST, "field", "server"));
        }
        tenants.putServer(server(request), now());
        var job = new JobRow(UUID.randomUUID(), id, CreationArguments.text(request), actor, requestId, "", now());
        if (!jobs.open(job)) {
            throw new FaultException(Fault.of(FaultCode.ID_TAKEN, "id", id));
        }
        return job;
    }

    /// Goes on with every job that was broken off, except those another process works on.
    public void resume() {
        jobs.open().forEach(this::run);
    }

    private void run(JobRow offered) {
        Optional<JobLock> taken = JobLock.take(control, offered.tenant());
        if (taken.isEmpty()) {
            return;
        }
        JobLock lock = taken.get();
        try (lock) {
            Optional<JobRow> open = jobs.openFor(offered.tenant());
            if (open.isEmpty()) {
                return;
            }
            JobRow job = open.get();
            TenantRequest request = CreationArguments.read(job.arguments());
            Optional<CreationStep> next = CreationStep.after(job.step());
            while (next.isPresent()) {
                CreationStep step = next.get();
                carryOut(step, job, request);
                stage.reached(step, false);
                jobs.done(job.id(), step.name(), now());
                stage.reached(step, true);
                next = CreationStep.after(step.name());
            }
            jobs.finish(job.id(), now());
            LOG.info("tenant {} is served", job.tenant());
        }
    }

    private void carryOut(CreationStep step, JobRow job, TenantRequest request) {
        DatabaseNames names = DatabaseNames.of(job.tenant());
        switch (step) {
            case INTENT -> {
                if (!job.tenant().isHouse()) {
                    say(EventKind.TENANT_REQUESTED, job, request);
                }
            }
            case NOTED -> tenants.insert(row(request, names));
            case ROLES ->
                provisioning(request).roles(names, noted(job).api(), noted(job).migrator());
            case DATABASE -> provisioning(request).database(names);
            case TABLES ->
                Migrations.tenant(
                        new dev.gatehouse.api.store.connect.Connector(server(request)),
                        names,
                        noted(job).migrator(),
                        job.tenant());
            case FOUNDATION ->
                databases.inTransactionOf(noted(job), transaction -> {
                    foundation.lay(transaction, request, job.request());
                    return transaction.now();
                });
            case SERVED -> tenants.setState(job.tenant(), TenantRow.State.ACTIVE);
            case OUTCOME -> say(EventKind.TENANT_CREATED, job, request);
        }
    }

    /// Writes an event into the house's log, unless it is there already.
    private void say(EventKind kind, JobRow job, TenantRequest request) {
        var target = new Target("tenant", job.tenant().value());
        Instant said = databases
                .inTransaction(TenantId.HOUSE, transaction -> {
                    if (!transaction.events().has(kind.wire(), target, job.created())) {
                        record(transaction, kind, job, request, target);
                    }
                    return transaction.now();
                })
                .orElseThrow(() -> new FaultException(Fault.of(FaultCode.UNAVAILABLE, "part", "house")));
        LOG.debug("{} of {} is in the house's log at {}", kind, job.tenant(), said);
    }

    private void record(
            TenantTransaction transaction, EventKind kind, JobRow job, TenantRequest request, Target target) {
        events.record(
                transaction,
                EventDraft.done(job.actor(), kind, job.request())
                        .to(target)
                        .noting("tenantName", request.tenant().name())
                        .noting("environment", request.tenant().environment().wire()));
    }

    private TenantRow row(TenantRequest request, DatabaseNames names) {
        Login api = seal.create(names.api());
        Login migrator = seal.create(names.migrator());
        return new TenantRow(
                request.tenant(), request.server(), names.database(), TenantRow.State.CREATING, now(), api, migrator);
    }

    private TenantRow noted(JobRow job) {
        return tenants.find(job.tenant()).orElseThrow();
    }

    private Provisioning provisioning(TenantRequest request) {
        return new Provisioning(server(request));
    }

    private DatabaseServer server(TenantRequest request) {
        DatabaseServer server = servers.get(request.server());
        if (server == null) {
            throw new FaultException(Fault.of(FaultCode.UNAVAILABLE, "part", request.server()));
        }
        return server;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
