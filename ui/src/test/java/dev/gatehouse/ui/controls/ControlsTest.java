package dev.gatehouse.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.ui.words.Count;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ControlsTest {
    private final Messages messages = new Messages(Language.ENGLISH);
    private final List<String> happened = new ArrayList<>();
    private final FxRobot robot = new FxRobot();
    private final Stage stage;

    ControlsTest() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @EnumSource
    void everyIconIsInThePack(Icon icon) {
        assertThatCode(icon::node).doesNotThrowAnyException();
    }

    @Test
    void aStatusIsAnIconAndAWordUnlessItIsQuiet() {
        var label = new StatusLabel(Status.BAD, "Expired");
        assertThat(label.getGraphic()).isNotNull();
        assertThat(label.getStyleClass()).contains("bad");
        label.show(Status.QUIET, "Active");
        assertThat(label.getGraphic()).isNull();
        assertThat(label.getStyleClass()).contains("quiet").doesNotContain("bad");
    }

    @Test
    void whatCannotBeDoneNowIsDisabledAndSaysWhy() {
        Parent pane =
                (Parent) Buttons.of(Verb.of("Send", () -> {}).unless(Optional.of("Needs the server: you are offline")));
        Button button = (Button) pane.getChildrenUnmodifiable().getFirst();
        assertThat(button.isDisabled()).isTrue();
        assertThat(button.getAccessibleHelp()).isEqualTo("Needs the server: you are offline");
    }

    @Test
    void theAnswerListsEveryReasonWithItsVerb() {
        var band = new AnswerBand();
        show(() -> band);
        fx(() -> {
            band.show(
                    Status.BAD,
                    "Cannot sign in: 2 reasons",
                    List.of(
                            new AnswerBand.Line(
                                    "Expired 2 days ago", Optional.of(Verb.of("Extend", () -> happened.add("extend")))),
                            new AnswerBand.Line("Disabled by an administrator", Optional.empty())),
                    Optional.empty());
            return band;
        });
        robot.clickOn("Extend");
        assertThat(happened).containsExactly("extend");
        assertThat(band.lookupAll(".sentence"))
                .extracting(node -> ((Label) node).getText())
                .containsExactlyInAnyOrder("Expired 2 days ago", "Disabled by an administrator");
        assertThat(band.getAccessibleText()).isEqualTo("Cannot sign in: 2 reasons");
    }

    @Test
    void aVerbThatIsShownAgainKeepsItsButtonAndDoesWhatItDoesNow() {
        var place = new VerbPlace(Buttons::of);
        show(() -> place);
        fx(() -> shown(place, Verb.of("Extend", () -> happened.add("before"))));
        Button before = (Button) place.getChildren().getFirst();
        fx(() -> shown(place, Verb.of("Extend", () -> happened.add("now"))));
        assertThat(place.getChildren()).containsExactly(before);
        robot.clickOn("Extend");
        assertThat(happened).containsExactly("now");
        fx(() -> shown(place, Verb.of("Extend", () -> {}).unless(Optional.of("Needs the server"))));
        assertThat(place.getChildren()).isNotEmpty().doesNotContain(before);
        fx(() -> {
            place.showIf(false, Verb.of("Extend", () -> {}));
            return place;
        });
        assertThat(place.getChildren()).isEmpty();
        assertThat(place.isManaged()).isFalse();
    }

    private static VerbPlace shown(VerbPlace place, Verb verb) {
        place.show(Optional.of(verb));
        return place;
    }

    @Test
    void aReasonThatKeepsItsVerbKeepsTheButtonWhileItsSentenceGrowsOlder() {
        var band = new AnswerBand();
        show(() -> band);
        fx(() -> answered(band, "Expired 2 min ago", "Disabled"));
        var before = fx(() -> band.lookup(".button"));
        fx(() -> answered(band, "Expired 3 min ago"));
        assertThat(fx(() -> band.lookup(".button"))).isSameAs(before);
        assertThat(fx(() -> band.lookupAll(".sentence")))
                .extracting(node -> ((Label) node).getText())
                .containsExactly("Expired 3 min ago");
    }

    private AnswerBand answered(AnswerBand band, String... sentences) {
        var lines = Stream.of(sentences)
                .map(sentence -> new AnswerBand.Line(sentence, Optional.of(Verb.of("Extend", () -> {}))))
                .toList();
        band.show(Status.BAD, "Cannot sign in", lines, Optional.empty());
        return band;
    }

    @Test
    void ctrlEnterCommitsUnlessItIsNotPossible() {
        var bar = new CommitBar(messages, "Back", () -> happened.add("back"), () -> happened.add("commit"));
        var field = new TextField();
        show(() -> {
            var page = new VBox(field, bar);
            bar.listenIn(page);
            bar.setChanges(2);
            bar.setCommit("Extend 14 people in Acme Benefits · Production", Optional.of("Choose an end first"));
            return page;
        });
        robot.clickOn(field);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertThat(happened).isEmpty();
        fx(() -> {
            bar.setCommit("Extend 14 people in Acme Benefits · Production", Optional.empty());
            return bar;
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertThat(happened).containsExactly("commit");
        assertThat(bar.lookup(".label"))
                .isInstanceOfSatisfying(
                        Label.class, label -> assertThat(label.getText()).isEqualTo("2 changes"));
    }

    @Test
    void onlyComingToProductionFromElsewhereSweepsTheStripe() {
        var stripe = new Stripe(Environment.TEST);
        show(() -> stripe);
        List<Boolean> entered = fx(() -> List.of(
                stripe.show(Environment.PRODUCTION),
                stripe.show(Environment.PRODUCTION),
                stripe.show(Environment.HOUSE),
                stripe.show(Environment.PRODUCTION)));
        assertThat(entered).containsExactly(true, false, false, true);
        var colour = stripe.getChildren().getFirst();
        assertThat(colour.getStyleClass()).contains("env-production");
        WaitForAsyncUtils.waitForFxEvents();
        for (int i = 0; i < 100 && colour.getTranslateX() != 0; i++) {
            WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
        }
        assertThat(colour.getTranslateX()).isZero();
    }

    @Test
    void aToastOffersUndoAndGoesAway() {
        var toasts = new ToastHost(messages);
        show(() -> toasts);
        fx(() -> {
            toasts.show("Extended Maria", Optional.of(Verb.of("Undo", () -> happened.add("undo"))));
            return toasts;
        });
        robot.clickOn("Undo");
        assertThat(happened).containsExactly("undo");
        assertThat(toasts.getChildren()).isEmpty();
    }

    @Test
    void chipsKeepTheChoiceWhenCountsChange() {
        var chips = new ChipRow<String>(messages);
        show(() -> chips);
        fx(() -> chipsWith(chips, 31));
        robot.clickOn("Locked  31");
        assertThat(chips.selectedProperty().get()).contains("locked");
        var pressed = stage.getScene().getFocusOwner();
        fx(() -> chipsWith(chips, 30));
        assertThat(chips.selectedProperty().get()).contains("locked");
        // Whoever has the focus on it, or is about to press it, keeps it.
        assertThat(stage.getScene().getFocusOwner()).isSameAs(pressed).isIn(chips.getChildren());
        assertThat(robot.lookup("Locked  30").tryQuery()).isPresent();
    }

    @Test
    void aSectionFolds() {
        var section = new Section(messages, "Access");
        var body = new Label("Valid from");
        section.setBody(List.of(body));
        show(() -> section);
        assertThat(fx(() -> body.getParent().isVisible())).isTrue();
        robot.clickOn("Access");
        assertThat(fx(() -> body.getParent().isVisible())).isFalse();
        assertThat(section.unfoldedProperty().get()).isFalse();
    }

    @Test
    void aDetailShowsOneSentenceInsteadAndComesBack() {
        var pane = new DetailPane();
        show(() -> pane);
        fx(() -> {
            pane.setHead(new Region());
            pane.setContent(List.of(new Label("Roles")));
            pane.showEmpty(new EmptyState("Choose somebody."));
            return pane;
        });
        assertThat(fx(() -> pane.lookup(".empty-state"))).isNotNull();
        fx(() -> {
            pane.showContent();
            pane.applyCss();
            pane.layout();
            return pane;
        });
        assertThat(fx(() -> pane.lookup(".empty-state"))).isNull();
        assertThat(robot.lookup("Roles").tryQuery()).isPresent();
    }

    private static boolean chipsWith(ChipRow<String> chips, long locked) {
        chips.show(List.of(
                new ChipRow.Chip<>("", "All", Optional.empty()),
                new ChipRow.Chip<>("locked", "Locked", Optional.of(Count.of(locked)))));
        return true;
    }

    private void show(Callable<Parent> content) {
        fx(() -> {
            stage.setScene(new Scene(content.call(), 600, 300));
            stage.show();
            return stage;
        });
    }

    private static <V> V fx(Callable<V> action) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }
}
