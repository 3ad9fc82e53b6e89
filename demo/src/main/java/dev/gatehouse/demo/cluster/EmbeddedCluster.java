package dev.gatehouse.demo.cluster;

import dev.gatehouse.crypto.certificates.AuthorityFolder;
import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.demo.cluster.ClusterException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/// A PostgreSQL 18 of our own in a folder: made at the first opening, kept between openings, reached over TLS with a
/// password on 127.0.0.1 alone. What a killed process left behind is put in order at the next opening; a postmaster
/// that dies while the cluster is open is started again at the same port. Whoever opens it closes it, also when the
/// program is told to end.
public final class EmbeddedCluster implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final String SUPERUSER = "gatehouse";
    private static final String MAJOR_VERSION = "18";

    private final ClusterFolder folder;
    private final FileChannel lock;
    private final Postmaster postmaster;
    private final ClusterAddress address;

    private EmbeddedCluster(
            ClusterFolder folder, FileChannel lock, Postmaster postmaster, AuthorityFolder authority, int port) {
        this.folder = folder;
        this.lock = lock;
        this.postmaster = postmaster;
        this.address = new ClusterAddress(HOST, port, SUPERUSER, this::password, authority.authorityFile());
    }

    /// Opens the cluster of a folder and waits until it accepts connections, with programs unpacked in the usual cache.
    ///
    /// @param authority signs the server's certificate
    public static EmbeddedCluster open(
            Path directory, AuthorityFolder authority, ClusterSettings settings, SecureRandom random)
            throws IOException, GeneralSecurityException, ClusterException {
        return open(directory, authority, settings, random, PostgresBinaries.usualCache());
    }

    /// As above, with the cache in a folder of the caller's choice.
    public static EmbeddedCluster open(
            Path directory, AuthorityFolder authority, ClusterSettings settings, SecureRandom random, Path cache)
            throws IOException, GeneralSecurityException, ClusterException {
        var folder = new ClusterFolder(directory.toAbsolutePath().normalize());
        PrivateFiles.createFolder(folder.path());
        FileChannel lock = lock(folder);
        try {
            folder.turnLog();
            var programs = new PostgresPrograms(new PostgresBinaries(cache.toAbsolutePath()).folder());
            new LeftOver(folder, programs).clear();
            setUp(folder, programs, random);
            var postmaster = new Postmaster(folder, programs);
            int port = postmaster.start(authority, settings);
            return new EmbeddedCluster(folder, lock, postmaster, authority, port);
        } catch (IOException | GeneralSecurityException | ClusterException | RuntimeException exception) {
            lock.close();
            throw exception;
        }
    }

    /// Where it is reached.
    public ClusterAddress address() {
        return address;
    }

    /// The ids of its processes at this moment, the postmaster's first; for proofs that kill them. Empty while it is
    /// coming back.
    public List<Long> pids() {
        return postmaster.process().filter(ProcessHandle::isAlive).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.children()))
                .map(ProcessHandle::pid)
                .toList();
    }

    /// Stops it: sessions are cut, everything committed is on the disk. Doing it again does nothing.
    @Override
    public void close() throws IOException {
        try {
            postmaster.close();
        } finally {
            lock.close();
        }
    }

    private String password() {
        try {
            return folder.password();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /// The lock belongs to the process and goes with it, however it ends: who has it knows that no other program of
    /// ours looks after this cluster.
    private static FileChannel lock(ClusterFolder folder) throws IOException, ClusterException {
        FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) {
            // Opened twice by this very process: the same refusal.
        }
        channel.close();
        throw new ClusterException(Reason.IN_USE, folder.path() + " is open in another process");
    }

    private static void setUp(ClusterFolder folder, PostgresPrograms programs, SecureRandom random)
            throws IOException, ClusterException {
        Path version = folder.data().resolve("PG_VERSION");
        if (Files.exists(version)) {
            String found = Files.readString(version).strip();
            if (!found.equals(MAJOR_VERSION)) {
                throw new ClusterException(
                        Reason.OTHER_VERSION,
                        folder.data() + " is of PostgreSQL " + found + ", this program brings " + MAJOR_VERSION);
            }
            return;
        }
        folder.ensurePassword(random);
        Folders.delete(folder.unfinishedData());
        programs.initialise(folder.unfinishedData(), SUPERUSER, folder.passwordFile(), folder.log());
        Files.move(folder.unfinishedData(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }
}
