package dev.gatehouse.model.log.note;

/// A note that is not what it should be (C2SP signed-note, tlog-checkpoint). One exception for each way.
public abstract sealed class NoteException extends Exception {
    private static final long serialVersionUID = 1;

    private NoteException(String message) {
        super(message);
    }

    /// Not a note, or not a checkpoint: what is wrong, and in which line.
    public static final class Malformed extends NoteException {
        private static final long serialVersionUID = 1;

        Malformed(String why) {
            super(why);
        }
    }

    /// Longer, or with more signatures, than any that is meant well.
    public static final class TooLarge extends NoteException {
        private static final long serialVersionUID = 1;

        TooLarge(int most, int got) {
            super("at most " + most + ", not " + got);
        }
    }

    /// A signature with the name and number of a key that is known, but not made with it.
    public static final class BadSignature extends NoteException {
        private static final long serialVersionUID = 1;

        BadSignature(String name) {
            super("the signature of " + name + " is not by its key");
        }
    }

    /// No signature by a key that is known.
    public static final class Unsigned extends NoteException {
        private static final long serialVersionUID = 1;

        Unsigned() {
            super("no known key has signed");
        }
    }

    /// Of another log.
    public static final class OtherOrigin extends NoteException {
        private static final long serialVersionUID = 1;

        OtherOrigin(String expected, String got) {
            super("the log should be " + expected + ", not " + got);
        }
    }
}
