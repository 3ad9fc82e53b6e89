package dev.gatehouse.client.imports.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.hours.BandSchedule;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.model.identity.BandId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalWeekTest {
    /// A Sunday.
    private static final Instant SUNDAY = Instant.parse("2026-11-29T00:00:00Z");

    private static LocalWeek week(String base64, String offset) {
        return LocalWeek.of(UtcHours.of(Base64.getDecoder().decode(base64)), ZoneOffset.of(offset));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AAAAAP8AAP8AAP8AAP8AAP8AAAAA | Z      | Mon–Fri 08:00–16:00",
                "AAAAAP8AAP8AAP8AAP8AAP8AAAAA | +01:00 | Mon–Fri 09:00–17:00",
                "AAAAAP8AAP8AAP8AAP8AAP8AAAAA | +05:30 | Mon–Fri 13:30–21:30",
                "AAAAAP8AAP8AAP8AAP8AAP8AAAAA | +10:00 | Mon–Fri 18:00–02:00",
                "AAAAAP8AAP8AAP8AAP8AAP8AAAAA | -09:00 | Mon–Thu, Sun 23:00–07:00",
                "AQAAAAAAAAAAAAAAAAAAAAAAAACA | Z      | Sat 23:00–01:00",
                "AQAAAAAAAAAAAAAAAAAAAAAAAAAA | -01:00 | Sat 23:00–24:00",
                "AAAA////////////////////AAAA | Z      | Mon–Fri 00:00–24:00",
                "AAAA////////////////////AAAA | +01:00 | Mon 01:00–24:00, Tue–Fri 00:00–24:00, Sat 00:00–01:00",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAA | Z      | Never"
            })
    void hoursInUtcAreThoseOfTheClock(String bits, String offset, String expected) {
        assertThat(week(bits, offset).words()).isEqualTo(expected);
    }

    @Test
    void whatRestrictsNothingIsNoWeekOfWindows() {
        assertThatThrownBy(() -> week("////////////////////////////", "Z"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UtcHours.of(new byte[20])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UtcHours.of(new byte[22])).isInstanceOf(IllegalArgumentException.class);
    }

    /// Reads the bits by strings of noughts and ones, and asks the compiled band at both ends of each hour.
    @Property(tries = 200)
    void inUtcTheBandIsOpenExactlyWhenTheBitIsSet(@ForAll long seed) {
        byte[] bits = bits(new Random(seed), UtcHours.BYTES);
        var text = new StringBuilder();
        for (byte eight : bits) {
            String byMostSignificant =
                    Integer.toBinaryString(0x100 | (eight & 0xff)).substring(1);
            text.append(new StringBuilder(byMostSignificant).reverse());
        }
        if (text.indexOf("0") < 0) {
            return;
        }
        var band = schedule(LocalWeek.of(UtcHours.of(bits), ZoneOffset.UTC).windows());
        for (int hour = 0; hour < 336; hour++) {
            Instant start = SUNDAY.plus(Duration.ofHours(hour));
            boolean expected = text.charAt(hour % 168) == '1';
            assertThat(band.isOpen(start)).as("%s", start).isEqualTo(expected);
            assertThat(band.isOpen(start.plusSeconds(3_599))).as("%s", start).isEqualTo(expected);
        }
    }

    @Property(tries = 200)
    void elsewhereItIsTheSameWeekMovedByTheOffset(
            @ForAll long seed, @ForAll @IntRange(min = -48, max = 56) int quarters) {
        byte[] bits = bits(new Random(seed), UtcHours.BYTES);
        var set = BitSet.valueOf(bits);
        if (set.cardinality() == 168) {
            return;
        }
        var ahead = ZoneOffset.ofTotalSeconds(quarters * 900);
        // A band in UTC stands for the clock on the wall: what it says at a wall time is asked at that time in UTC.
        var band = schedule(LocalWeek.of(UtcHours.of(bits), ahead).windows());
        for (int hour = 0; hour < 168; hour++) {
            Instant start = SUNDAY.plus(Duration.ofHours(hour));
            Instant onTheWall = start.plusSeconds(ahead.getTotalSeconds());
            assertThat(band.isOpen(onTheWall)).as("%s", start).isEqualTo(set.get(hour));
        }
    }

    @Property(tries = 200)
    void theWordsAreReadAsTheSameWeek(@ForAll long seed) {
        byte[] bits = bits(new Random(seed), UtcHours.BYTES);
        if (BitSet.valueOf(bits).cardinality() == 168) {
            return;
        }
        var week = LocalWeek.of(UtcHours.of(bits), ZoneOffset.UTC);
        String words = week.words();
        assertThat(words.equals("Never") ? List.of() : WeekText.parse(words)).isEqualTo(week.windows());
    }

    private static BandSchedule schedule(List<Window> windows) {
        var band = new TimeBand(new BandId(new UUID(0, 1)), "Hours", "UTC", windows, List.of(), List.of());
        return BandSchedule.of(band, Map.of(), TzData.ofJava());
    }

    /// Bits in runs, as hours are, and now and then at random.
    private static byte[] bits(Random random, int length) {
        byte[] bits = new byte[length];
        if (random.nextInt(4) == 0) {
            random.nextBytes(bits);
            return bits;
        }
        var set = new BitSet(length * 8);
        int hour = 0;
        boolean open = random.nextBoolean();
        while (hour < length * 8) {
            int run = 1 + random.nextInt(30);
            set.set(hour, Math.min(hour + run, length * 8), open);
            open = !open;
            hour += run;
        }
        byte[] packed = set.toByteArray();
        System.arraycopy(packed, 0, bits, 0, packed.length);
        return bits;
    }
}
