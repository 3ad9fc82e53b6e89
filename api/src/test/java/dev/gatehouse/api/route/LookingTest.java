package dev.gatehouse.api.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.query.EventQuery;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookingTest {
    private static final EventQuery ABOUT_ONE = EventQuery.about(new Target("user", "u"));
    private static final Instant AT = Instant.parse("2026-11-22T17:20:00Z");

    @Test
    void theFewLatestEventsOfAPersonAreTheirPage() {
        assertThat(Looking.of(ABOUT_ONE, false, 10, true)).isEqualTo(Looking.OPENING);
        assertThat(Looking.of(EventQuery.about(new Target("role", "r")), false, 1, true))
                .isEqualTo(Looking.OPENING);
    }

    @Test
    void moreOfThemALaterPageOrWithoutTheRightToThePageIsASearch() {
        assertThat(Looking.of(ABOUT_ONE, false, 11, true)).isEqualTo(Looking.SEARCHING);
        assertThat(Looking.of(ABOUT_ONE, true, 10, true)).isEqualTo(Looking.SEARCHING);
        assertThat(Looking.of(ABOUT_ONE, false, 10, false)).isEqualTo(Looking.SEARCHING);
        assertThat(Looking.of(EventQuery.about(new Target("session", "s")), false, 1, true))
                .isEqualTo(Looking.SEARCHING);
    }

    @Test
    void nothingInParticularFillsACopyAndReadsOn() {
        assertThat(Looking.of(EventQuery.ALL, false, 500, true)).isEqualTo(Looking.COPYING);
        assertThat(Looking.of(EventQuery.ALL, true, 500, true)).isEqualTo(Looking.READING_ON);
        assertThat(Looking.of(within(Optional.empty(), Optional.of(AT)), false, 500, false))
                .isEqualTo(Looking.COPYING);
    }

    @Test
    void whateverNarrowsIsASearch() {
        assertThat(Looking.of(within(Optional.of(AT), Optional.empty()), false, 1, true))
                .isEqualTo(Looking.SEARCHING);
        var refused = new EventQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Outcome.REFUSED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(Looking.of(refused, false, 1, true)).isEqualTo(Looking.SEARCHING);
        assertThat(Looking.of(refused, true, 1, true)).isEqualTo(Looking.READING_ON);
    }

    private static EventQuery within(Optional<Instant> from, Optional<Instant> to) {
        return new EventQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                from,
                to);
    }
}
