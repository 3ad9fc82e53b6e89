package dev.gatehouse.model.log.tile;

import java.util.Optional;

/// Where the tiles of a log lie (C2SP tlog-tiles): a folder, a server, a package. What it gives is proved by nobody
/// yet.
///
/// @param <E> how reading fails
public interface TileSource<E extends Exception> {
    /// The hashes of a tile, one after the other; empty: it is not there.
    Optional<byte[]> tile(TilePath path) throws E;

    /// The leaves below a tile of level 0, each behind its length in two bytes, the high one first; empty: they are not
    /// there.
    Optional<byte[]> entries(TilePath path) throws E;
}
