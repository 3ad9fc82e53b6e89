package dev.gatehouse.api.store.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs work in one transaction on one database.
public final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    /// What the statements of a piece of work see of each other and of others.
    public enum Mode {
        /// They are one: all or none happens. Each sees what is committed when it begins.
        WRITE,
        /// All see the same picture; none may write.
        SNAPSHOT,
        /// Each is a transaction of its own; none may write. Saves a round trip, sees what WRITE would see.
        EACH_ALONE
    }

    private Transactions() {}

    /// Runs work on a leased connection; commits if it returns, rolls back if it throws.
    public static <T> T run(
            ServerConnections connections, String database, Login login, Mode mode, Function<Sql, T> work) {
        try (Lease lease = connections.lease(database, login)) {
            Connection connection = lease.connection();
            try {
                connection.setAutoCommit(mode == Mode.EACH_ALONE);
                var sql = new Sql(connection, lease::asking);
                if (mode == Mode.SNAPSHOT) {
                    sql.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
                }
                T result = work.apply(sql);
                if (mode == Mode.EACH_ALONE) {
                    sql.arrive();
                } else {
                    sql.commit();
                }
                return result;
            } catch (SQLException e) {
                throw undone(lease, mode, StoreFault.of(e));
            } catch (RuntimeException e) {
                throw undone(lease, mode, StoreFault.of(e));
            } catch (Error e) {
                lease.discard();
                throw e;
            }
        }
    }

    private static RuntimeException undone(Lease lease, Mode mode, RuntimeException failure) {
        if (StoreFault.isBroken(failure)) {
            lease.discard();
            return failure;
        }
        if (mode != Mode.EACH_ALONE) {
            try {
                lease.connection().rollback();
            } catch (SQLException e) {
                LOG.debug("could not roll back; the connection goes", e);
                lease.discard();
            }
        }
        return failure;
    }
}
