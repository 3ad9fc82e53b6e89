package dev.gatehouse.app.witness;

import dev.gatehouse.app.remote.ServerLog;
import dev.gatehouse.client.answer.log.LogChecked;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.log.alarm.AlarmKind;
import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.NoteException;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.witness.LogComparison;
import dev.gatehouse.ui.port.log.CheckpointFiles;
import dev.gatehouse.ui.port.log.LogSight;
import dev.gatehouse.ui.port.log.SeenBy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Looks at one tenant's log, again and again: it has to go on from what this workstation saw of it, under the keys
/// that were pinned when it was seen first. What is wrong is told with the first place that is not as it was; the
/// notes of both sides are kept. One look at a time.
public final class LogWitness {
    private final WitnessFolder folder;
    private final InstantSource clock;
    private final Optional<Company> company;
    private Optional<TreeEdge> known = Optional.empty();
    private Optional<Instant> lastSound = Optional.empty();
    private volatile Optional<LogSight.Alarmed> last = Optional.empty();
    private Optional<Split> split = Optional.empty();
    private boolean firstSight;
    private SeenBy seenBy = SeenBy.NOBODY;

    /// @param folder where this log is remembered
    /// @param clock the server's
    public LogWitness(Path folder, InstantSource clock) {
        this(folder, clock, Optional.empty());
    }

    /// @param company tells others what was seen, and hears what they saw; empty: by itself
    LogWitness(Path folder, InstantSource clock, Optional<Company> company) {
        this.folder = new WitnessFolder(folder);
        this.clock = clock;
        this.company = company;
    }

    /// Looks.
    ///
    /// @param anew whether somebody waits for it: the server reads its log again, however lately it did
    /// @throws FaultException if the server cannot be asked, or the folder cannot be used: then nothing is said
    public synchronized LogSight look(ServerLog log, boolean anew) {
        if (known.isEmpty()) {
            known = Optional.of(remembered());
        }
        Optional<LogSight> told = splitSight();
        if (told.isPresent()) {
            return told.get();
        }
        byte[] shown;
        List<VerifierKey> keys;
        try {
            keys = pinned(log);
            shown = log.checkpoint();
        } catch (FaultException e) {
            return alarmed(narrowed(log, told(e)), Optional.empty());
        }
        Optional<LogAlarm> alarm = compared(log, shown, keys);
        if (alarm.isPresent()) {
            // Whose access ended meanwhile is shown nothing either; then this says so.
            var _ = log.checkpoint();
            return alarmed(alarm.get(), Optional.of(shown));
        }
        LogChecked checked;
        try {
            checked = log.check(anew);
        } catch (FaultException e) {
            return alarmed(narrowed(log, told(e)), Optional.of(shown));
        }
        if (checked.alarm().isPresent()) {
            return alarmed(narrowed(log, checked.alarm().get()), Optional.of(shown));
        }
        Instant now = clock.instant();
        Company.Found met = company.flatMap(all -> seen().map(mine -> all.meet(log, mine, folder, clock.instant())))
                .orElse(new Company.Found.Agreed(SeenBy.NOBODY));
        return switch (met) {
            case Company.Found.Split(LogAlarm parting, SignedNote theirs) -> {
                // Whoever shows two logs could also take away the word that gave it away.
                split = Optional.of(new Split(parting, theirs.bytes()));
                yield alarmed(parting, Optional.of(theirs.bytes()));
            }
            case Company.Found.Agreed(SeenBy agreeing) -> {
                lastSound = Optional.of(now);
                last = Optional.empty();
                seenBy = agreeing;
                yield new LogSight.Sound(folder.size(), now, checked.wholeAt(), firstSight, seenBy);
            }
        };
    }

    /// How far the log is proved by the tree that is kept here; empty: nothing of it was seen.
    synchronized Optional<SeenLog> seen() {
        if (known.isEmpty()) {
            known = Optional.of(remembered());
        }
        Optional<byte[]> kept = folder.note();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<VerifierKey> keys = folder.keys();
            SignedNote note = SignedNote.parse(kept.get());
            Checkpoint checkpoint = Checkpoint.verified(note, keys.getFirst().name(), keys);
            TreeEdge tree = known.get();
            return tree.size() == checkpoint.size() && tree.root().equals(checkpoint.root())
                    ? Optional.of(new SeenLog(note, checkpoint, keys, seenBy))
                    : Optional.empty();
        } catch (NoteException e) {
            return Optional.empty();
        }
    }

    /// Pins keys that somebody compared before anything of the log was seen.
    ///
    /// @throws FaultException `bad_file` if others are pinned
    synchronized void pin(List<VerifierKey> keys) {
        List<VerifierKey> pinned = folder.keys();
        if (pinned.isEmpty()) {
            folder.pin(keys);
        } else if (!pinned.equals(keys)) {
            throw new FaultException(Fault.of(FaultCode.BAD_FILE, "file", "logKeys"));
        }
    }

    /// The last checkpoint that was proved here; empty: none was.
    synchronized Optional<SignedNote> checkpoint() {
        return seen().map(SeenLog::note);
    }

    /// Holds a checkpoint that somebody else saw against the tree that is kept here. Another log's under the same keys
    /// is an alarm for as long as the program runs.
    ///
    /// @return empty: nothing of the log was seen here
    synchronized Optional<CheckpointFiles.Comparison> compare(byte[] bytes) {
        return seen().map(mine -> compared(mine, bytes));
    }

    private CheckpointFiles.Comparison compared(SeenLog mine, byte[] bytes) {
        Checkpoint theirs;
        try {
            theirs = Checkpoint.verified(
                    SignedNote.parse(bytes), mine.checkpoint().origin(), mine.keys());
        } catch (NoteException e) {
            return new CheckpointFiles.NotThisLog();
        }
        long here = mine.checkpoint().size();
        if (theirs.size() > here) {
            return new CheckpointFiles.Ahead(theirs.size(), here);
        }
        if (new OwnRoots().at(theirs.size(), folder).equals(theirs.root())) {
            return new CheckpointFiles.Same(theirs.size());
        }
        split = Optional.of(new Split(new LogAlarm(AlarmKind.FORKED, 0, here, theirs.size()), bytes.clone()));
        return new CheckpointFiles.Split(theirs.size());
    }

    /// The alarm that a file has raised.
    synchronized Optional<LogSight> splitSight() {
        return split.map(one -> alarmed(one.alarm(), Optional.of(one.note())));
    }

    /// What a file showed.
    @SuppressWarnings("ArrayRecordComponent")
    private record Split(LogAlarm alarm, byte[] note) {}

    /// The server says in what way; what was seen here may say from where on.
    private LogAlarm narrowed(ServerLog log, LogAlarm told) {
        boolean shrunk = told.kind() == AlarmKind.SHRUNK;
        long served = shrunk ? Math.min(folder.size(), told.found()) : folder.size();
        return new LogComparison<>(folder, log)
                .firstDifference(served)
                .map(here -> shrunk ? new LogAlarm(told.kind(), here.first(), here.seen(), told.found()) : here)
                .orElse(told);
    }

    /// Keeps beside the records of an alarm what somebody knows of it.
    void acknowledged(LogAlarm alarm, String reason) {
        if (last.filter(sight -> sight.alarm().isSame(alarm)).isPresent()) {
            folder.evidence(
                    clock.instant().toString().replace(':', '-') + "-acknowledged",
                    (alarm + "\n" + reason + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private Optional<LogAlarm> compared(ServerLog log, byte[] shown, List<VerifierKey> keys) {
        SignedNote note;
        Checkpoint now;
        try {
            note = SignedNote.parse(shown);
            now = Checkpoint.verified(note, keys.getFirst().name(), keys);
        } catch (NoteException e) {
            return Optional.of(new LogAlarm(AlarmKind.FORKED, folder.size(), folder.size(), 0));
        }
        TreeEdge before = known.orElseThrow();
        TreeEdge after = before.copy();
        folder.drop();
        Optional<LogAlarm> alarm = new LogComparison<>(folder, log).goesOn(before, now, hash -> {
            after.add(hash);
            folder.add(hash);
        });
        if (alarm.isEmpty() && after.size() > before.size()) {
            folder.keep(note);
            known = Optional.of(after);
        }
        return alarm;
    }

    /// A key that the server names later counts only if it has signed beside one that is pinned; none does yet.
    private List<VerifierKey> pinned(ServerLog log) {
        List<VerifierKey> keys = folder.keys();
        if (keys.isEmpty()) {
            keys = log.keys();
            if (keys.isEmpty()) {
                throw new FaultException(Fault.of(FaultCode.BAD_ANSWER, "missing", "keys"));
            }
            folder.pin(keys);
        }
        return keys;
    }

    private TreeEdge remembered() {
        Optional<byte[]> note = folder.note();
        firstSight = note.isEmpty();
        if (note.isPresent()) {
            try {
                Checkpoint seen = Checkpoint.verified(
                        SignedNote.parse(note.get()), folder.keys().getFirst().name(), folder.keys());
                Optional<TreeEdge> edge =
                        folder.open(seen.size()).filter(tree -> tree.root().equals(seen.root()));
                if (edge.isPresent()) {
                    return edge.get();
                }
            } catch (NoteException e) {
                firstSight = true;
            }
            folder.evidence("forgotten-note", note.get());
            folder.forget();
            company.ifPresent(Company::forget);
            firstSight = true;
        }
        return new TreeEdge();
    }

    /// What the server says of itself.
    ///
    /// @throws FaultException for every other fault
    private LogAlarm told(FaultException e) {
        Fault fault = e.fault();
        if (fault.code() != FaultCode.LOG_BEHIND && fault.code() != FaultCode.LOG_BROKEN) {
            throw e;
        }
        return new LogAlarm(
                Optional.ofNullable(fault.arguments().get("kind"))
                        .flatMap(AlarmKind::ofWire)
                        .orElse(AlarmKind.SHRUNK),
                number(fault, "first"),
                number(fault, "seen"),
                number(fault, "found"));
    }

    private static long number(Fault fault, String name) {
        try {
            return Math.max(0, Long.parseLong(fault.arguments().getOrDefault(name, "0")));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// An alarm that goes on is one alarm: its notes are kept once.
    private LogSight alarmed(LogAlarm alarm, Optional<byte[]> shown) {
        Optional<LogSight.Alarmed> before = last.filter(sight -> sight.alarm().isSame(alarm));
        if (before.isPresent()) {
            return before.get();
        }
        String when = clock.instant().toString().replace(':', '-');
        folder.note().ifPresent(note -> folder.evidence(when + "-seen", note));
        shown.ifPresent(note -> folder.evidence(when + "-shown", note));
        folder.evidence(when + "-alarm", alarm.toString().getBytes(StandardCharsets.UTF_8));
        var sight = new LogSight.Alarmed(alarm, clock.instant(), lastSound);
        last = Optional.of(sight);
        return sight;
    }
}
