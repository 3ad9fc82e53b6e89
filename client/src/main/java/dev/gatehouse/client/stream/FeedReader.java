package dev.gatehouse.client.stream;

import dev.gatehouse.client.http.LineReader;
import dev.gatehouse.client.http.ServerSentEvents;
import dev.gatehouse.client.json.Decoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Reads a tenant's feed until it ends.
public final class FeedReader {
    private final Consumer<FeedState> listener;

    /// @param listener is told each state, in order
    public FeedReader(Consumer<FeedState> listener) {
        this.listener = listener;
    }

    /// Reads until the server ends the feed.
    ///
    /// @return why it ended, as the server says
    /// @throws IOException if the stream was broken off
    public String read(LineReader lines) throws IOException {
        var events = new ServerSentEvents(lines);
        for (var next = events.next(); next.isPresent(); next = events.next()) {
            byte[] data = next.get().data().getBytes(StandardCharsets.UTF_8);
            switch (next.get().name()) {
                case "state" -> listener.accept(Decoding.decode(data, FeedState::decode));
                case "end" -> {
                    return Decoding.decode(
                            data, in -> in.optionalText("reason", 60).orElse(""));
                }
                // A newer server may tell more.
                default -> {}
            }
        }
        throw new IOException("the feed broke off");
    }
}
