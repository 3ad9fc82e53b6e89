package dev.gatehouse.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NumberWordsTest {
    private final NumberWords english = new NumberWords(new Messages(Language.ENGLISH));
    private final NumberWords german = new NumberWords(new Messages(Language.GERMAN));

    @Test
    void numbersAreGroupedAsTheLanguageDoes() {
        assertThat(english.count(1_204_331)).isEqualTo("1,204,331");
        assertThat(german.count(1_204_331)).isEqualTo("1.204.331");
        assertThat(english.count(new Count(10_000, true))).isEqualTo("10,000+");
    }

    @Test
    void durationsHaveTwoUnits() {
        assertThat(english.duration(Duration.ofSeconds(160))).isEqualTo("2 min 40 s");
        assertThat(english.duration(Duration.ofHours(27))).isEqualTo("1 day 3 h");
        assertThat(german.duration(Duration.ofDays(2))).isEqualTo("2 Tage");
        assertThat(english.duration(Duration.ofSeconds(-5))).isEqualTo("0 s");
    }

    @Test
    void sizesHaveOneDecimalBelowAHundred() {
        assertThat(english.size(1_234_567_890)).isEqualTo("1.2\u00a0GB");
        assertThat(german.size(1_999)).isEqualTo("1,9\u00a0kB");
        assertThat(english.size(40_000_000)).isEqualTo("40\u00a0MB");
        assertThat(english.size(999)).isEqualTo("999\u00a0B");
    }

    @Test
    void aHundredPercentMeansAll() {
        assertThat(english.percent(0.999)).isEqualTo("99 %");
        assertThat(english.percent(1)).isEqualTo("100 %");
    }
}
