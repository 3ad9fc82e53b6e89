package dev.gatehouse.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.NoteException;
import dev.gatehouse.model.log.tree.TreeHasher;
import dev.gatehouse.model.query.Excluded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RequestWireTest {
    private static final EvidenceRequest FULL = new EvidenceRequest(
            new Period(
                    Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                    Optional.of(Instant.parse("2026-02-01T00:00:00Z"))),
            new EventFilter(
                    Optional.of(ActorId.ANONYMOUS),
                    Optional.of(new Target("user", "4f21")),
                    Optional.of(new Target("role", "77aa")),
                    new TreeSet<>(List.of("SignIn", "Unlock")),
                    Optional.of(Outcome.REFUSED),
                    Optional.of("expired"),
                    Optional.of("192.0.2.1"),
                    Optional.of("dana \"reyes\""),
                    new Excluded(List.of(ActorId.system("import")), List.of("SignOut"))),
            Optional.of("soc2-CC6.1"),
            Optional.of(new Sample(3, "seed")));

    @Test
    void whatWasWrittenIsReadAgain() {
        for (EvidenceRequest request :
                List.of(FULL, new EvidenceRequest(Period.ALL, EventFilter.ALL, Optional.empty(), Optional.empty()))) {
            assertThat(RequestWire.decode(JsonFields.of(RequestWire.encode(request), "")))
                    .isEqualTo(request);
        }
    }

    @Test
    void theTextIsWhatOneTypes() {
        assertThat(FULL.text())
                .isEqualTo("control=soc2-CC6.1 actor:anonymous action:SignIn,Unlock target:user/4f21 about:role/77aa"
                        + " outcome:refused reason:expired address:192.0.2.1 \"dana reyes\" -actor:system/import"
                        + " -action:SignOut from:2026-01-01T00:00:00Z"
                        + " to:2026-02-01T00:00:00Z sample:3/seed");
        assertThat(new EvidenceRequest(Period.ALL, EventFilter.ALL, Optional.empty(), Optional.empty()).text())
                .isEqualTo("*");
    }

    @Test
    void aManifestIsNeverACheckpoint() {
        var manifest = new Manifest(
                FULL,
                new Checkpoint("log/acme", 10, TreeHasher.EMPTY),
                2,
                7,
                new Manifest.Counts(3, 2, 1),
                List.of(4L),
                List.of(new Member("a", 1, "0".repeat(64))));
        String text = ManifestText.of(manifest);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Checkpoint.parse(text))
                .isInstanceOf(NoteException.Malformed.class);
        assertThat(text.lines()).hasSize(2);
    }
}
