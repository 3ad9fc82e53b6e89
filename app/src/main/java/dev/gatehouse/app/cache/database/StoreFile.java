package dev.gatehouse.app.cache.database;

import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.crypto.keys.SecretKey256;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The store of one person at one server, opened: the database and the lock on its folder. Whatever cannot be trusted
/// is thrown away, and the next one begins empty; it is never the only copy of anything.
public final class StoreFile implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(StoreFile.class.getName());
    private static final String NAME = "copy";
    private static final String FILE = NAME + ".mv.db";
    private static final String CLEAN = "clean";
    private static final String VERSION = "version";
    private static final String YES = "yes";

    private final Database database;
    private final Optional<StoreLock> lock;
    private final Optional<Fault> discarded;

    private StoreFile(Database database, Optional<StoreLock> lock, Optional<Fault> discarded) {
        this.database = database;
        this.lock = lock;
        this.discarded = discarded;
    }

    /// Opens the store in a folder, or begins one.
    ///
    /// @param sound looks closer at a store that was not closed: whether its rows still fit together
    /// @throws FaultException `store_in_use`, `disk_full`
    public static StoreFile open(Path folder, StoreKeys keys, Work<Boolean> sound) {
        try {
            PrivateFiles.createFolder(folder);
            StoreLock lock = StoreLock.take(folder);
            try {
                return locked(folder, keys, sound, lock);
            } catch (IOException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw DatabaseFaults.of(failure);
        }
    }

    /// A store in memory alone.
    public static StoreFile inMemory() {
        Database database = Database.inMemory("store-" + UUID.randomUUID());
        begin(database);
        return new StoreFile(database, Optional.empty(), Optional.empty());
    }

    /// Whether there is a store in a folder to open.
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /// Throws away the store in a folder, if there is one and nobody has it open; its key first, so that what is
    /// left on the disk of a file that is gone cannot be read.
    ///
    /// @throws FaultException `store_in_use`
    public static void discard(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (StoreLock _ = StoreLock.take(folder)) {
                    StoreKeys.forget(folder);
                    delete(folder);
                }
            }
        } catch (IOException failure) {
            throw DatabaseFaults.of(failure);
        }
    }

    /// Throws away the stores in the folders of a folder. One that another console has open stays: that console learns
    /// from the server what this one learnt.
    public static void discardAll(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> stores = Files.list(folder)) {
            for (Path store : stores.toList()) {
                try {
                    discard(store);
                } catch (FaultException failure) {
                    if (failure.fault().code() != FaultCode.STORE_IN_USE) {
                        throw failure;
                    }
                    LOG.log(System.Logger.Level.WARNING, "a store stays, for another console has it open");
                }
            }
        } catch (IOException failure) {
            throw DatabaseFaults.of(failure);
        }
    }

    /// Indexes the accounts, unless they are; for after the first filling.
    public static void indexAccounts(Database database) {
        database.write(connection -> {
            Schema.indexAccounts(connection);
            return true;
        });
    }

    /// Its tables.
    public Database database() {
        return database;
    }

    /// Why the store that lay here before was thrown away, if one was.
    public Optional<Fault> discarded() {
        return discarded;
    }

    /// Closes it, marked as closed in order.
    @Override
    public void close() {
        database.write(connection -> put(connection, CLEAN, YES));
        database.close();
        unlock();
    }

    private void unlock() {
        lock.ifPresent(held -> {
            try {
                held.close();
            } catch (IOException failure) {
                throw DatabaseFaults.of(failure);
            }
        });
    }

    private static StoreFile locked(Path folder, StoreKeys keys, Work<Boolean> sound, StoreLock lock)
            throws IOException {
        boolean present = exists(folder);
        Optional<SecretKey256> key = keys.read(folder);
        if (present && key.isPresent()) {
            Database database = Database.inFile(file(folder), key.get());
            Optional<String> doubt = doubt(database, sound);
            if (doubt.isEmpty()) {
                return new StoreFile(database, Optional.of(lock), Optional.empty());
            }
            database.abandon();
            return fresh(folder, keys, lock, doubt);
        }
        return fresh(folder, keys, lock, present ? Optional.of("key") : Optional.empty());
    }

    private static StoreFile fresh(Path folder, StoreKeys keys, StoreLock lock, Optional<String> why)
            throws IOException {
        delete(folder);
        Database database = Database.inFile(file(folder), keys.create(folder));
        try {
            begin(database);
            ownersAlone(folder.resolve(FILE));
        } catch (IOException | RuntimeException failure) {
            database.abandon();
            throw failure;
        }
        return new StoreFile(
                database, Optional.of(lock), why.map(reason -> Fault.of(FaultCode.STORE_CORRUPT, "why", reason)));
    }

    /// Why a store cannot be trusted; empty if it can, and is now marked as open.
    private static Optional<String> doubt(Database database, Work<Boolean> sound) {
        try {
            return database.write(connection -> {
                if (!get(connection, VERSION).equals(Optional.of(Schema.VERSION))) {
                    return Optional.of(VERSION);
                }
                boolean clean = get(connection, CLEAN).equals(Optional.of(YES));
                if (!clean && !sound.with(connection)) {
                    return Optional.of("unfinished");
                }
                put(connection, CLEAN, "no");
                return Optional.<String>empty();
            });
        } catch (FaultException failure) {
            if (failure.fault().code() == FaultCode.DISK_FULL) {
                throw failure;
            }
            return Optional.of("damaged");
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException _) {
            // What the database itself makes of bytes that are not its own.
            return Optional.of("damaged");
        }
    }

    private static void begin(Database database) {
        database.write(connection -> {
            Schema.create(connection);
            put(connection, CLEAN, "no");
            return put(connection, VERSION, Schema.VERSION);
        });
    }

    private static Optional<String> get(Connection connection, String name) throws SQLException {
        return Sql.first(connection, "SELECT content FROM meta WHERE name = ?", row -> row.getString(1), name);
    }

    private static int put(Connection connection, String name, String content) throws SQLException {
        return Sql.change(connection, "MERGE INTO meta (name, content) VALUES (?, ?)", name, content);
    }

    private static String file(Path folder) {
        return folder.toAbsolutePath().resolve(NAME).toString();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(NAME + ".")) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void ownersAlone(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
