package dev.gatehouse.demo.prove;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;

/// A stream of events that goes on until one side ends it; or the answer of a server that gave none.
///
/// @param answer what came at once; of a stream only status and headers
/// @param lines what comes; none if it was refused
/// @param ending lets go of the connection
public record OpenStream(PlainClient.Answer answer, Optional<BufferedReader> lines, Runnable ending)
        implements AutoCloseable {
    static OpenStream of(HttpsURLConnection connection) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        return new OpenStream(
                new PlainClient.Answer(connection.getResponseCode(), Map.of(), ""),
                Optional.of(lines),
                connection::disconnect);
    }

    static OpenStream refused(PlainClient.Answer answer) {
        return new OpenStream(answer, Optional.empty(), () -> {});
    }

    @Override
    public void close() {
        ending.run();
    }
}
