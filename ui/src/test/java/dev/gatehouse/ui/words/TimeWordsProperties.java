package dev.gatehouse.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class TimeWordsProperties {
    private static final Instant NOW = Instant.parse("2026-11-22T17:20:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final Messages english = new Messages(Language.ENGLISH);
    private final TimeWords words = new TimeWords(english, () -> NOW, LONDON);

    @Property
    void neverSaysMoreThanHasPassed(@ForAll @LongRange(min = 0, max = 40L * 86_400) long seconds) {
        String text = words.relative(NOW.minusSeconds(seconds));
        assertThat(said(text)).isLessThanOrEqualTo(Duration.ofSeconds(seconds));
        assertThat(said(words.relative(NOW.plusSeconds(seconds)))).isLessThanOrEqualTo(Duration.ofSeconds(seconds));
    }

    @Property
    void olderIsNeverSaidToBeYounger(
            @ForAll @LongRange(min = 0, max = 40L * 86_400) long one,
            @ForAll @LongRange(min = 0, max = 40L * 86_400) long other) {
        Duration younger = said(words.relative(NOW.minusSeconds(Math.min(one, other))));
        assertThat(younger).isLessThanOrEqualTo(said(words.relative(NOW.minusSeconds(Math.max(one, other)))));
    }

    @Property
    void aClockTimeWithItsPassNamesOneInstant(@ForAll @LongRange(min = 0, max = 2L * 365 * 1440) long minutes) {
        Instant instant = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(minutes * 60);
        String text = words.clock(instant);
        LocalDateTime local = instant.atZone(LONDON).toLocalDateTime();
        ZonedDateTime read = text.contains("second")
                ? local.atZone(LONDON).withLaterOffsetAtOverlap()
                : local.atZone(LONDON).withEarlierOffsetAtOverlap();
        assertThat(read.toInstant()).isEqualTo(instant);
    }

    @Property
    void durationsAreRoundedDownToTwoUnits(@ForAll @LongRange(min = 0, max = 400L * 86_400) long seconds) {
        String text = new NumberWords(english).duration(Duration.ofSeconds(seconds));
        Duration said = Duration.ZERO;
        String[] parts = text.split(" ", -1);
        for (int i = 0; i < parts.length; i += 2) {
            said = said.plus(unit(Long.parseLong(parts[i]), parts[i + 1]));
        }
        assertThat(parts.length).isLessThanOrEqualTo(4);
        assertThat(said).isLessThanOrEqualTo(Duration.ofSeconds(seconds));
        assertThat(Duration.ofSeconds(seconds).minus(said)).isLessThan(Duration.ofHours(1));
    }

    private static Duration said(String text) {
        String[] parts = text.replace("in under a minute", "0 min")
                .replaceFirst("^in ", "")
                .split(" ", -1);
        return parts[0].equals("just") ? Duration.ZERO : unit(Long.parseLong(parts[0]), parts[1]);
    }

    private static Duration unit(long count, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(count);
            case "min" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "day", "days" -> Duration.ofDays(count);
            default -> throw new AssertionError(unit);
        };
    }
}
