package dev.gatehouse.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.model.log.tile.TilePath;
import dev.gatehouse.model.log.tile.TileSource;
import dev.gatehouse.model.log.tile.TreeVerifier;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;

/// A log as somebody reads it who knows nothing but the published layout.
final class ReadLog implements TileSource<IOException> {
    private final ApiClient client;
    private final String path;

    ReadLog(ApiClient client, String tenant) {
        this.client = client;
        this.path = "/v1/tenants/" + tenant + "/log";
    }

    VerifierKey key() {
        return VerifierKey.parse(client.get(path).json().texts("keys", 2, 400).getFirst());
    }

    Checkpoint checkpoint() throws Exception {
        var answer = client.get(path + "/checkpoint");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        VerifierKey key = key();
        return Checkpoint.verified(
                SignedNote.parse(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                key.name(),
                List.of(key));
    }

    /// Proves it from its leaves.
    Checkpoint proved() throws Exception {
        Checkpoint checkpoint = checkpoint();
        new TreeVerifier<>(this, checkpoint).verify();
        return checkpoint;
    }

    @Override
    public Optional<byte[]> tile(TilePath tile) throws IOException {
        return bytes("/tile/" + tile);
    }

    @Override
    public Optional<byte[]> entries(TilePath tile) throws IOException {
        String name = tile.toString();
        return bytes("/tile/entries" + name.substring(name.indexOf('/')));
    }

    Optional<byte[]> bytes(String below) throws IOException {
        try {
            var answer = client.http().send(client.request(path + below).GET().build(), BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
