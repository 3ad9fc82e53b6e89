package dev.gatehouse.api.export;

import dev.gatehouse.api.export.format.EventForm;
import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.http.Call;
import dev.gatehouse.api.http.QuickGzip;
import dev.gatehouse.api.route.EventParameters;
import dev.gatehouse.api.route.SearchLog;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.SessionDesk;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.TrailFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// The trail, taken out: all events of a query, oldest first, so that the next file goes on where this one ends. That
/// it was taken is in the log before its first byte leaves.
public final class ExportRoute implements AutoCloseable {
    /// Most exports at a time: each keeps a processor busy.
    public static final int MOST = 8;

    private final TenantDatabases databases;
    private final SessionDesk sessions;
    private final SearchLog log;
    private final InstantSource clock;
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean closed;

    /// @param databases where events and sessions lie
    /// @param sessions ends what has lapsed
    /// @param log notes who took what out
    /// @param clock the server's
    public ExportRoute(TenantDatabases databases, SessionDesk sessions, SearchLog log, InstantSource clock) {
        this.databases = databases;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("exportEvents", new Guarded.After(this::export));
    }

    /// How many exports are under way.
    public int open() {
        return open.get();
    }

    private Answer export(Visit visit) {
        if (closed || open.get() >= MOST) {
            throw FaultException.of(FaultCode.BUSY);
        }
        Call call = visit.call();
        TrailFormat format = call.inQuery("format").flatMap(TrailFormat::ofWire).orElse(TrailFormat.JSONL);
        EventQuery asked = EventParameters.query(call);
        // What is written meanwhile belongs to the next one, or this one would run after it.
        EventQuery query = asked.before(clock.instant().truncatedTo(ChronoUnit.MICROS));
        log.exported(visit, EventParameters.text(asked));
        boolean zipped = QuickGzip.isAccepted(call);
        var headers = new HashMap<>(Map.of(
                "Vary",
                "Accept-Encoding",
                "Content-Disposition",
                "attachment; filename=\"trail-" + visit.tenant().value() + "." + format.suffix() + "\""));
        if (zipped) {
            headers.put("Content-Encoding", "gzip");
        }
        return new Answer.Streamed(format.mediaType(), out -> send(visit, format, query, zipped, out), headers);
    }

    private void send(Visit visit, TrailFormat format, EventQuery query, boolean zipped, OutputStream out)
            throws IOException {
        open.incrementAndGet();
        try {
            Instant before = query.to().orElseThrow();
            var stream = new ExportStream(
                    new ReadAhead(databases, visit.tenant(), query),
                    EventForm.of(format, visit.tenant()),
                    new ExportWatch(databases, sessions, visit, System::nanoTime),
                    () -> closed);
            if (zipped) {
                var zip = new QuickGzip(out);
                stream.run(before, zip);
                zip.finish();
            } else {
                stream.run(before, out);
            }
        } finally {
            open.decrementAndGet();
        }
    }

    /// Breaks off what is under way, and begins no more.
    @Override
    public void close() {
        closed = true;
    }
}
