package dev.gatehouse.model.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.ActorId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What may be said of a day, and by whom.
class DayReviewTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final ActorId RUTH = ActorId.person(AnyDay.person(9));
    private static final ActorId SELF = ActorId.person(AnyDay.person(1));
    private static final ReviewItem ABOUT_ONE = item(1);
    private static final ReviewItem ABOUT_TWO = item(2);

    @Test
    void aDayThatIsNotOverIsOnlyLookedAt() {
        var today = new DayReview(DAY, DayState.TODAY, List.of(ABOUT_ONE), Map.of(), Optional.empty());
        assertThat(code(today.refusesDisposition(ABOUT_ONE.key(), RUTH))).contains(FaultCode.DAY_NOT_OVER);
        assertThat(code(today.refusesSignOff(RUTH))).contains(FaultCode.DAY_NOT_OVER);
    }

    @Test
    void nobodySpeaksOfThemselvesAndSomebodyElseMay() {
        DayReview day = day(Map.of());
        assertThat(code(day.refusesDisposition(ABOUT_ONE.key(), SELF))).contains(FaultCode.OWN_REVIEW);
        assertThat(day.refusesDisposition(ABOUT_TWO.key(), SELF)).isEmpty();
        assertThat(day.refusesDisposition(ABOUT_ONE.key(), RUTH)).isEmpty();
        // Somebody of the house with the same number is somebody else.
        assertThat(day.refusesDisposition(ABOUT_ONE.key(), ActorId.operator(AnyDay.person(1))))
                .isEmpty();
    }

    @Test
    void whatIsNotThereIsNotSpokenOf() {
        assertThat(code(day(Map.of()).refusesDisposition("refusals:user/nobody", RUTH)))
                .contains(FaultCode.UNKNOWN_ITEM);
    }

    @Test
    void aDayIsSignedOffOnceAllIsSpokenOf() {
        Map<String, Disposition> said = new HashMap<>();
        said.put(ABOUT_TWO.key(), said(ABOUT_TWO, Verdict.FINE));
        assertThat(code(day(said).refusesSignOff(RUTH))).contains(FaultCode.ITEMS_OPEN);
        assertThat(code(day(said).refusesSignOff(SELF))).contains(FaultCode.OWN_REVIEW);
        said.put(ABOUT_ONE.key(), said(ABOUT_ONE, Verdict.INCIDENT));
        assertThat(day(said).refusesSignOff(RUTH)).isEmpty();
        // Somebody else spoke of it.
        assertThat(day(said).refusesSignOff(SELF)).isEmpty();
    }

    @Test
    void whatWasSignedOffStaysAsItWas() {
        var done = new SignOff(RUTH, Optional.empty(), Instant.EPOCH, 2, "");
        var day = new DayReview(DAY, DayState.SIGNED_OFF, List.of(ABOUT_ONE), Map.of(), Optional.of(done));
        assertThat(code(day.refusesDisposition(ABOUT_ONE.key(), RUTH))).contains(FaultCode.DAY_SIGNED_OFF);
    }

    @Test
    void theDigestIsOfTheTextThatTheContractNames() throws Exception {
        Map<String, Disposition> said = new HashMap<>();
        said.put(ABOUT_TWO.key(), said(ABOUT_TWO, Verdict.FOLLOW_UP));
        said.put(ABOUT_ONE.key(), said(ABOUT_ONE, Verdict.INCIDENT));
        String text = "2026-11-21\n" + ABOUT_ONE.key() + " incident\n" + ABOUT_TWO.key() + " follow_up\n";
        String expected = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(day(said).digest()).isEqualTo(expected);
        said.put(ABOUT_ONE.key(), said(ABOUT_ONE, Verdict.FINE));
        assertThat(day(said).digest()).isNotEqualTo(expected);
    }

    @Test
    void whatHasNoRoomIsOneItemMore() {
        var events = new ArrayList<ReviewEvent>();
        IntStream.range(0, 130).forEach(i -> events.add(AnyDay.signIn(AnyDay.BEGIN, i, i, "outside_hours")));
        List<ReviewItem> items = ReviewRules.items(events, _ -> false, false);
        assertThat(items).hasSize(ReviewRules.MOST_ITEMS + 1);
        assertThat(items.getLast().key()).isEqualTo("rest:trail/rest");
        assertThat(items.getLast().count()).isEqualTo(30);
        // Nobody is let off by being one of many.
        assertThat(ReviewRules.items(events.subList(0, 3), _ -> false, true))
                .extracting(ReviewItem::kind)
                .endsWith(ReviewKind.REST);
    }

    @Test
    void anItemNamesTheFirstOfItsEventsAndCountsAll() {
        var events = new ArrayList<ReviewEvent>();
        IntStream.range(0, 50)
                .forEach(i -> events.add(AnyDay.signIn(AnyDay.BEGIN.plusSeconds(i), i, 1, "wrong_password")));
        ReviewItem only = ReviewRules.items(events, _ -> false, false).getFirst();
        assertThat(only.count()).isEqualTo(50);
        assertThat(only.events())
                .hasSize(ReviewItem.MOST_EVENTS)
                .startsWith(events.getFirst().id());
        assertThat(only.last()).isEqualTo(AnyDay.BEGIN.plusSeconds(49));
    }

    private static ReviewItem item(int about) {
        return new ReviewItem(ReviewKind.REFUSALS, AnyDay.target(about), 5, List.of(), AnyDay.BEGIN, AnyDay.BEGIN);
    }

    private static DayReview day(Map<String, Disposition> said) {
        return new DayReview(DAY, DayState.DUE, List.of(ABOUT_TWO, ABOUT_ONE), said, Optional.empty());
    }

    private static Disposition said(ReviewItem item, Verdict verdict) {
        return new Disposition(item.key(), verdict, Optional.of("looked"), RUTH, Optional.empty(), Instant.EPOCH);
    }

    private static Optional<FaultCode> code(Optional<Fault> fault) {
        return fault.map(Fault::code);
    }
}
