package dev.gatehouse.model.log.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Hashes leaves and nodes (RFC 6962 §2.1). A leaf can never be taken for a node: each begins with a byte of its own.
/// Used by one thread.
public final class TreeHasher {
    /// The root of a tree without leaves.
    public static final TreeHash EMPTY = new TreeHasher().end();

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256;

    /// Begins.
    public TreeHasher() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// The hash of a leaf.
    ///
    /// @param data what the leaf holds
    public TreeHash leaf(byte[] data) {
        return leaf(data, 0, data.length);
    }

    /// The hash of a leaf that is a part of something.
    public TreeHash leaf(byte[] data, int offset, int length) {
        sha256.update(LEAF);
        sha256.update(data, offset, length);
        return end();
    }

    /// The hash over two subtrees.
    public TreeHash node(TreeHash left, TreeHash right) {
        sha256.update(NODE);
        sha256.update(left.raw());
        sha256.update(right.raw());
        return end();
    }

    private TreeHash end() {
        return TreeHash.owning(sha256.digest());
    }
}
