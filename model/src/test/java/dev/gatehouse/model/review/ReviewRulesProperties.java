package dev.gatehouse.model.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.identity.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// The items of any day are those that a plain look at each event, one rule after the other, finds.
class ReviewRulesProperties {
    @Property(tries = 300)
    void theItemsAreThoseOfAPlainLook(@ForAll long seed, @ForAll @IntRange(max = 120) int count) {
        List<ReviewEvent> events = AnyDay.of(seed, count);
        assertThat(counts(ReviewRules.items(events, ReviewRulesProperties::isReviewer, false)))
                .isEqualTo(PlainLook.at(events, ReviewRulesProperties::isReviewer));
    }

    @Property(tries = 200)
    void theOrderInWhichTheyAreReadIsOfNoAccount(@ForAll long seed) {
        List<ReviewEvent> events = AnyDay.of(seed, 80);
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(ReviewRules.items(shuffled, ReviewRulesProperties::isReviewer, false))
                .isEqualTo(ReviewRules.items(events, ReviewRulesProperties::isReviewer, false));
    }

    @Property(tries = 200)
    void whatHappensLaterTakesNoItemAway(@ForAll long seed, @ForAll @IntRange(max = 80) int until) {
        List<ReviewEvent> events = AnyDay.of(seed, 80);
        Map<String, Long> before =
                counts(ReviewRules.items(events.subList(0, until), ReviewRulesProperties::isReviewer, false));
        Map<String, Long> after = counts(ReviewRules.items(events, ReviewRulesProperties::isReviewer, false));
        before.forEach((key, count) -> assertThat(after.get(key)).as(key).isGreaterThanOrEqualTo(count));
    }

    @Property(tries = 200)
    void whatDoesNotConcernItIsMissedByNobody(@ForAll long seed) {
        List<ReviewEvent> events = AnyDay.of(seed, 80);
        List<ReviewEvent> some = events.stream().filter(ReviewRules::concerns).toList();
        assertThat(ReviewRules.items(some, ReviewRulesProperties::isReviewer, false))
                .isEqualTo(ReviewRules.items(events, ReviewRulesProperties::isReviewer, false));
        assertThat(some).allMatch(event -> event.outcome() != Outcome.PENDING);
    }

    private static boolean isReviewer(UserId user) {
        return user.value().getLeastSignificantBits() < 2;
    }

    private static Map<String, Long> counts(List<ReviewItem> items) {
        return items.stream().collect(Collectors.toMap(ReviewItem::key, ReviewItem::count, Long::sum, HashMap::new));
    }
}
