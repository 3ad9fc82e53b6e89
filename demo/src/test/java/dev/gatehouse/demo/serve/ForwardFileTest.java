package dev.gatehouse.demo.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.api.forward.ForwardTarget;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.query.TrailFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForwardFileTest {
    private static final String LEAST = "\"tenant\":\"acme\",\"host\":\"siem.example\",\"authority\":\"/ca.pem\"";

    @TempDir
    private Path folder;

    private List<ForwardTarget> read(String target) throws IOException {
        Files.writeString(folder.resolve("forward.json"), "{\"forward\":[{" + target + "}]}");
        return ForwardFile.beside(folder);
    }

    @Test
    void withoutAFileNothingIsHandedOn() throws Exception {
        assertThat(ForwardFile.beside(folder)).isEmpty();
    }

    @Test
    void whatIsNotSaidIsAsUsual() throws Exception {
        ForwardTarget target = read(LEAST).getFirst();
        assertThat(target.port()).isEqualTo(6514);
        assertThat(target.format()).isEqualTo(TrailFormat.JSONL);
        assertThat(target.identity()).isEmpty();
        assertThat(target.endConfirms()).isFalse();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        ForwardTarget target = read(LEAST
                        + ",\"port\":1,\"identity\":\"/k.pem\",\"format\":\"ocsf\",\"confirm\":\"end\"")
                .getFirst();
        assertThat(target.endConfirms()).isTrue();
        var list = new JsonBuilder().putAll(ForwardFile.MEMBER, List.<Json>of(ForwardFile.json(target)));
        Files.writeString(folder.resolve("forward.json"), CanonicalJson.text(list.build()));
        assertThat(ForwardFile.beside(folder)).containsExactly(target);
    }

    @Test
    void whatMeansNothingIsRefused() {
        for (String bad : List.of(
                "\"tenant\":\"acme\"",
                LEAST + ",\"port\":0",
                LEAST + ",\"port\":65536",
                LEAST + ",\"format\":\"csv\"",
                LEAST + ",\"confirm\":\"never\"",
                LEAST.replace("siem.example", "a host"),
                LEAST + ",\"password\":\"x\"")) {
            assertThatThrownBy(() -> read(bad)).as(bad).isInstanceOf(FaultException.class);
        }
    }
}
