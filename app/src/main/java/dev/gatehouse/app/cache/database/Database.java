package dev.gatehouse.app.cache.database;

import dev.gatehouse.app.threads.AppExecutors;
import dev.gatehouse.crypto.keys.SecretKey256;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.h2.jdbcx.JdbcDataSource;

/// One H2 database: a single thread writes, a few read, and nobody else touches its files. Callers wait, but their
/// interruption never reaches a thread that has a file open, which would close it.
public final class Database implements AutoCloseable {
    private static final String USER = "gatehouse";
    private static final int READERS = 4;
    private static final String SETTINGS = ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0"
            + ";DB_CLOSE_ON_EXIT=FALSE;MAX_MEMORY_ROWS=2000000;QUERY_CACHE_SIZE=64;CACHE_SIZE=32768";

    private final String url;
    private final Optional<SecretKey256> key;
    private final ExecutorService writer = AppExecutors.single("store-writer");
    private final ExecutorService readers = AppExecutors.several("store-reader", READERS);
    private volatile Connections connections;

    private Database(String url, Optional<SecretKey256> key) {
        this.url = url;
        this.key = key;
        connections = connect(url);
    }

    /// A database in a file.
    ///
    /// @param path without the suffix that the database adds
    static Database inFile(String path, SecretKey256 key) {
        String escaped = path.replace("\\", "\\\\").replace(";", "\\;");
        return new Database("jdbc:h2:file:" + escaped + ";CIPHER=AES" + SETTINGS, Optional.of(key));
    }

    /// A database in memory alone, gone when it is closed.
    ///
    /// @param name of its own among those of this process
    static Database inMemory(String name) {
        return new Database("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" + SETTINGS, Optional.empty());
    }

    /// Reads, beside others who read.
    public <T> T read(Work<T> work) {
        return await(readers.submit(() -> resilient(work, false)));
    }

    /// Changes rows in one transaction: all of it, on the disk when this returns, or nothing.
    public <T> T write(Work<T> work) {
        return finish(writer.submit(() -> resilient(connection -> transaction(connection, work), true)));
    }

    /// Closes the files, made small.
    @Override
    public void close() {
        readers.close();
        finish(writer.submit(() -> shutDown("SHUTDOWN COMPACT")));
        writer.close();
        key.ifPresent(SecretKey256::close);
    }

    /// Lets go of the files as they are, after a failure.
    void abandon() {
        readers.close();
        writer.close();
        try {
            shutDown("SHUTDOWN IMMEDIATELY");
        } catch (SQLException _) {
            // It never opened, or closed itself already: there is nothing left to let go of.
        }
    }

    private boolean shutDown(String how) throws SQLException {
        try {
            return connections.use(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute(how);
                }
            });
        } finally {
            connections.dispose();
        }
    }

    private static <T> T transaction(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = work.with(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!connection.isClosed()) {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }

    /// Runs work. A database that closed itself, as it does when the disk is full, is opened again first; where even
    /// that needs room that is not there, it can at least be read.
    private <T> T resilient(Work<T> work, boolean writes) throws SQLException {
        Connections used = connections;
        try {
            return used.use(work);
        } catch (SQLException failure) {
            if (key.isEmpty() || !DatabaseFaults.asksForReopening(failure)) {
                throw failure;
            }
            try {
                return reopened(used, url).use(work);
            } catch (SQLException again) {
                if (writes || !DatabaseFaults.isDiskFull(again)) {
                    throw again;
                }
                return reopened(connections, url + ";ACCESS_MODE_DATA=r").use(work);
            }
        }
    }

    private synchronized Connections reopened(Connections failed, String how) {
        if (connections == failed) {
            failed.dispose();
            connections = connect(how);
        }
        return connections;
    }

    private Connections connect(String how) {
        var source = new JdbcDataSource();
        source.setURL(how);
        source.setUser(USER);
        // The source keeps this very array, so it lives as long as the connections.
        source.setPasswordChars(password());
        return new Connections(source);
    }

    /// What the database wants to hear: the file's password, a space, the user's, which is empty.
    private char[] password() {
        if (key.isEmpty()) {
            return new char[0];
        }
        byte[] bytes = key.get().bytes();
        char[] hex = (HexFormat.of().formatHex(bytes) + " ").toCharArray();
        Arrays.fill(bytes, (byte) 0);
        return hex;
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("no longer wanted");
            cancelled.initCause(interrupted);
            throw cancelled;
        } catch (ExecutionException failed) {
            throw unwrap(failed);
        }
    }

    /// Waits for what will happen in any case, so that the caller learns of it; an interruption is kept for later.
    private static <T> T finish(Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            throw unwrap(failed);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unwrap(ExecutionException failed) {
        return switch (failed.getCause()) {
            case null -> new IllegalStateException(failed);
            case FaultException fault -> fault;
            case SQLException failure -> DatabaseFaults.of(failure);
            case RuntimeException mistake -> mistake;
            case Error fatal -> throw fatal;
            default -> new FaultException(Fault.of(FaultCode.INTERNAL), failed);
        };
    }
}
