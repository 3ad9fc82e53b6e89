package dev.gatehouse.demo.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// The oracle reads a band in two ways that share no code: what they agree on was not one slip of the pen.
class ReadingsTest {
    private static final Duration HORIZON = Duration.ofDays(4);

    private final Zones zones = new Zones();
    private final RandomBands bands = new RandomBands(zones);

    @Test
    void bothReadingsJudgeEveryInstantAlike() {
        for (int number = 0; number < 4_000; number++) {
            BandCase made = bands.make(number, random(number));
            var band = BandOracle.read(made.band(), made.calendars());
            assertThatCode(() -> made.instants().forEach(band::isOpen))
                    .as(made.toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void theQuickSearchFindsWhatTheLiteralOneFinds() {
        int found = 0;
        for (int number = 0; number < 150; number++) {
            BandCase made = bands.make(number * 29, random(number));
            var band = BandOracle.read(made.band(), made.calendars());
            Instant from = made.instants().getFirst();
            var next = band.nextOpen(from, HORIZON);
            assertThat(next).as(made.toString()).isEqualTo(band.nextOpenLiterally(from, HORIZON));
            if (next.isPresent()) {
                var until = band.openUntil(next.get(), HORIZON);
                assertThat(until).as(made.toString()).isEqualTo(band.openUntilLiterally(next.get(), HORIZON));
                found += until.isPresent() ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(75);
    }

    private static RandomGenerator random(int number) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(1000L + number);
    }
}
