package dev.gatehouse.ui.controls.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FieldsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T17:20:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final Words words = Words.of(Language.ENGLISH, () -> NOW, LONDON);
    private final FxRobot robot = new FxRobot();
    private final Stage stage;

    FieldsTest() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
    }

    @Test
    void theEyeShowsAndHidesThePassword() {
        var secret = fx(() -> new SecretField(words.messages()));
        show(secret);
        robot.clickOn(secret.lookup(".password-field")).write("correct horse");
        assertThat(secret.textProperty().get()).isEqualTo("correct horse");
        assertThat(fx(() -> secret.lookup(".password-field").isVisible())).isTrue();
        robot.clickOn(secret.lookup(".eye"));
        assertThat(fx(() -> secret.lookup(".password-field").isVisible())).isFalse();
        assertThat(secret.lookupAll(".text-field"))
                .filteredOn(node -> !(node instanceof PasswordField))
                .extracting(node -> ((TextField) node).getText())
                .containsExactly("correct horse");
        fx(() -> {
            secret.clear();
            return secret;
        });
        assertThat(fx(() -> secret.lookup(".password-field").isVisible())).isTrue();
        assertThat(secret.textProperty().get()).isEmpty();
    }

    @Test
    void whileTheServerIsAskedThePasswordTakesNothing() {
        var working = new SimpleBooleanProperty(true);
        var secret = fx(() -> {
            var made = new SecretField(words.messages());
            made.closedWhile(working);
            return made;
        });
        show(secret);
        robot.clickOn(secret.lookup(".password-field")).write("lost");
        assertThat(secret.textProperty().get()).isEmpty();
        fx(() -> {
            working.set(false);
            return secret;
        });
        robot.write("correct");
        assertThat(secret.textProperty().get()).isEqualTo("correct");
    }

    @Test
    void theFilterFollowsTypingAndEscapeClearsIt() throws Exception {
        var filter = fx(() -> new FilterField(words.messages(), "Filter"));
        var queries = new ArrayList<String>();
        filter.queryProperty().subscribe((before, after) -> queries.add(after));
        filter.setCompletions(word -> "status:expired".startsWith(word) ? List.of("status:expired") : List.of());
        show(filter);
        robot.clickOn(filter.lookup(".text-field")).write("lopez");
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> queries.contains("lopez"));
        robot.type(KeyCode.ESCAPE);
        assertThat(filter.queryProperty().get()).isEmpty();
        robot.write("sta");
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(filter.queryProperty().get()).isEqualTo("status:expired");
    }

    @Test
    void anEndIsChosenInStepsWithItsWordsBelow() {
        var expiry = fx(() -> new ExpiryField(words, LONDON));
        show(expiry);
        fx(() -> {
            expiry.setPresent(new Expiry.At(Instant.parse("2026-11-20T17:00:00Z")));
            return expiry;
        });
        assertThat(expiry.valueProperty().get()).isEmpty();
        robot.clickOn("+30 d");
        assertThat(expiry.valueProperty().get()).contains(new Expiry.At(Instant.parse("2026-12-22T17:00:00Z")));
        assertThat(below(expiry)).isEqualTo("until 22 Dec 2026, 17:00 (London) = 22 Dec 2026, 17:00 UTC");
        robot.clickOn(expiry.lookup(".time"));
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).write("25:00");
        assertThat(expiry.valueProperty().get()).isEmpty();
        robot.clickOn("Never");
        assertThat(expiry.valueProperty().get()).isEmpty();
        fx(() -> {
            reason(expiry).setText("works here for good");
            return expiry;
        });
        assertThat(expiry.valueProperty().get()).contains(new Expiry.Never("works here for good"));
    }

    @Test
    void anEndInThePastIsNoEnd() {
        var expiry = fx(() -> new ExpiryField(words, LONDON));
        show(expiry);
        fx(() -> {
            expiry.setPresent(new Expiry.At(Instant.parse("2026-11-20T17:00:00Z")));
            return expiry;
        });
        robot.clickOn("Date");
        assertThat(expiry.valueProperty().get()).isEmpty();
        assertThat(below(expiry)).isEqualTo("This end has passed already");
    }

    @Test
    void anErrorStandsUnderTheFieldAndIsReadOut() {
        var input = fx(() -> new TextField());
        var field = fx(() -> new Field("Login", input));
        show(field);
        fx(() -> {
            field.setError(Optional.of("There is already a “mlopez” here"));
            return field;
        });
        assertThat(input.getAccessibleText()).isEqualTo("Login");
        assertThat(input.getAccessibleHelp()).isEqualTo("There is already a “mlopez” here");
        assertThat(input.getStyleClass()).contains("invalid");
        fx(() -> {
            field.setError(Optional.empty());
            return field;
        });
        assertThat(input.getStyleClass()).doesNotContain("invalid");
    }

    private static TextField reason(ExpiryField expiry) {
        return expiry.getChildren().stream()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String below(ExpiryField expiry) {
        return ((Label) expiry.getChildren().getLast()).getText();
    }

    private void show(Parent content) {
        fx(() -> {
            stage.setScene(new Scene(new VBox(content), 600, 300));
            stage.show();
            return stage;
        });
    }

    private static <V> V fx(Callable<V> action) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }
}
