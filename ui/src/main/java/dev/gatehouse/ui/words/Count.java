package dev.gatehouse.ui.words;

/// How many, where counting stops somewhere.
///
/// @param value the number counted, at least 0
/// @param more whether there are more than that; shown as `10,000+`
public record Count(long value, boolean more) {
    /// Refuses a negative number.
    public Count {
        if (value < 0) {
            throw new IllegalArgumentException("negative count: " + value);
        }
    }

    /// An exact number.
    public static Count of(long value) {
        return new Count(value, false);
    }
}
