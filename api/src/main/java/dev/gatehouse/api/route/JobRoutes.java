package dev.gatehouse.api.route;

import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.control.JobTable;
import dev.gatehouse.api.store.control.JobTable.Progress;
import dev.gatehouse.api.tenant.TenantCreation;
import dev.gatehouse.api.tenant.TenantRequest;
import dev.gatehouse.api.tenant.TenantRequest.FirstAdministrator;
import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.policy.Policy;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tenants in the making.
public final class JobRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(JobRoutes.class);

    private final TenantCreation creation;
    private final JobTable jobs;
    private final String server;
    private final Executor background;

    /// @param creation makes them
    /// @param jobs says how far they are
    /// @param server on which server new ones lie
    /// @param background carries jobs on while the asker waits no longer
    public JobRoutes(TenantCreation creation, JobTable jobs, String server, Executor background) {
        this.creation = creation;
        this.jobs = jobs;
        this.server = server;
        this.background = background;
    }

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("createTenant", new Guarded.After(this::create)).guarded("getJob", new Guarded.After(this::get));
    }

    private Answer create(Visit visit) {
        var request = request(JsonFields.of(visit.call().body(), ""));
        var job = creation.begin(request, visit.actor(), visit.call().request());
        background.execute(this::carryOn);
        return Answer.json(202, encode(job.id(), progress(job.id())));
    }

    private void carryOn() {
        try {
            creation.resume();
        } catch (RuntimeException e) {
            LOG.error("a job was broken off; it goes on when the server starts again", e);
        }
    }

    private Answer get(Visit visit) {
        UUID id = UUID.fromString(visit.call().inPath("job"));
        return Answer.json(encode(id, progress(id)));
    }

    private Progress progress(UUID id) {
        return jobs.progress(id).orElseThrow(() -> FaultException.of(FaultCode.NOT_FOUND));
    }

    private TenantRequest request(JsonFields in) {
        TenantId id = in.parsed("id", 40, TenantId::new).orElseThrow(() -> JsonFields.invalid("id", "missing"));
        String name = in.text("name", Bounds.NAME);
        Environment environment = in.word("environment", Environment::ofWire)
                .filter(word -> word != Environment.HOUSE)
                .orElseThrow(() -> JsonFields.invalid("environment", "word"));
        ZoneId zone = zone(in.text("homeZone", 60));
        JsonFields first = in.object("administrator").orElseThrow(() -> JsonFields.invalid("administrator", "missing"));
        var administrator = new FirstAdministrator(
                first.text("login", Bounds.LOGIN), first.text("name", Bounds.NAME), first.text("email", Bounds.EMAIL));
        first.done();
        in.done();
        return new TenantRequest(new Tenant(id, name, environment), server, Policy.standard(zone), administrator);
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw JsonFields.invalid("homeZone", "zone");
        }
    }

    private static Json.Obj encode(UUID id, Progress progress) {
        boolean running = progress.state().equals("open");
        var out = new JsonBuilder()
                .put("id", id.toString())
                .put("tenant", progress.tenant().value())
                .put("state", running ? "running" : progress.state());
        if (!progress.step().isEmpty()) {
            out.put("step", progress.step());
        }
        out.put("startedAt", progress.created());
        if (!running) {
            out.put("endedAt", progress.updated());
        }
        return out.build();
    }
}
