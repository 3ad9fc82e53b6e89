package dev.gatehouse.demo.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;

/// When things happen in a firm: a lot on weekdays from eight to six, a little in the evening, hardly anything at
/// night. Turns an even progress through a span into instants of that shape.
final class WorkClock {
    private static final int HOURS = 168;

    private final Instant monday;
    private final double[] upTo = new double[HOURS + 1];

    /// Begins with the week that holds the instant.
    WorkClock(Instant start, ZoneId zone) {
        var day = start.atZone(zone).toLocalDate();
        monday = day.minusDays(day.getDayOfWeek().getValue() - 1L)
                .atStartOfDay(zone)
                .toInstant();
        for (int hour = 0; hour < HOURS; hour++) {
            upTo[hour + 1] = upTo[hour] + weight(hour / 24, hour % 24);
        }
    }

    private static double weight(int day, int hour) {
        double byHour = hour >= 8 && hour < 18 ? 10 : hour >= 18 && hour < 22 ? 2 : hour == 7 ? 4 : 0.15;
        return day < 5 ? byHour : byHour * 0.12;
    }

    /// How much work is done from the start to an instant, in weeks' worth.
    double progress(Instant at) {
        double hours = Duration.between(monday, at).toMillis() / 3_600_000.0;
        double weeks = Math.floor(hours / HOURS);
        double inWeek = hours - weeks * HOURS;
        int whole = (int) inWeek;
        double done = upTo[whole] + (inWeek - whole) * (upTo[whole + 1] - upTo[whole]);
        return weeks + done / upTo[HOURS];
    }

    /// The instant at which so much work is done.
    Instant at(double progress) {
        double weeks = Math.floor(progress);
        double done = (progress - weeks) * upTo[HOURS];
        int hour = Arrays.binarySearch(upTo, done);
        hour = Math.min(HOURS - 1, hour < 0 ? -hour - 2 : hour);
        double inHour = (done - upTo[hour]) / (upTo[hour + 1] - upTo[hour]);
        double hours = weeks * HOURS + hour + inHour;
        return monday.plusMillis((long) (hours * 3_600_000));
    }
}
