package dev.gatehouse.ui.words;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;

/// Numbers as the language writes them: `1,204,331`, `10,000+`, `2 min 40 s`, `1.2 GB`.
public final class NumberWords {
    /// What stands where there is no value.
    public static final String NONE = "–";

    private static final List<String> SIZES = List.of("B", "kB", "MB", "GB", "TB", "PB");

    private final Messages messages;

    /// Words of the language of these texts.
    public NumberWords(Messages messages) {
        this.messages = messages;
    }

    /// A whole number with grouping.
    public String count(long value) {
        return NumberFormat.getIntegerInstance(messages.language().locale()).format(value);
    }

    /// A number that may be capped.
    public String count(Count count) {
        return count(count.value()) + (count.more() ? "+" : "");
    }

    /// A part of a hundred, rounded down, so that 100 % means all.
    public String percent(double part) {
        return messages.text("time.percent", (long) Math.floor(part * 100));
    }

    /// The two greatest units, rounded down: `2 min 40 s`, `3 days 2 h`, `40 s`; a negative one counts as none.
    public String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        long days = seconds / 86_400;
        long hours = seconds / 3_600 % 24;
        long minutes = seconds / 60 % 60;
        if (days > 0) {
            return two("time.unit.days", days, "time.unit.hours", hours);
        }
        if (hours > 0) {
            return two("time.unit.hours", hours, "time.unit.minutes", minutes);
        }
        if (minutes > 0) {
            return two("time.unit.minutes", minutes, "time.unit.seconds", seconds % 60);
        }
        return messages.text("time.unit.seconds", seconds);
    }

    /// A size in bytes with decimal prefixes, rounded down to one decimal below 100: `1.2 GB`.
    public String size(long bytes) {
        int unit = 0;
        double value = bytes;
        while (value >= 1000 && unit < SIZES.size() - 1) {
            value /= 1000;
            unit++;
        }
        var format = NumberFormat.getNumberInstance(messages.language().locale());
        format.setMaximumFractionDigits(value < 100 ? 1 : 0);
        format.setRoundingMode(java.math.RoundingMode.DOWN);
        return format.format(value) + "\u00a0" + SIZES.get(unit);
    }

    private String two(String greaterUnit, long greater, String lesserUnit, long lesser) {
        String first = messages.text(greaterUnit, greater);
        return lesser == 0 ? first : first + " " + messages.text(lesserUnit, lesser);
    }
}
