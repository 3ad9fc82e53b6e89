package dev.gatehouse.api.store.control;

import static dev.gatehouse.api.store.jooq.control.Tables.JOB;

import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;

/// Jobs in the control database. At most one is open for a tenant.
public final class JobTable {
    private static final String OPEN = "open";
    private static final String KIND = "create_tenant";

    private final ControlDatabase control;

    /// @param control where it lies
    public JobTable(ControlDatabase control) {
        this.control = control;
    }

    /// Opens a job, unless one is open for the tenant.
    ///
    /// @return whether it was opened
    public boolean open(JobRow job) {
        return control.inTransaction(sql -> sql.jooq()
                        .insertInto(JOB)
                        .set(JOB.ID, job.id())
                        .set(JOB.KIND, KIND)
                        .set(JOB.TENANT, job.tenant().value())
                        .set(JOB.ARGUMENTS, JSONB.valueOf(job.arguments()))
                        .set(JOB.ACTOR, job.actor().value())
                        .set(JOB.REQUEST, job.request())
                        .set(JOB.STEP, job.step())
                        .set(JOB.STATE, OPEN)
                        .set(JOB.CREATED, job.created())
                        .set(JOB.UPDATED, job.created())
                        .onConflictDoNothing()
                        .execute()
                == 1);
    }

    /// All open jobs, the oldest first.
    public List<JobRow> open() {
        return control.reading(sql -> sql.jooq()
                .selectFrom(JOB)
                .where(JOB.STATE.eq(OPEN))
                .orderBy(JOB.CREATED, JOB.ID)
                .fetch(JobTable::row));
    }

    /// The open job of a tenant.
    public Optional<JobRow> openFor(TenantId tenant) {
        return control.reading(sql -> sql.jooq()
                .selectFrom(JOB)
                .where(JOB.STATE.eq(OPEN), JOB.TENANT.eq(tenant.value()))
                .fetchOptional(JobTable::row));
    }

    /// How far a job is.
    ///
    /// @param tenant on which tenant
    /// @param state `open`, `done` or `failed`
    /// @param step the last step that is done; empty: none
    /// @param created when it was asked for
    /// @param updated when it last moved
    public record Progress(TenantId tenant, String state, String step, Instant created, Instant updated) {}

    /// How far a job is; empty if there is none of this id.
    public Optional<Progress> progress(UUID job) {
        return control.reading(sql -> sql.jooq()
                .selectFrom(JOB)
                .where(JOB.ID.eq(job))
                .fetchOptional(row -> new Progress(
                        new TenantId(row.get(JOB.TENANT)),
                        row.get(JOB.STATE),
                        row.get(JOB.STEP),
                        row.get(JOB.CREATED),
                        row.get(JOB.UPDATED))));
    }

    /// Notes the last step that is done.
    public void done(UUID job, String step, Instant now) {
        control.inTransaction(sql -> sql.jooq()
                .update(JOB)
                .set(JOB.STEP, step)
                .set(JOB.UPDATED, now)
                .where(JOB.ID.eq(job))
                .execute());
    }

    /// Notes that all steps are done.
    public void finish(UUID job, Instant now) {
        control.inTransaction(sql -> sql.jooq()
                .update(JOB)
                .set(JOB.STATE, "done")
                .set(JOB.UPDATED, now)
                .where(JOB.ID.eq(job))
                .execute());
    }

    private static JobRow row(Record row) {
        return new JobRow(
                row.get(JOB.ID),
                new TenantId(row.get(JOB.TENANT)),
                row.get(JOB.ARGUMENTS).data(),
                new ActorId(row.get(JOB.ACTOR)),
                row.get(JOB.REQUEST),
                row.get(JOB.STEP),
                row.get(JOB.CREATED));
    }
}
