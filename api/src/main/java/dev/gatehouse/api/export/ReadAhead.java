package dev.gatehouse.api.export;

import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.event.export.RawEvent;
import dev.gatehouse.api.store.event.export.TrailReader;
import dev.gatehouse.api.thread.ApiThreads;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Reads a tenant's events while those read before are being sent: one lot ahead, never more. Each lot is a transaction
/// of its own, so somebody who reads slowly holds nothing up in the database.
final class ReadAhead implements AutoCloseable {
    private static final long GLANCE_MILLIS = 200;

    private final TenantDatabases databases;
    private final TenantId tenant;
    private final TrailReader reader;
    private final BlockingQueue<Lot> read = new ArrayBlockingQueue<>(1);
    private volatile boolean left;

    private sealed interface Lot {
        record Events(List<RawEvent> events) implements Lot {}

        record Failed(RuntimeException why) implements Lot {}
    }

    ReadAhead(TenantDatabases databases, TenantId tenant, EventQuery query) {
        this.databases = databases;
        this.tenant = tenant;
        reader = new TrailReader(query, () -> left);
    }

    /// Begins to read.
    ReadAhead start() {
        ApiThreads.start("export", this::read);
        return this;
    }

    private void read() {
        try {
            Lot lot = lot();
            while (offer(lot) && lot instanceof Lot.Events(var events) && !events.isEmpty()) {
                lot = lot();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Lot lot() {
        try {
            return new Lot.Events(databases
                    .snapshot(tenant, tx -> reader.next(tx.sql(), tx.months(), tx.now()))
                    .orElseThrow(() -> FaultException.of(FaultCode.NOT_FOUND)));
        } catch (RuntimeException e) {
            return new Lot.Failed(e);
        }
    }

    private boolean offer(Lot lot) throws InterruptedException {
        while (!left) {
            if (read.offer(lot, GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    /// The next events, once they are read; none: there are no more.
    List<RawEvent> next() throws InterruptedException {
        return switch (read.take()) {
            case Lot.Events(var events) -> events;
            case Lot.Failed(var why) -> throw why;
        };
    }

    /// Reads no more: a statement that is under way ends at its next row.
    @Override
    public void close() {
        left = true;
    }
}
