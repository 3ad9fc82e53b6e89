package dev.gatehouse.model.log.witness;

/// The hashes of a log's leaves, as somebody saw them and kept them.
///
/// @param <E> how reading fails
public interface SeenHashes<E extends Exception> {
    /// How many there are.
    long size();

    /// Those from one place to before another, 32 bytes each.
    ///
    /// @param from at least 0
    /// @param to at most the size, and at most 256 further
    byte[] hashes(long from, long to) throws E;
}
