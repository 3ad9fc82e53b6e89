package dev.gatehouse.demo.prove.bands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.demo.oracle.BandCase;
import dev.gatehouse.demo.oracle.RandomBands;
import dev.gatehouse.demo.oracle.Zones;
import dev.gatehouse.demo.prove.ProofRunner;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each mistake is one somebody could make in an engine; the proof must not let it pass.
class BandsProofTest {
    private static final int CASES = 400;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aBandThatIsRightPasses() throws Exception {
        assertThat(failures(OracleBand::read))
                .as(() -> said.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .endsWith("{\"proof\":\"bands\",\"count\":400,\"failed\":0}\n");
    }

    @Test
    void everyTransitionIsAmongTheFullCount() {
        assertThat(new BandsProof(OracleBand::read).fullCount())
                .isGreaterThan(new RandomBands(new Zones()).casesForEveryTransition());
    }

    @Test
    void aWholeWrongCaseIsTold() throws Exception {
        assertThat(failures((band, calendars) -> FaultyBand.judging(OracleBand.read(band, calendars), _ -> true)))
                .isPositive();
        BandCase told = new RandomBands(new Zones())
                .make(0, RandomGeneratorFactory.of("L64X128MixRandom").create(1));
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("\"case\":0,\"broken\":\"isOpen ")
                .contains("is false, the engine says true, of ")
                .contains(told.band().replace("\"", "\\\""));
    }

    @Test
    void aRefusedBandIsAFailure() throws Exception {
        int failures = failures((band, calendars) -> {
            if (band.contains("24:00")) {
                throw new IllegalArgumentException("24:00 is no time");
            }
            return OracleBand.read(band, calendars);
        });
        assertThat(failures).isPositive();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("\"broken\":\"refused: 24:00 is no time, of {");
    }

    @Test
    void aNanosecondTooMuchIsFound() throws Exception {
        finds((band, instant) -> band.isOpen(instant.minusNanos(1)));
        finds((band, instant) -> band.isOpen(instant.plusNanos(1)));
    }

    @Test
    void onlyOnePassOfAnOverlapIsFound() throws Exception {
        findsZoned((band, local) -> band.isOpen(local.toInstant()) && local.equals(local.withEarlierOffsetAtOverlap()));
        findsZoned((band, local) -> band.isOpen(local.toInstant()) && local.equals(local.withLaterOffsetAtOverlap()));
    }

    @Test
    void anHourOffAfterATransitionIsFound() throws Exception {
        findsZoned((band, local) -> band.isOpen(local.toLocalDate()
                .atStartOfDay(local.getZone())
                .toInstant()
                .plusNanos(local.toLocalTime().toNanoOfDay())));
    }

    @Test
    void aClosedDayThatLetsTheNightBeforeFinishIsFound() throws Exception {
        findsRewritten(band -> band.replace("\"kind\":\"closed\"", "\"kind\":\"hours\",\"hours\":[]"));
    }

    @Test
    void aDayWithoutHoursThatEndsTheNightBeforeIsFound() throws Exception {
        findsRewritten(band -> band.replace("\"kind\":\"hours\",\"hours\":[]", "\"kind\":\"closed\""));
    }

    @Test
    void forgottenHolidaysAreFound() throws Exception {
        findsRewritten(band -> band.replaceAll("\"holidays\":\\[.*]", "\"holidays\":[]"));
    }

    @Test
    void forgottenExceptionsAreFound() throws Exception {
        findsRewritten(band -> band.replaceAll("\"exceptions\":\\[.*],\"holidays\"", "\"exceptions\":[],\"holidays\""));
    }

    @Test
    void calendarsTheBandDoesNotNameAreFound() throws Exception {
        assertThat(failures((band, calendars) -> OracleBand.read(namingAll(band, calendars), calendars)))
                .isPositive();
    }

    @Test
    void searchesThatAreNotExactAreFound() throws Exception {
        findsFound(found -> found.map(instant -> instant.plusSeconds(60)));
        findsFound(found -> found.map(instant -> instant.minusNanos(1)));
        findsFound(_ -> Optional.empty());
    }

    private void finds(BiPredicate<BandUnderTest, Instant> judge) throws Exception {
        assertThat(failures((band, calendars) -> {
                    BandUnderTest right = OracleBand.read(band, calendars);
                    return FaultyBand.judging(right, instant -> judge.test(right, instant));
                }))
                .isPositive();
    }

    private void findsZoned(BiPredicate<BandUnderTest, ZonedDateTime> judge) throws Exception {
        assertThat(failures((band, calendars) -> {
                    BandUnderTest right = OracleBand.read(band, calendars);
                    var zone = ZoneId.of(band.replaceAll(".*\"zone\":\"([^\"]*)\".*", "$1"));
                    return FaultyBand.judging(right, instant -> judge.test(right, instant.atZone(zone)));
                }))
                .isPositive();
    }

    private void findsRewritten(UnaryOperator<String> rewrite) throws Exception {
        assertThat(failures((band, calendars) -> OracleBand.read(rewrite.apply(band), calendars)))
                .isPositive();
    }

    private void findsFound(UnaryOperator<Optional<Instant>> found) throws Exception {
        assertThat(failures((band, calendars) -> FaultyBand.finding(OracleBand.read(band, calendars), found)))
                .isPositive();
    }

    private static String namingAll(String band, List<String> calendars) {
        var ids = calendars.stream()
                .map(calendar -> calendar.replaceAll("\\{\"id\":(\"[^\"]*\").*", "$1"))
                .toList();
        return band.replaceAll("\"holidays\":\\[.*]", "\"holidays\":[" + String.join(",", ids) + "]");
    }

    private int failures(BandUnderTest.Factory factory) throws Exception {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new ProofRunner(List.of(), folder, out).run(new BandsProof(factory), CASES, 1);
    }
}
