package dev.gatehouse.model.log.tree;

/// What was to be proved of a log is not. There is one exception for each way, and each says what was expected and what
/// was there.
public abstract sealed class LogException extends Exception {
    private static final long serialVersionUID = 1;

    private LogException(String message) {
        super(message);
    }

    /// A place beyond the end of the tree, or before its beginning.
    public static final class IndexOutside extends LogException {
        private static final long serialVersionUID = 1;

        IndexOutside(long index, long size) {
            super("there is no leaf " + Long.toUnsignedString(index) + " in a tree of " + Long.toUnsignedString(size));
        }
    }

    /// A later tree that is smaller than the earlier one, or a size that none can have.
    public static final class SizeBackwards extends LogException {
        private static final long serialVersionUID = 1;

        SizeBackwards(long earlier, long later) {
            super("a log of " + Long.toUnsignedString(earlier) + " leaves cannot have " + Long.toUnsignedString(later)
                    + " later");
        }
    }

    /// A proof with more or fewer hashes than the sizes ask for.
    public static final class ProofLength extends LogException {
        private static final long serialVersionUID = 1;

        ProofLength(int expected, int got) {
            super("the proof needs " + expected + " hashes, not " + got);
        }
    }

    /// A proof that leads to another root.
    public static final class RootDiffers extends LogException {
        private static final long serialVersionUID = 1;

        RootDiffers(long size, TreeHash expected, TreeHash got) {
            super("the root of " + size + " leaves should be " + expected + ", the proof leads to " + got);
        }
    }
}
