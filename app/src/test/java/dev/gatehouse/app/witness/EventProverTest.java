package dev.gatehouse.app.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.proof.LogProof;
import dev.gatehouse.model.log.tile.TilePath;
import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.tree.TreeHash;
import dev.gatehouse.model.log.tree.TreeHasher;
import dev.gatehouse.model.wire.EventWire;
import dev.gatehouse.ui.port.log.EventProofs.Proved;
import dev.gatehouse.ui.port.log.EventProofs.Refuted;
import dev.gatehouse.ui.port.log.EventProofs.Why;
import dev.gatehouse.ui.port.log.SeenBy;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a server sends as the proof of an event, against the root that this workstation knows.
class EventProverTest {
    private static final int SIZE = 600;

    private final EntryLog log = new EntryLog();
    private final SeenLog seen;

    EventProverTest() throws Exception {
        for (int i = 0; i < SIZE; i++) {
            log.put(leaf(event(i, Outcome.DONE)));
        }
        SignedNote note = SignedNote.parse(log.checkpoint());
        seen = new SeenLog(note, Checkpoint.verified(note, FakeLog.ORIGIN, log.keys()), log.keys(), SeenBy.NOBODY);
    }

    @BeforeEach
    void growsMeanwhile() {
        log.put(leaf(event(SIZE, Outcome.DONE)));
    }

    @Test
    void anEventInTheTreeIsProvedByAFileThatHoldsByItself() throws Exception {
        for (int index : new int[] {0, 255, 256, 511, SIZE - 1}) {
            var answer = EventProver.proved(log, seen, index, event(index, Outcome.DONE));
            assertThat(answer).isInstanceOf(Proved.class);
            var proved = (Proved) answer;
            assertThat(proved.size()).isEqualTo(SIZE);
            LogProof proof = LogProof.parse(proved.text().getBytes(StandardCharsets.UTF_8));
            byte[] entry = proof.extra().orElseThrow().bytes();
            assertThat(proof.verify(entry, FakeLog.ORIGIN, log.keys()).size()).isEqualTo(SIZE);
        }
    }

    @Test
    void anEventThatIsShownOtherThanItWasHashedIsNot() {
        assertThat(EventProver.proved(log, seen, 300, event(300, Outcome.REFUSED)))
                .isEqualTo(new Refuted(300, Why.OTHER_EVENT));
        assertThat(EventProver.proved(log, seen, 300, event(301, Outcome.DONE)))
                .isEqualTo(new Refuted(300, Why.OTHER_EVENT));
    }

    @Test
    void anEntryThatWasRewrittenLeadsToAnotherRoot() {
        log.replace(300, leaf(event(300, Outcome.REFUSED)));
        assertThat(EventProver.proved(log, seen, 300, event(300, Outcome.REFUSED)))
                .isEqualTo(new Refuted(300, Why.NOT_IN_TREE));
        assertThat(EventProver.proved(log, seen, 301, event(301, Outcome.DONE)))
                .isEqualTo(new Refuted(301, Why.NOT_IN_TREE));
    }

    @Test
    void whatTheServerDoesNotHaveIsMissing() {
        log.hidesTiles = true;
        assertThat(EventProver.proved(log, seen, 300, event(300, Outcome.DONE)))
                .isEqualTo(new Refuted(300, Why.MISSING));
        log.hidesTiles = false;
        log.hidesEntries = true;
        assertThat(EventProver.proved(log, seen, 300, event(300, Outcome.DONE)))
                .isEqualTo(new Refuted(300, Why.MISSING));
    }

    private static AuditEvent event(int number, Outcome outcome) {
        return new AuditEvent(
                new EventId(new UUID(0x7000L, number)),
                FakeLog.NOW.plusSeconds(number),
                ActorId.system("import"),
                "CreateUser",
                Optional.of(new Target("user", new UUID(1, number).toString())),
                outcome,
                List.of(),
                number,
                "r-" + number,
                List.of(),
                EventDetail.NONE,
                OptionalLong.of(number));
    }

    private static byte[] leaf(AuditEvent event) {
        return CanonicalJson.text(EventWire.leaf(event, "ab".repeat(32))).getBytes(StandardCharsets.UTF_8);
    }

    /// A log with its entries and the tiles above.
    private static final class EntryLog extends FakeLog {
        private final List<byte[]> entries = new ArrayList<>();
        boolean hidesTiles;
        boolean hidesEntries;

        void put(byte[] leaf) {
            entries.add(leaf);
            leaves.add(new TreeHasher().leaf(leaf));
        }

        void replace(int index, byte[] leaf) {
            entries.set(index, leaf);
            leaves.set(index, new TreeHasher().leaf(leaf));
        }

        @Override
        public Optional<byte[]> tile(TilePath path) {
            if (hidesTiles || path.level() == 0) {
                return hidesTiles ? Optional.empty() : super.tile(path);
            }
            var out = new ByteArrayOutputStream();
            for (long at = 0; at < path.width(); at++) {
                out.writeBytes(root((int) at * TilePath.FULL).bytes());
            }
            return Optional.of(out.toByteArray());
        }

        private TreeHash root(int from) {
            var edge = new TreeEdge();
            leaves.subList(from, from + TilePath.FULL).forEach(edge::add);
            return edge.root();
        }

        @Override
        public Optional<byte[]> entries(TilePath path) {
            var out = new ByteArrayOutputStream();
            int from = (int) path.index() * TilePath.FULL;
            for (byte[] entry : entries.subList(from, from + path.width())) {
                out.write(entry.length >> 8);
                out.write(entry.length);
                out.writeBytes(entry);
            }
            return hidesEntries ? Optional.empty() : Optional.of(out.toByteArray());
        }
    }
}
