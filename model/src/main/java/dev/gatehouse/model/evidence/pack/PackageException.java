package dev.gatehouse.model.evidence.pack;

import java.util.Optional;

/// A package that proves nothing, and why. Refuted is what somebody has to answer for; unusable is what may have
/// become so on its way.
public abstract sealed class PackageException extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final boolean refuted;
    private final transient Optional<Entries> entries;

    /// Some entries of the log.
    ///
    /// @param first the first that may be the bad one
    /// @param last the last that may be; the same where it is certain
    public record Entries(long first, long last) {}

    private PackageException(String reason, boolean refuted, Optional<Entries> entries, String message) {
        super(message);
        this.reason = reason;
        this.refuted = refuted;
        this.entries = entries;
    }

    /// Its code.
    public String reason() {
        return reason;
    }

    /// Whether it is refuted; else it is unusable.
    public boolean isRefuted() {
        return refuted;
    }

    /// Which entries are bad, where that is known.
    public Optional<Entries> entries() {
        return entries;
    }

    /// Not a package in its one form: cut, with members missing, twice, more or others, compressed, larger than any.
    public static final class Shape extends PackageException {
        private static final long serialVersionUID = 1;

        Shape(String message) {
            super("not_a_package", false, Optional.empty(), message);
        }
    }

    /// A member whose check sum is not its own.
    public static final class Damaged extends PackageException {
        private static final long serialVersionUID = 1;

        Damaged(String name) {
            super("damaged", false, Optional.empty(), "the check sum of " + name + " is another");
        }
    }

    /// A manifest or a checkpoint that the key did not sign.
    public static final class NotSigned extends PackageException {
        private static final long serialVersionUID = 1;

        NotSigned(String name, String why, Optional<Entries> entries) {
            super("not_signed", true, entries, name + ": " + why);
        }
    }

    /// A member that is not the one whose hash was signed.
    public static final class MemberDiffers extends PackageException {
        private static final long serialVersionUID = 1;

        MemberDiffers(String name) {
            super("differs", true, Optional.empty(), name + " is not what the manifest says");
        }
    }

    /// A leaf, or what lies beside it, that is not what was hashed; or one that cannot be read.
    public static final class EntryDiffers extends PackageException {
        private static final long serialVersionUID = 1;

        EntryDiffers(long index, String what) {
            super("differs", true, Optional.of(new Entries(index, index)), "entry " + index + ": " + what);
        }
    }

    /// Entries that lead to another root than was signed.
    public static final class TreeDiffers extends PackageException {
        private static final long serialVersionUID = 1;

        TreeDiffers(long first, long last, String why) {
            super(
                    "differs",
                    true,
                    Optional.of(new Entries(first, last)),
                    "entries " + first + " to " + last + ": " + why);
        }
    }

    /// Rows that are missing, twice, out of order, or too many.
    public static final class Incomplete extends PackageException {
        private static final long serialVersionUID = 1;

        Incomplete(long index, String what) {
            super("incomplete", true, Optional.of(new Entries(index, index)), "entry " + index + ": " + what);
        }
    }

    /// Something that the manifest claims, and that does not come out so.
    public static final class ClaimDiffers extends PackageException {
        private static final long serialVersionUID = 1;

        ClaimDiffers(String what, Object said, Object found) {
            super("claim_differs", true, Optional.empty(), what + ": the manifest says " + said + ", it is " + found);
        }
    }
}
