package dev.gatehouse.api.store.event.export;

import java.util.Optional;
import java.util.OptionalLong;

/// An event as it is stored, not decoded. What is taken out by the million is copied, and looked into only where the
/// form asks for it.
public final class RawEvent {
    private static final long NO_PLACE = -1;

    private final byte[] leaf;
    private final Optional<byte[]> detail;
    private final long index;

    private RawEvent(byte[] leaf, Optional<byte[]> detail, long index) {
        this.leaf = leaf;
        this.detail = detail;
        this.index = index;
    }

    /// An event; the bytes are not copied.
    ///
    /// @param leaf canonical JSON of what is hashed into the log
    /// @param detail canonical JSON of what lies beside it; empty: it was erased
    /// @param index its place in the log, once it has one
    public static RawEvent of(byte[] leaf, Optional<byte[]> detail, OptionalLong index) {
        return new RawEvent(leaf, detail, index.orElse(NO_PLACE));
    }

    /// The same, at a place in the log.
    RawEvent at(long place) {
        return new RawEvent(leaf, detail, place);
    }

    /// What is hashed into the log: the bytes, not a copy.
    public byte[] leaf() {
        return leaf;
    }

    /// What lies beside it: the bytes, not a copy.
    public Optional<byte[]> detail() {
        return detail;
    }

    /// Whether it has a place in the log.
    public boolean isPlaced() {
        return index != NO_PLACE;
    }

    /// Its place in the log.
    ///
    /// @throws IllegalStateException if it has none
    public long index() {
        if (!isPlaced()) {
            throw new IllegalStateException("an event without a place");
        }
        return index;
    }

    /// How many bytes it has.
    public int size() {
        return leaf.length + detail.map(bytes -> bytes.length).orElse(0);
    }
}
