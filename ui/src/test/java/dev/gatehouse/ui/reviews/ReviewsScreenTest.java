package dev.gatehouse.ui.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.review.ReviewSaying;
import dev.gatehouse.model.review.Verdict;
import dev.gatehouse.ui.navigation.Area;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakeReviews;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.stage.ScreenStage;
import dev.gatehouse.ui.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The daily review with real keys: what waits, what is said, and what cannot be.
class ReviewsScreenTest {
    private final AtomicLong keys = new AtomicLong();
    private final FakeWorld world = FakeWorld.auditor();
    private final FakeReviews reviews = world.reviews();
    private Optional<ScreenStage> stage = Optional.empty();

    private ScreenStage show(Language language) {
        var ports = new ReviewsPorts(reviews, world.me(), world.link(), () -> new UUID(4, keys.incrementAndGet()));
        var shown = new ScreenStage(
                world,
                new Scope.One(FakeWorld.ACME),
                language,
                new Place.Reviews(Optional.empty()),
                tasks -> context -> new ReviewsScreen(ports, tasks, context));
        stage = Optional.of(shown);
        return shown;
    }

    private ScreenStage yesterday() {
        ScreenStage shown = show(Language.ENGLISH);
        shown.on(() -> {
            shown.screen().show(new Place.Reviews(Optional.of(FakeReviews.YESTERDAY)));
            return shown;
        });
        shown.settle();
        return shown;
    }

    @AfterEach
    void end() {
        stage.ifPresent(ScreenStage::close);
    }

    @Test
    void theEarliestDayThatWaitsIsOpenAndEachDayHasASignBesidesItsColour() {
        ScreenStage shown = show(Language.ENGLISH);
        assertThat(shown.reads("20 Nov 2026")).isTrue();
        assertThat(shown.reads("Missed: nobody signed it off within a day of its end. 0 items open."))
                .isTrue();
        List<ToggleButton> days = days(shown);
        assertThat(days).hasSize(30).allMatch(day -> day.getGraphic() != null);
        assertThat(days.get(27).getAccessibleText()).isEqualTo("20 Nov 2026: missed");
        assertThat(days.get(27).getStyleClass()).contains("bad");
        assertThat(days.get(28).getAccessibleText()).isEqualTo("21 Nov 2026: to be signed off, 3 open");
        assertThat(days.get(29).getAccessibleText()).isEqualTo("22 Nov 2026: not over");
        assertThat(days.get(29).getStyleClass()).contains("unknown");
        assertThat(days.get(26).getAccessibleText()).isEqualTo("19 Nov 2026: signed off late");
        assertThat(days.get(0).getAccessibleText()).isEqualTo("24 Oct 2026: before reviews began");
    }

    @Test
    void anEmptyDayIsExplainedAndSignedOffByKeyboard() {
        ScreenStage shown = show(Language.ENGLISH);
        assertThat(shown.reads("Nothing of 20 Nov needs a person")).isTrue();
        shown.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(shown.notices()).anyMatch(said -> said.sentence().equals("Signed off 20 Nov with 0 items."));
        assertThat(shown.reads("signed off late")).isTrue();
    }

    @Test
    void itemsAreSettledOneAfterTheOtherWithKeysOnly() {
        ScreenStage shown = yesterday();
        assertThat(shown.reads("Item 1 of 3")).isTrue();
        assertThat(shown.reads("Oscar Neumann took parts of the trail away (3 times)"))
                .isTrue();
        assertThat(shown.reads("Here because of 3 exports or more")).isTrue();
        shown.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(reviews.sayings)
                .as("nothing is signed off while items are open")
                .isEmpty();

        focusDay(shown);
        shown.press(KeyCode.J);
        assertThat(shown.reads("Item 2 of 3")).isTrue();
        shown.press(KeyCode.K);
        assertThat(shown.reads("Item 1 of 3")).isTrue();

        say(shown, "the yearly audit", 1);
        assertThat(reviews.sayings.getLast().verdict()).isEqualTo(Verdict.FINE);
        assertThat(shown.reads("Item 2 of 3")).isTrue();
        say(shown, "asked her", 2);
        assertThat(reviews.sayings.getLast().verdict()).isEqualTo(Verdict.FOLLOW_UP);
        assertThat(shown.reads("and 4 more")).isTrue();
        say(shown, "somebody guessed", 3);
        assertThat(reviews.sayings)
                .extracting(ReviewSaying::verdict)
                .containsExactly(Verdict.FINE, Verdict.FOLLOW_UP, Verdict.INCIDENT);
        shown.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(shown.notices()).anyMatch(said -> said.sentence().equals("Signed off 21 Nov with 3 items."));
        assertThat(shown.reads("By Ruth Brandt")).isTrue();
    }

    @Test
    void withoutAReasonNothingIsSaid() {
        ScreenStage shown = yesterday();
        List<Node> verdicts = shown.on(() ->
                List.copyOf(shown.robot().lookup(".review-item .verbs .button").queryAll()));
        assertThat(verdicts).hasSize(3).allMatch(Node::isDisabled);
        shown.type("#review-reason", "x".repeat(501));
        assertThat(shown.on(() -> shown.robot()
                        .lookup("#review-reason")
                        .queryTextInputControl()
                        .getText()))
                .hasSizeLessThanOrEqualTo(500);
    }

    @Test
    void whatIsAboutOneselfIsForSomebodyElse() {
        reviews.about(FakeWorld.person(1));
        ScreenStage shown = yesterday();
        assertThat(shown.reads("This is about you. Somebody else has to speak of it."))
                .isTrue();
        assertThat(shown.on(() -> shown.robot().lookup("#review-reason").tryQuery()))
                .isEmpty();
    }

    @Test
    void whatWasSaidUnheardIsTheSameWhenSaidAgain() {
        ScreenStage shown = yesterday();
        reviews.loseNextAnswer();
        say(shown, "the yearly audit", 1);
        assertThat(shown.reads(FaultCode.UNREACHABLE.wire())).isTrue();
        assertThat(shown.reads("the yearly audit")).as("what was typed is kept").isTrue();
        press(shown, 1);
        assertThat(reviews.sayings).hasSize(2);
        assertThat(reviews.sayings.getFirst()).isEqualTo(reviews.sayings.getLast());
    }

    @Test
    void theEventsOfAnItemAreOpenedInTheTrail() {
        ScreenStage shown = yesterday();
        shown.click("Open in the trail");
        assertThat(shown.on(() -> shown.navigator().position().get().place()))
                .isInstanceOfSatisfying(Place.Audit.class, audit -> {
                    assertThat(audit.query().orElseThrow().action()).contains("TrailExported");
                    assertThat(audit.query().orElseThrow().from()).isPresent();
                });
    }

    @Test
    void withoutTheServerItSaysSo() {
        world.link().cut();
        ScreenStage shown = show(Language.ENGLISH);
        assertThat(shown.reads("Needs the server: you are offline.")).isTrue();
        shown.on(() -> {
            world.link().mend();
            return true;
        });
        shown.settle();
        assertThat(shown.reads("20 Nov 2026")).isTrue();
    }

    @Test
    void onlyWhoMayReviewHasTheEntry() {
        assertThat(Area.REVIEWS.isOpenTo(permission -> world.me().may(FakeWorld.ACME.id(), permission)))
                .isTrue();
        var administrator = FakeWorld.administrator();
        assertThat(Area.REVIEWS.isOpenTo(permission -> administrator.me().may(FakeWorld.ACME.id(), permission)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pictures(Language language) {
        ScreenStage shown = show(language);
        shown.picture("reviews-missed-" + language);
        shown.on(() -> {
            shown.screen().show(new Place.Reviews(Optional.of(FakeReviews.YESTERDAY)));
            return shown;
        });
        shown.settle();
        shown.type("#review-reason", "the yearly audit");
        shown.picture("reviews-item-" + language);
        shown.resize(800, 593);
        shown.picture("reviews-small-" + language);
        assertThat(days(shown)).hasSize(30);
    }

    private static void say(ScreenStage shown, String reason, int verdict) {
        shown.type("#review-reason", reason);
        press(shown, verdict);
    }

    /// Goes on by Tab from the reason to a verdict, and presses it.
    private static void press(ScreenStage shown, int verdict) {
        shown.on(() -> {
            shown.robot().lookup("#review-reason").query().requestFocus();
            return shown;
        });
        for (int i = 0; i < verdict; i++) {
            shown.press(KeyCode.TAB);
        }
        shown.press(KeyCode.SPACE);
    }

    private static void focusDay(ScreenStage shown) {
        shown.on(() -> {
            days(shown).get(28).requestFocus();
            return shown;
        });
    }

    private static List<ToggleButton> days(ScreenStage shown) {
        return shown.on(() -> shown.robot().lookup(".review-day").queryAllAs(ToggleButton.class).stream()
                .toList());
    }
}
