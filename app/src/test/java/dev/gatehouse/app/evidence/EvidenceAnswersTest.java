package dev.gatehouse.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.app.remote.FakeServer;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.evidence.EventFilter;
import dev.gatehouse.model.evidence.EvidenceRequest;
import dev.gatehouse.model.evidence.Period;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.ui.port.files.Evidence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceAnswersTest {
    private static final TenantId ACME = new TenantId("acme");
    private static final EvidenceRequest ALL =
            new EvidenceRequest(Period.ALL, EventFilter.ALL, Optional.empty(), Optional.empty());

    @TempDir
    private Path folder;

    private final FakeServer server = new FakeServer(
            new Tenant(ACME, "Acme", Environment.TEST),
            new Directory(ACME, 0, Map.of(), Map.of(), Policy.standard(ZoneOffset.UTC)),
            Map.of(),
            Set.of(),
            Instant.EPOCH);
    private final EvidenceAnswers evidence = new EvidenceAnswers(() -> server);

    @Test
    void aFileIsWrittenWholeAndToldByItsHash() throws Exception {
        Path to = folder.resolve("evidence.zip");
        Evidence.Taken taken = evidence.take(ACME, ALL, to);

        byte[] bytes = Files.readAllBytes(to);
        assertThat(taken.bytes()).isEqualTo(bytes.length);
        assertThat(taken.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Test
    void whatBreaksOffLeavesTheOldFileAndNothingElse() throws Exception {
        Path to = Files.writeString(folder.resolve("evidence.zip"), "old");
        server.breaksOff = true;

        assertThatThrownBy(() -> evidence.take(ACME, ALL, to))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(FaultCode.UNREACHABLE));
        assertThat(to).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(to);
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefusedBeforeAnythingIsAsked() {
        for (Path bad : new Path[] {folder, folder.resolve("no/such/folder.zip")}) {
            assertThatThrownBy(() -> evidence.take(ACME, ALL, bad))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.fault().code()).isEqualTo(FaultCode.BAD_FILE));
        }
    }
}
