package dev.gatehouse.model.log.tile;

import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.tree.TreeHash;

/// A log that is not what its checkpoint says. It names the first leaf of which that is certain, and how far the doubt
/// reaches.
public abstract sealed class TreeException extends Exception {
    private static final long serialVersionUID = 1;

    private final long first;
    private final long last;

    private TreeException(String message, long first, long last) {
        super(message);
        this.first = first;
        this.last = last;
    }

    /// The first leaf that may be bad; all before it are as the tiles say.
    public long first() {
        return first;
    }

    /// The last one that may be the one; the same as the first, where it is certain.
    public long last() {
        return last;
    }

    /// A tile, or the leaves below one, that should be there.
    public static final class Missing extends TreeException {
        private static final long serialVersionUID = 1;

        Missing(String what, String path, long first, long last) {
            super("there is no " + what + "/" + path, first, last);
        }
    }

    /// A tile, or the leaves below one, with more or fewer bytes than it has hashes or leaves.
    public static final class Shape extends TreeException {
        private static final long serialVersionUID = 1;

        Shape(String what, String path, long first, long last) {
            super(what + "/" + path + " is cut, or too long", first, last);
        }
    }

    /// A leaf that is not the one that was hashed.
    public static final class LeafDiffers extends TreeException {
        private static final long serialVersionUID = 1;

        LeafDiffers(long index, TreeHash expected, TreeHash got) {
            super("leaf " + index + " should hash to " + expected + ", not " + got, index, index);
        }
    }

    /// A tile that is not the one that was hashed, or the one above it is not.
    public static final class TileDiffers extends TreeException {
        private static final long serialVersionUID = 1;

        TileDiffers(TilePath above, long first, long last, TreeHash expected, TreeHash got) {
            super(
                    "tile/" + above + " says " + expected + " of leaves " + first + " to " + last + ", the tile below "
                            + got,
                    first,
                    last);
        }
    }

    /// Tiles that agree with each other and not with the checkpoint.
    public static final class RootDiffers extends TreeException {
        private static final long serialVersionUID = 1;

        RootDiffers(Checkpoint checkpoint, TreeHash got) {
            super(
                    "the root of " + checkpoint.size() + " leaves should be " + checkpoint.root() + ", the leaves have "
                            + got,
                    0,
                    Math.max(0, checkpoint.size() - 1));
        }
    }
}
