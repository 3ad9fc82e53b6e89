package dev.gatehouse.model.reach;

/// What a change moves for one person in the next fourteen days: the minutes at which they could, from some machine,
/// enter or use a permission that they could not before, and the other way round.
///
/// @param gained minutes, 0 to 20,160
/// @param lost minutes, 0 to 20,160
/// @param cutNow whether there is a machine from which they could enter now and no longer could
public record Shift(int gained, int lost, boolean cutNow) {
    /// Nothing moves.
    public static final Shift NONE = new Shift(0, 0, false);

    /// Whether nothing moves.
    public boolean isNone() {
        return gained == 0 && lost == 0;
    }
}
