package dev.gatehouse.model.log.alarm;

/// A log is not what was seen of it.
///
/// @param kind in which way
/// @param first the first place that is not as it was, from 0
/// @param seen how many leaves had been seen
/// @param found how many there are now
public record LogAlarm(AlarmKind kind, long first, long seen, long found) {
    /// Whether another tells of the same thing, though the log may have grown since.
    public boolean isSame(LogAlarm other) {
        return kind == other.kind && first == other.first;
    }

    /// Refuses what no log has.
    public LogAlarm {
        if (first < 0 || seen < 0 || found < 0) {
            throw new IllegalArgumentException("no places of a log: " + first + ", " + seen + ", " + found);
        }
    }
}
