package dev.gatehouse.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.model.evidence.pack.PackageProof;
import dev.gatehouse.model.evidence.pack.PackageVerifier;
import dev.gatehouse.model.log.note.VerifierKey;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/// A package that was taken away, as its reader has it: bytes, and a key from elsewhere.
final class TakenPackage {
    private final byte[] bytes;

    private TakenPackage(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /// Takes one away.
    static TakenPackage of(ApiClient client, String tenant, String request) throws Exception {
        var answer = client.http()
                .send(
                        client.request("/v1/tenants/" + tenant + "/evidence")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(request))
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as(() -> new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        return new TakenPackage(answer.body());
    }

    /// Proves it.
    PackageProof proved(VerifierKey key, Path folder) throws Exception {
        Path file = Files.write(folder.resolve("package.zip"), bytes);
        try (var channel = Files.newByteChannel(file)) {
            return new PackageVerifier(channel, JsonReader::read).verify(key);
        }
    }

    /// Its members, as any reader of ZIPs finds them.
    Map<String, byte[]> members() throws Exception {
        var members = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                members.put(entry.getName(), zip.readAllBytes());
            }
        }
        return members;
    }

    List<String> lines(String member) throws Exception {
        return new String(members().getOrDefault(member, new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
