package dev.gatehouse.api.route;

import dev.gatehouse.api.history.PastDirectory;
import dev.gatehouse.api.history.StepCache;
import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.http.Call;
import dev.gatehouse.api.http.QuickGzip;
import dev.gatehouse.api.http.Spool;
import dev.gatehouse.api.json.JsonWriter;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.DirectoryReader;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.directory.TenantState;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// The whole directory, or what changed of it; and the whole as it was.
public final class DirectoryRoute {
    private static final String NDJSON = "application/x-ndjson";
    /// What may be read of a directory is all or nothing today. Whoever makes a part of it depend on more gives the
    /// reader's rights another name here, so that copies made under other rights are read anew.
    private static final String RIGHTS = "directory.read";
    // Each holds in memory what changed since.
    private static final int MOST_GOING_BACK = 2;

    private final Path spoolFolder;
    private final SyncLog syncs;
    private final SearchLog searches;
    private final StepCache steps = new StepCache();
    private final Semaphore goingBack = new Semaphore(MOST_GOING_BACK);

    /// @param spoolFolder for large answers on their way; of the owner only
    /// @param syncs notes that a console has read
    /// @param searches notes that somebody looked at what was
    public DirectoryRoute(Path spoolFolder, SyncLog syncs, SearchLog searches) {
        this.spoolFolder = spoolFolder;
        this.syncs = syncs;
        this.searches = searches;
    }

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("readDirectory", Guarded.snapshot(this::read));
        routes.guarded("readPastDirectory", Guarded.snapshot(this::readPast));
    }

    private Answer read(Visit visit, TenantTransaction tx) {
        Call call = visit.call();
        TenantState state = tx.state();
        String etag = "\"" + state.revision() + "-" + state.facts() + "-" + RIGHTS + "\"";
        if (call.incoming().header("If-None-Match").filter(etag::equals).isPresent()) {
            return new Answer.Whole(304, "", new byte[0], Map.of("ETag", etag));
        }
        Optional<Long> since = call.number("since");
        Optional<Long> facts = call.number("facts");
        if (since.isPresent() && isTooFar(tx, since.get(), facts, call.inQuery("rights"))) {
            byte[] line = JsonWriter.bytes(new JsonBuilder()
                    .put("revision", state.revision())
                    .put("full", true)
                    .build());
            return new Answer.Whole(200, NDJSON, withNewline(line), Map.of());
        }
        tx.afterCommit(() -> syncs.synced(visit));
        return spooled(
                call, Map.of("ETag", etag), out -> DirectoryLines.write(tx, since, facts.orElse(-1L), RIGHTS, out));
    }

    /// The whole as it was at an instant, or as it is. That somebody looked at what was is noted as a search.
    private Answer readPast(Visit visit, TenantTransaction tx) {
        Call call = visit.call();
        Optional<Instant> asked = EventParameters.instant(call, "at").map(at -> at.truncatedTo(ChronoUnit.MICROS));
        if (asked.filter(tx.now()::isBefore).isPresent()) {
            throw JsonFields.invalid("at", "future");
        }
        if (!goingBack.tryAcquire()) {
            throw FaultException.of(FaultCode.BUSY);
        }
        try {
            Instant at = asked.orElse(tx.now());
            asked.ifPresentOrElse(
                    instant -> tx.afterCommit(() -> searches.searched(visit, "directory at=" + instant)),
                    () -> tx.afterCommit(() -> syncs.synced(visit)));
            return PastDirectory.at(
                    tx,
                    at,
                    steps,
                    past -> spooled(call, Map.of(), out -> DirectoryLines.write(tx, past, at, RIGHTS, out)));
        } finally {
            goingBack.release();
        }
    }

    private Answer spooled(Call call, Map<String, String> more, Consumer<OutputStream> writing) {
        boolean zipped = QuickGzip.isAccepted(call);
        var spool = new Spool(spoolFolder);
        try {
            fill(spool, zipped, writing);
        } catch (RuntimeException e) {
            close(spool);
            throw e;
        }
        var headers = new HashMap<>(more);
        headers.put("Vary", "Accept-Encoding");
        if (zipped) {
            headers.put("Content-Encoding", "gzip");
        }
        return new Answer.Streamed(NDJSON, out -> send(spool, out), headers);
    }

    private static boolean isTooFar(TenantTransaction tx, long since, Optional<Long> facts, Optional<String> rights) {
        return !DirectoryReader.canTell(tx, since)
                || facts.orElse(-1L) > tx.factsCounter()
                || !rights.orElse(RIGHTS).equals(RIGHTS);
    }

    private static void fill(Spool spool, boolean zipped, Consumer<OutputStream> writing) {
        try {
            if (zipped) {
                try (var zip = new QuickGzip(new Unclosed(spool))) {
                    writing.accept(zip);
                }
            } else {
                writing.accept(spool);
            }
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.UNAVAILABLE, "part", "disk"), e);
        }
    }

    private static void send(Spool spool, OutputStream out) throws IOException {
        try (spool) {
            spool.sendTo(out);
        }
    }

    private static void close(Spool spool) {
        try {
            spool.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withNewline(byte[] line) {
        return (new String(line, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// The spool outlives the stream that fills it.
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
