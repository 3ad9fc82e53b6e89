package dev.gatehouse.client.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads server-sent events (WHATWG HTML §9.2) of at most a million characters each.
public final class ServerSentEvents {
    private static final int LONGEST = 1_000_000;

    private final LineReader lines;

    /// Reads the events in these lines.
    public ServerSentEvents(LineReader lines) {
        this.lines = lines;
    }

    /// The next event; empty at the end of the stream. Comments, and an event that the stream broke off, do not count.
    public Optional<Event> next() throws IOException {
        String name = "message";
        var data = new StringBuilder();
        boolean any = false;
        for (var read = lines.line(); read.isPresent(); read = lines.line()) {
            String line = new String(read.get(), StandardCharsets.UTF_8);
            if (line.isEmpty()) {
                if (any) {
                    return Optional.of(new Event(name, data.toString()));
                }
                name = "message";
                continue;
            }
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1);
            value = value.startsWith(" ") ? value.substring(1) : value;
            if (field.equals("event")) {
                name = value;
            } else if (field.equals("data")) {
                data.append(any ? "\n" : "").append(value);
                any = true;
            }
            if (data.length() > LONGEST) {
                throw new BoundedBody.TooLongException();
            }
        }
        return Optional.empty();
    }

    /// One event.
    ///
    /// @param name what kind
    /// @param data its text
    public record Event(String name, String data) {}
}
