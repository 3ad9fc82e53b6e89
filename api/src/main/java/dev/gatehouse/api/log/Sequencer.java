package dev.gatehouse.api.log;

import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.log.Branch;
import dev.gatehouse.api.store.log.LogHead;
import dev.gatehouse.api.store.log.TreeStore;
import dev.gatehouse.api.store.log.Unplaced;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.log.alarm.AlarmKind;
import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.NoteException;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.tile.TilePath;
import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.tree.TreeHash;
import dev.gatehouse.model.log.tree.TreeHasher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives the events of one tenant their places, in the order in which they are found, and signs the tree over them. All
/// that a database says is first held against what this process knows, and against what was kept outside every
/// database: nothing is signed that does not go on from there. One run at a time in a process; among processes the
/// database sees to it.
final class Sequencer {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    /// How many events of a history are given places in one transaction.
    static final int BATCH = 20_000;

    private static final String NOTHING_SEEN = "1:1:";

    private final TenantId tenant;
    private final TenantDatabases databases;
    private final LogKeys keys;
    private final SignerMemory memory;
    private Optional<KnownLog> known = Optional.empty();

    /// What one run did.
    ///
    /// @param state how the log was found, and left
    /// @param more whether more events wait
    record Run(LogState state, boolean more) {}

    private record Step(KnownLog log, boolean more) {}

    /// The log is not as it was seen.
    private static final class BrokenException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient LogAlarm alarm;

        BrokenException(AlarmKind kind, long first, long seen, long found) {
            super(kind.wire());
            alarm = new LogAlarm(kind, first, seen, found);
        }
    }

    Sequencer(TenantId tenant, TenantDatabases databases, LogKeys keys, SignerMemory memory) {
        this.tenant = tenant;
        this.databases = databases;
        this.keys = keys;
        this.memory = memory;
    }

    /// Gives places to what has none, as many as one transaction takes.
    ///
    /// @param patient whether it waits for another process that does just that; else it is busy then
    /// @return empty: there is no such tenant
    /// @throws FaultException `unavailable` if database or memory cannot be used, `busy` if they are held
    synchronized Optional<Run> run(boolean patient) {
        try {
            Optional<Step> step = databases.inTransaction(tenant, tx -> step(tx, patient));
            if (step.isEmpty()) {
                return Optional.empty();
            }
            KnownLog log = step.get().log();
            SignedNote note = log.note().orElseThrow();
            memory.keep(tenant, note);
            known = Optional.of(log);
            return Optional.of(new Run(
                    new LogState.Sound(Checkpoint.parse(note.text()), note),
                    step.get().more()));
        } catch (BrokenException e) {
            known = Optional.empty();
            return Optional.of(new Run(new LogState.Broken(e.alarm), false));
        } catch (IOException | NoteException e) {
            known = Optional.empty();
            throw new FaultException(Fault.of(FaultCode.UNAVAILABLE, "part", "log memory"), e);
        } catch (RuntimeException e) {
            known = Optional.empty();
            if (passes(e)) {
                throw e;
            }
            // What cannot be read is not as it was; to wait for it to become readable would be to look away.
            LOG.error("the log of {} cannot be read", tenant, e);
            return Optional.of(new Run(new LogState.Broken(new LogAlarm(AlarmKind.ALTERED, 0, 0, 0)), false));
        }
    }

    /// Whether a failure is of the kind that passes: database or memory away, or busy.
    static boolean passes(RuntimeException failure) {
        return failure instanceof FaultException fault
                && (fault.fault().code() == FaultCode.UNAVAILABLE
                        || fault.fault().code() == FaultCode.BUSY);
    }

    private Step step(TenantTransaction tx, boolean patient) {
        var store = new TreeStore(tx.sql());
        if (patient) {
            store.alone();
        } else if (!store.aloneAtOnce()) {
            throw new FaultException(Fault.of(FaultCode.BUSY));
        }
        TreeStore.Moment moment = store.moment();
        LogHead head = moment.head();
        // Another process may have kept more than this one knows, and what is kept counts.
        Optional<Checkpoint> kept = kept(head);
        long least = kept.map(Checkpoint::size).orElse(0L);
        KnownLog from = known.filter(
                        log -> log.epoch() == head.epoch() && log.edge().size() >= least)
                .orElseGet(() -> remembered(store, head, kept));
        KnownLog before = caughtUp(store, from, head);
        // A logical copy that was restored here, under a running process or before: all of it is looked through once.
        String seen = moment.foreign() ? NOTHING_SEEN : head.seen();
        Optional<List<Unplaced>> few = before.placedTo().isPresent() ? Optional.empty() : store.few(seen);
        if (few.isPresent()) {
            boolean unchanged = few.get().isEmpty() && !head.note().isEmpty() && !moment.foreign();
            return new Step(unchanged ? before : placed(store, head, before, few.get(), moment.now()), false);
        }
        return history(store, head, before, seen, moment.now());
    }

    /// Many at a time, and all of them once more at the end: some may have come in between, with earlier times.
    private Step history(TreeStore store, LogHead head, KnownLog before, String seen, String now) {
        List<Unplaced> some = store.many(seen, before.placedTo(), BATCH);
        boolean full = some.size() == BATCH;
        boolean whole = !full && before.placedTo().isEmpty();
        KnownLog after = placed(store, head, before, some, whole ? now : seen);
        return new Step(after.placedTo(full ? Optional.of(some.getLast()) : Optional.empty()), !whole);
    }

    /// Holds the head against what is known, and reads what other processes have added.
    private KnownLog caughtUp(TreeStore store, KnownLog before, LogHead head) {
        long size = before.edge().size();
        if (head.size() < size) {
            throw new BrokenException(AlarmKind.SHRUNK, head.size(), size, head.size());
        }
        if (head.leaves() != head.size()) {
            AlarmKind kind = head.leaves() < head.size() ? AlarmKind.DROPPED : AlarmKind.INSERTED;
            throw new BrokenException(kind, Math.min(head.leaves(), head.size()), size, head.leaves());
        }
        if (head.note().isEmpty() && head.size() == 0 && size == 0) {
            return before;
        }
        if (before.note().map(Sequencer::text).equals(Optional.of(head.note()))) {
            if (head.size() != size) {
                throw new BrokenException(AlarmKind.INSERTED, size, size, head.size());
            }
            return before;
        }
        TreeEdge edge = before.edge().copy();
        store.each(size, head.size(), edge::add);
        if (edge.size() != head.size()) {
            throw new BrokenException(AlarmKind.DROPPED, size, size, edge.size());
        }
        SignedNote note = signed(head);
        if (!checkpoint(note, head).root().equals(edge.root())) {
            throw new BrokenException(AlarmKind.FORKED, size, size, head.size());
        }
        return new KnownLog(head.epoch(), edge, Optional.of(note), before.placedTo());
    }

    /// What was kept outside the database, with the tree up to there as the database has it.
    private KnownLog remembered(TreeStore store, LogHead head, Optional<Checkpoint> kept) {
        if (kept.isEmpty() && head.note().isEmpty()) {
            return new KnownLog(head.epoch(), new TreeEdge(), Optional.empty(), Optional.empty());
        }
        // A process that has seen nothing yet believes a good signature.
        Checkpoint from = kept.orElseGet(() -> checkpoint(signed(head), head));
        if (head.size() < from.size()) {
            throw new BrokenException(AlarmKind.SHRUNK, head.size(), from.size(), head.size());
        }
        TreeEdge edge;
        try {
            edge = store.edge(from.size());
        } catch (IllegalArgumentException e) {
            throw new BrokenException(AlarmKind.DROPPED, 0, from.size(), head.leaves());
        }
        if (!edge.root().equals(from.root())) {
            throw new BrokenException(AlarmKind.FORKED, 0, from.size(), head.size());
        }
        return new KnownLog(head.epoch(), edge, Optional.empty(), Optional.empty());
    }

    private Optional<Checkpoint> kept(LogHead head) {
        try {
            Optional<SignedNote> note = memory.last(tenant);
            if (note.isEmpty()) {
                return Optional.empty();
            }
            String origin = Checkpoint.parse(note.get().text()).origin();
            Checkpoint kept = Checkpoint.verified(note.get(), origin, keys.verifiers(origin));
            if (!origin.equals(keys.origin(tenant, head.epoch()))) {
                throw new BrokenException(AlarmKind.FORKED, 0, kept.size(), head.size());
            }
            return Optional.of(kept);
        } catch (IOException | NoteException e) {
            throw new FaultException(Fault.of(FaultCode.UNAVAILABLE, "part", "log memory"), e);
        }
    }

    private static String text(SignedNote note) {
        return new String(note.bytes(), StandardCharsets.UTF_8);
    }

    private static SignedNote signed(LogHead head) {
        try {
            return SignedNote.parse(head.note().getBytes(StandardCharsets.UTF_8));
        } catch (NoteException e) {
            throw new BrokenException(AlarmKind.ALTERED, head.size(), head.size(), head.size());
        }
    }

    private Checkpoint checkpoint(SignedNote note, LogHead head) {
        String origin = keys.origin(tenant, head.epoch());
        try {
            Checkpoint checkpoint = Checkpoint.verified(note, origin, keys.verifiers(origin));
            if (checkpoint.size() == head.size()) {
                return checkpoint;
            }
            throw new BrokenException(
                    AlarmKind.ALTERED, Math.min(head.size(), checkpoint.size()), checkpoint.size(), head.size());
        } catch (NoteException e) {
            throw new BrokenException(AlarmKind.ALTERED, head.size(), head.size(), head.size());
        }
    }

    private KnownLog placed(TreeStore store, LogHead head, KnownLog before, List<Unplaced> events, String seen) {
        TreeEdge edge = before.edge().copy();
        var hasher = new TreeHasher();
        var hashes = new ArrayList<TreeHash>(events.size());
        var branches = new ArrayList<Branch>();
        for (Unplaced event : events) {
            TreeHash hash = hasher.leaf(event.leaf().getBytes(StandardCharsets.UTF_8));
            hashes.add(hash);
            edge.add(hash, (height, index, root) -> {
                if (height % TilePath.HEIGHT == 0) {
                    branches.add(new Branch(height / TilePath.HEIGHT, index, root));
                }
            });
        }
        if (!store.add(head.size(), events, hashes, branches)) {
            throw new BrokenException(AlarmKind.INSERTED, head.size(), head.size(), head.leaves());
        }
        SignedNote note = keys.sign(new Checkpoint(keys.origin(tenant, head.epoch()), edge.size(), edge.root()));
        store.moveTo(new LogHead(
                head.epoch(), edge.size(), seen, new String(note.bytes(), StandardCharsets.UTF_8), edge.size()));
        return new KnownLog(head.epoch(), edge, Optional.of(note), before.placedTo());
    }
}
