package dev.gatehouse.client.imports.limits;

import java.util.BitSet;

/// Whole hours of the week in UTC, as `logonHours` has them ([MS-ADA1]).
///
/// @param open bit 0 is Sunday 00:00 to 01:00, bit 167 Saturday 23:00 to 24:00
public record UtcHours(BitSet open) {
    /// Hours of a week.
    public static final int WEEK = 168;
    /// Bytes that hold them.
    public static final int BYTES = WEEK / Byte.SIZE;

    /// Keeps an own copy.
    ///
    /// @throws IllegalArgumentException for an hour that no week has
    public UtcHours {
        if (open.length() > WEEK) {
            throw new IllegalArgumentException("more than the hours of a week");
        }
        open = copy(open);
    }

    /// Hours from their bits, the least significant of each byte first.
    ///
    /// @throws IllegalArgumentException unless there are exactly [#BYTES]
    public static UtcHours of(byte[] bits) {
        if (bits.length != BYTES) {
            throw new IllegalArgumentException("not " + BYTES + " bytes");
        }
        return new UtcHours(BitSet.valueOf(bits));
    }

    /// A copy of the bits.
    @Override
    public BitSet open() {
        return copy(open);
    }

    /// Whether no hour is left out, so that nothing is restricted.
    public boolean isAlways() {
        return open.cardinality() == WEEK;
    }

    /// Whether no hour is open.
    public boolean isNever() {
        return open.isEmpty();
    }

    private static BitSet copy(BitSet bits) {
        return BitSet.valueOf(bits.toLongArray());
    }
}
