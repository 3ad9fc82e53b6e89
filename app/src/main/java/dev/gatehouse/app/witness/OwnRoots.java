package dev.gatehouse.app.witness;

import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.tree.TreeHash;
import java.util.TreeMap;

/// The roots that this workstation's own tree had at earlier sizes. Edges on the way are kept, so that a size near one
/// that was asked for before costs little.
final class OwnRoots {
    private static final int KEPT = 64;
    private static final int CHUNK = 1024;

    private final TreeMap<Long, TreeEdge> edges = new TreeMap<>();

    /// The root at a size.
    ///
    /// @param size at most that of the folder
    TreeHash at(long size, WitnessFolder folder) {
        var near = edges.floorEntry(size);
        TreeEdge edge = near == null ? new TreeEdge() : near.getValue().copy();
        while (edge.size() < size) {
            byte[] some = folder.hashes(edge.size(), Math.min(size, edge.size() + CHUNK));
            for (int at = 0; at < some.length; at += TreeHash.LENGTH) {
                edge.add(TreeHash.of(some, at, at + TreeHash.LENGTH));
            }
        }
        edges.put(size, edge);
        if (edges.size() > KEPT) {
            edges.pollFirstEntry();
        }
        return edge.root();
    }

    /// Forgets all: the tree is another.
    void forget() {
        edges.clear();
    }
}
