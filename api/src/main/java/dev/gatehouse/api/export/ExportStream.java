package dev.gatehouse.api.export;

import dev.gatehouse.api.export.format.Bytes;
import dev.gatehouse.api.export.format.EventForm;
import dev.gatehouse.api.export.format.UnreadableException;
import dev.gatehouse.api.store.event.export.RawEvent;
import dev.gatehouse.model.fault.FaultException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One export on its way: events are put into their form and sent as they are read. It breaks off, without the words
/// that end a whole one, when the reader goes, when they may no longer have it, or when the server stops.
final class ExportStream {
    private static final Logger LOG = LoggerFactory.getLogger(ExportStream.class);
    private static final int CHUNK = 64 * 1024;

    private final ReadAhead ahead;
    private final EventForm form;
    private final ExportWatch watch;
    private final BooleanSupplier stopping;
    private final Bytes bytes = new Bytes();
    private long count;

    ExportStream(ReadAhead ahead, EventForm form, ExportWatch watch, BooleanSupplier stopping) {
        this.ahead = ahead;
        this.form = form;
        this.watch = watch;
        this.stopping = stopping;
    }

    /// Sends it all.
    ///
    /// @param before until when events are in it
    /// @throws IOException if the reader has gone, or is not to have any more
    void run(Instant before, OutputStream out) throws IOException {
        try (ahead) {
            form.begin(bytes);
            ahead.start();
            List<RawEvent> events = ahead.next();
            while (!events.isEmpty()) {
                for (RawEvent event : events) {
                    form.event(event, bytes);
                    count++;
                    if (bytes.size() >= CHUNK) {
                        send(out);
                    }
                }
                events = ahead.next();
            }
            form.end(count, before, bytes);
            send(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        } catch (FaultException | UnreadableException e) {
            LOG.warn("an export broke off after {} events", count, e);
            throw new IOException("the rest cannot be read", e);
        }
    }

    private void send(OutputStream out) throws IOException {
        if (stopping.getAsBoolean() || !watch.isGood()) {
            throw new IOException("whoever takes this out may not have more of it");
        }
        bytes.drainTo(out);
    }
}
