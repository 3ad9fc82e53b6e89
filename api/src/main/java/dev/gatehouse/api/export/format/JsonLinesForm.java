package dev.gatehouse.api.export.format;

import dev.gatehouse.api.store.event.export.RawEvent;
import java.time.Instant;
import java.util.Optional;

/// JSON lines: each event as searches answer it, byte for byte as it is stored, with its detail and its place. The last
/// line is `{"end":{"before":INSTANT,"events":N}}`.
final class JsonLinesForm implements EventForm {
    private static final byte[] DETAIL = Bytes.of(",\"detail\":");
    private static final byte[] INDEX = Bytes.of(",\"index\":");

    @Override
    public void begin(Bytes out) {
        // Every line is an event.
    }

    @Override
    public void event(RawEvent event, Bytes out) {
        byte[] leaf = event.leaf();
        Optional<byte[]> detail = event.detail();
        check(leaf);
        detail.ifPresent(JsonLinesForm::check);
        out.put(leaf, 0, leaf.length - 1);
        detail.ifPresent(bytes -> out.put(DETAIL).put(bytes));
        if (event.isPlaced()) {
            out.put(INDEX).number(event.index());
        }
        out.put('}').put('\n');
    }

    /// An object on one line: what is not written by the server must not pass for two events.
    private static void check(byte[] object) {
        if (object.length < 2 || object[0] != '{' || object[object.length - 1] != '}') {
            throw new UnreadableException();
        }
        for (byte one : object) {
            if (one >= 0 && one < ' ') {
                throw new UnreadableException();
            }
        }
    }

    @Override
    public void end(long events, Instant before, Bytes out) {
        out.put(Bytes.of("{\"end\":{\"before\":\"" + before + "\",\"events\":" + events + "}}\n"));
    }
}
