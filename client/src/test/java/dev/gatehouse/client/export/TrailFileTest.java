package dev.gatehouse.client.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.client.imports.UsageException;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.Excluded;
import dev.gatehouse.model.query.TrailFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file is there only if it is whole.
class TrailFileTest {
    private static final Map<TrailFormat, String> WHOLE = Map.of(
            TrailFormat.CSV, "index,id\r\n1,\"a\"\r\nend,1,2026-11-22T09:00:00Z,,\r\n",
            TrailFormat.JSONL, "{\"id\":1}\n{\"end\":{\"before\":\"2026-11-22T09:00:00Z\",\"events\":1}}\n",
            TrailFormat.OCSF,
                    "{\"activity_id\":1}\n{\"activity_id\":99,\"activity_name\":\"Export\",\"category_uid\":0,"
                            + "\"class_uid\":0,\"time\":1,\"unmapped\":{\"end\":{\"before\":\"2026-11-22T09:00:00Z\","
                            + "\"events\":1}}}\n");

    @TempDir
    private Path folder;

    private TrailFile write(TrailFormat format, String text) {
        return TrailFile.write(
                folder.resolve("trail"), format, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    @Test
    void aWholeOneIsThereWithItsCountAndItsHash() throws Exception {
        for (var entry : WHOLE.entrySet()) {
            TrailFile taken = write(entry.getKey(), entry.getValue());
            assertThat(taken.events()).isEqualTo(1);
            byte[] there = Files.readAllBytes(folder.resolve("trail"));
            assertThat(new String(there, StandardCharsets.UTF_8)).isEqualTo(entry.getValue());
            assertThat(taken.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(there)));
        }
    }

    @Test
    void oneThatWasCutOffAnywhereIsNot() throws Exception {
        for (var entry : WHOLE.entrySet()) {
            String whole = entry.getValue();
            for (int length = 0; length < whole.length(); length++) {
                String cut = whole.substring(0, length);
                assertThatThrownBy(() -> write(entry.getKey(), cut))
                        .as(cut)
                        .isInstanceOf(FaultException.class)
                        .extracting(e -> ((FaultException) e).fault().code())
                        .isEqualTo(FaultCode.BAD_ANSWER);
            }
        }
        assertThat(isEmpty()).isTrue();
    }

    @Test
    void oneThatBreaksOffIsNotEither() throws Exception {
        assertThatThrownBy(() -> TrailFile.write(folder.resolve("trail"), TrailFormat.CSV, out -> {
                    out.write(WHOLE.getOrDefault(TrailFormat.CSV, "").getBytes(StandardCharsets.UTF_8));
                    throw new FaultException(Fault.of(FaultCode.UNREACHABLE));
                }))
                .isInstanceOf(FaultException.class);
        assertThat(isEmpty()).isTrue();
        assertThatThrownBy(() -> TrailFile.write(folder, TrailFormat.CSV, _ -> {}))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("bad_file");
    }

    @Test
    void aFilterIsReadPartByPart() throws Exception {
        assertThat(FilterText.read(" ")).isEqualTo(EventQuery.ALL);
        EventQuery query = FilterText.read("action=SignIn outcome=refused from=2026-01-01T00:00:00Z q=two words=1");
        assertThat(query.action()).hasValue("SignIn");
        assertThat(query.outcome()).hasValue(Outcome.REFUSED);
        assertThat(query.from()).hasValue(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(query.text()).hasValue("two words=1");
    }

    @Test
    void aFilterAsksForWhateverASearchAsksFor() throws Exception {
        EventQuery query = FilterText.read(
                "about=role/77aa reason=expired notActor=system/import,anonymous" + " notAction=SignIn,SignOut");
        assertThat(query.involving()).contains(new Target("role", "77aa"));
        assertThat(query.reason()).contains("expired");
        assertThat(query.excluded())
                .isEqualTo(new Excluded(
                        List.of(ActorId.system("import"), ActorId.ANONYMOUS), List.of("SignIn", "SignOut")));
        assertThatThrownBy(() -> FilterText.read("notAction=" + "a,".repeat(Excluded.MOST) + "a"))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--filter notAction");
    }

    @Test
    void whatMeansNothingInAFilterIsNamed() {
        for (String text : new String[] {
            "actr=x", "action", "action=", "from=yesterday", "outcome=well", "actor=me", "action=a action=b"
        }) {
            assertThatThrownBy(() -> FilterText.read(text))
                    .as(text)
                    .isInstanceOf(UsageException.class)
                    .hasMessageStartingWith("--filter " + text.split("=", 2)[0]);
        }
    }
}
