package dev.gatehouse.demo.cluster;

import dev.gatehouse.crypto.certificates.AuthorityFolder;
import dev.gatehouse.demo.cluster.ClusterException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running PostgreSQL of a cluster. Should it die while it is wanted, it is started again at the same port.
final class Postmaster {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final int ATTEMPTS = 3;
    private static final int DEATHS_IN_A_ROW = 5;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);
    private static final Duration READY = Duration.ofSeconds(60);
    private static final Duration STOPPED = Duration.ofSeconds(20);
    private static final long LOOK_MILLIS = 10;

    private final ClusterFolder folder;
    private final PostgresPrograms programs;
    private Optional<Process> process = Optional.empty();
    private boolean wanted;

    Postmaster(ClusterFolder folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /// Starts it, at the port of last time if that is free, and answers the port once it accepts connections.
    synchronized int start(AuthorityFolder authority, ClusterSettings settings)
            throws IOException, GeneralSecurityException, ClusterException {
        int port = Ports.freeOne(lastPort());
        for (int attempt = 1; ; attempt++) {
            folder.writeConfiguration(authority, settings, port);
            try {
                process = Optional.of(launch());
                break;
            } catch (ClusterException exception) {
                // Between looking and listening somebody else may have taken the port.
                if (attempt == ATTEMPTS) {
                    throw exception;
                }
                port = Ports.freeOne(Optional.empty());
            }
        }
        wanted = true;
        ClusterThreads.watch(this::watch);
        return port;
    }

    synchronized Optional<ProcessHandle> process() {
        return process.map(Process::toHandle);
    }

    /// Stops it, at once if it does not stop politely.
    synchronized void close() throws IOException {
        wanted = false;
        if (process.isEmpty()) {
            return;
        }
        Process running = process.get();
        process = Optional.empty();
        for (String mode : new String[] {"fast", "immediate"}) {
            if (running.isAlive()) {
                programs.stop(folder.data(), mode, folder.log());
                waitFor(running, STOPPED);
            }
        }
        if (running.isAlive()) {
            running.destroyForcibly();
        }
    }

    private void watch() {
        int deaths = 0;
        while (deaths < DEATHS_IN_A_ROW) {
            long since = System.nanoTime();
            Optional<Process> watched = current();
            if (watched.isEmpty() || !awaitDeath(watched.get())) {
                return;
            }
            deaths = System.nanoTime() - since > LONG_ENOUGH.toNanos() ? 1 : deaths + 1;
            if (!bringBack(watched.get())) {
                return;
            }
        }
        LOG.error("PostgreSQL died {} times in a row and stays down; see {}", DEATHS_IN_A_ROW, folder.log());
    }

    private synchronized Optional<Process> current() {
        return process;
    }

    private static boolean awaitDeath(Process watched) {
        try {
            watched.waitFor();
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Whether there is something to watch again.
    private synchronized boolean bringBack(Process dead) {
        if (!wanted) {
            return false;
        }
        LOG.warn("PostgreSQL ended unasked with status {}; starting it again", dead.exitValue());
        try {
            new LeftOver(folder, programs).clear();
            process = Optional.of(launch());
            return true;
        } catch (IOException | ClusterException exception) {
            LOG.error("PostgreSQL could not be started again", exception);
            return false;
        }
    }

    private Process launch() throws IOException, ClusterException {
        Process started = programs.start(folder.data(), folder.configuration(), folder.log());
        long deadline = System.nanoTime() + READY.toNanos();
        while (!isReady(started)) {
            if (waitFor(started, Duration.ofMillis(LOOK_MILLIS))) {
                throw new ClusterException(
                        Reason.START,
                        "PostgreSQL ended with status " + started.exitValue() + " before it was ready; see "
                                + folder.log());
            }
            if (System.nanoTime() > deadline) {
                started.destroyForcibly();
                throw new ClusterException(
                        Reason.START, "PostgreSQL was not ready within " + READY + "; see " + folder.log());
            }
        }
        return started;
    }

    private boolean isReady(Process started) throws IOException {
        return PostmasterFile.read(folder.data())
                .filter(file -> file.pid() == started.pid() && file.ready())
                .isPresent();
    }

    private Optional<Integer> lastPort() throws IOException {
        if (!Files.exists(folder.portFile())) {
            return Optional.empty();
        }
        String text = Files.readString(folder.portFile()).strip();
        return text.matches("[1-9][0-9]{3,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static boolean waitFor(Process awaited, Duration within) throws IOException {
        try {
            return awaited.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", exception);
        }
    }
}
