package dev.gatehouse.model.hours;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.util.Comparator;
import java.util.regex.Pattern;

/// A stretch of local wall-clock time, half-open, to the minute. An end before the start runs past midnight into the
/// next day.
///
/// @param from minute of the day, 0 to 1439
/// @param to minute of the day, 1 to 1440 (24:00); never equal to `from`
public record Hours(int from, int to) implements Comparable<Hours> {
    /// Minutes of a day without a change of clocks; also the end 24:00.
    public static final int DAY = 1_440;
    /// From 00:00 to 24:00.
    public static final Hours ALL_DAY = new Hours(0, DAY);

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]|24:00");
    private static final Comparator<Hours> ORDER =
            Comparator.comparingInt(Hours::from).thenComparingInt(Hours::to);

    /// Refuses what is out of bounds.
    ///
    /// @throws IllegalArgumentException for a time that no day has, or a start that is the end
    public Hours {
        if (from < 0 || from >= DAY || to < 1 || to > DAY) {
            throw new IllegalArgumentException("not times of a day");
        }
        if (from == to) {
            throw new IllegalArgumentException("the start is the end");
        }
    }

    /// What two minutes of the day make; an end of 0 is 24:00.
    ///
    /// @throws FaultException `start_equals_end` if they are the same
    /// @throws IllegalArgumentException for a time that no day has
    public static Hours of(int from, int to) {
        if (from == to) {
            throw new FaultException(Fault.of(FaultCode.START_EQUALS_END, "time", text(from)));
        }
        return new Hours(from, to == 0 ? DAY : to);
    }

    /// Reads `08:00` and `18:00`; the end may be `24:00`, which `00:00` also means there.
    ///
    /// @throws FaultException `start_equals_end` if they are the same
    /// @throws IllegalArgumentException for a text that is no time
    public static Hours parse(String from, String to) {
        return of(minute(from), minute(to));
    }

    /// Whether the end lies on the next day.
    public boolean isOvernight() {
        return to < from;
    }

    /// The start, `08:00`.
    public String start() {
        return text(from);
    }

    /// The end, `18:00` or `24:00`.
    public String end() {
        return text(to);
    }

    private static int minute(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new IllegalArgumentException("not a time of day");
        }
        return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
    }

    private static String text(int minute) {
        int hour = minute / 60;
        int rest = minute % 60;
        return (hour < 10 ? "0" : "") + hour + ":" + (rest < 10 ? "0" : "") + rest;
    }

    @Override
    public int compareTo(Hours other) {
        return ORDER.compare(this, other);
    }
}
