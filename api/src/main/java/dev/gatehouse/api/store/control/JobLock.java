package dev.gatehouse.api.store.control;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.StoreFault;
import dev.gatehouse.model.identity.TenantId;
import java.sql.SQLException;
import java.util.Optional;

/// That this process, and no other, works on a tenant. Ends with the process, however that ends.
public final class JobLock implements AutoCloseable {
    private final Sql sql;

    private JobLock(Sql sql) {
        this.sql = sql;
    }

    /// Takes it; empty if another process has it.
    public static Optional<JobLock> take(ControlDatabase control, TenantId tenant) {
        var lock = new JobLock(control.open());
        boolean taken = lock.sql
                .one("SELECT pg_try_advisory_lock(7412, hashtext(?))", row -> row.getBoolean(1), tenant.value())
                .orElseThrow();
        if (!taken) {
            lock.close();
            return Optional.empty();
        }
        return Optional.of(lock);
    }

    /// Gives it back.
    @Override
    public void close() {
        try {
            sql.connection().close();
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }
}
