package dev.gatehouse.app.witness;

import dev.gatehouse.app.remote.ServerLog;
import dev.gatehouse.client.answer.log.Cosignature;
import dev.gatehouse.model.log.alarm.AlarmKind;
import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.NoteException;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.ui.port.log.SeenBy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What this console says of one log to the others, and what they say. Each word is held against this console's own
/// tree:
/// a server that shows two consoles two logs is found out as soon as one of them reads the other's word.
final class Company {
    private final WitnessKey own;
    private final CountedKeys counted;
    private final OwnRoots roots = new OwnRoots();
    /// Up to where each console's tree was the same as this one.
    private final Map<VerifierKey, Long> agreed = new HashMap<>();
    private long told = -1;

    /// @param own signs what this console says
    /// @param counted the others that count
    Company(WitnessKey own, CountedKeys counted) {
        this.own = own;
        this.counted = counted;
    }

    /// What came of it.
    sealed interface Found {
        /// They agree, as far as they have come.
        record Agreed(SeenBy seenBy) implements Found {}

        /// One of those that count has seen another log under the same keys.
        ///
        /// @param note what it signed
        record Split(LogAlarm alarm, SignedNote note) implements Found {}
    }

    /// Says what this console has seen, once for each checkpoint, and reads what the others say.
    ///
    /// @param seen what is proved here, on the disk already
    /// @param folder the tree it is proved by
    /// @param now by the server's clock
    Found meet(ServerLog log, SeenLog seen, WitnessFolder folder, Instant now) {
        long size = seen.checkpoint().size();
        if (told != size) {
            log.cosign(own.shown(), own.cosigned(seen.note(), now));
            told = size;
        }
        var consoles = new ArrayList<SeenBy.Console>();
        consoles.add(console(own.shown(), own.shown().name(), size, now));
        var strangers = new ArrayList<SeenBy.Console>();
        Map<VerifierKey, String> known = new HashMap<>(counted.all());
        for (Cosignature said : log.cosignatures()) {
            Optional<Word> word = word(said, seen);
            if (word.isEmpty() || word.get().key().equals(own.shown())) {
                continue;
            }
            Word one = word.get();
            boolean counts = known.containsKey(one.key());
            long same = same(one, size, folder);
            if (same < 0 && counts) {
                long first = agreed.getOrDefault(one.key(), 0L);
                return new Found.Split(
                        new LogAlarm(
                                AlarmKind.FORKED, first, size, one.checkpoint().size()),
                        one.note());
            }
            String label = known.getOrDefault(one.key(), one.key().name());
            SeenBy.Console console = console(one.key(), label, Math.max(0, same), one.at());
            (counts ? consoles : strangers).add(console);
            known.remove(one.key());
        }
        known.forEach((key, label) -> consoles.add(console(key, label, 0, Instant.MIN)));
        return new Found.Agreed(new SeenBy(consoles, strangers));
    }

    private static SeenBy.Console console(VerifierKey key, String label, long size, Instant at) {
        return new SeenBy.Console(key.toString(), KeyFingerprint.of(key), label, size, at);
    }

    /// Forgets what was compared: the tree here is another.
    void forget() {
        roots.forget();
        agreed.clear();
        told = -1;
    }

    /// A word that was given: signed by the log, and by the console.
    private record Word(VerifierKey key, SignedNote note, Checkpoint checkpoint, Instant at) {}

    /// Empty: it is no word at all, or about another log.
    private static Optional<Word> word(Cosignature said, SeenLog seen) {
        try {
            VerifierKey key = VerifierKey.parse(said.key());
            SignedNote note = SignedNote.parse(said.note().getBytes(StandardCharsets.UTF_8));
            Checkpoint checkpoint = Checkpoint.verified(note, seen.checkpoint().origin(), seen.keys());
            return key.isOfWitness()
                    ? Optional.of(
                            new Word(key, note, checkpoint, note.verified(key).at()))
                    : Optional.empty();
        } catch (NoteException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// How far a console's tree is known to be this one; -1: it is another. One that has come further than this one is
    /// compared once this one has.
    private long same(Word word, long size, WitnessFolder folder) {
        Checkpoint theirs = word.checkpoint();
        if (theirs.size() > size) {
            return agreed.getOrDefault(word.key(), 0L);
        }
        if (!roots.at(theirs.size(), folder).equals(theirs.root())) {
            return -1;
        }
        return agreed.merge(word.key(), theirs.size(), Math::max);
    }
}
