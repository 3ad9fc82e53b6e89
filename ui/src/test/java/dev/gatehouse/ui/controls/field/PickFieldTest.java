package dev.gatehouse.ui.controls.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class PickFieldTest {
    private static final List<String> CITIES = List.of("Berlin", "London", "Lisbon", "Paris");

    private final FxRobot robot = new FxRobot();
    private final List<String> picked = new ArrayList<>();
    private final List<Consumer<List<String>>> waiting = new ArrayList<>();
    private final Stage stage;

    PickFieldTest() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void hide() {
        fx(() -> {
            stage.hide();
            return stage;
        });
    }

    private static List<String> matching(String typed) {
        return CITIES.stream()
                .filter(city -> city.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private PickField<String> show(PickField.Search<String> search) {
        var field = fx(() -> {
            var made = new PickField<>("City", search, city -> city, picked::add);
            made.show(Optional.of("Berlin"));
            stage.setScene(new Scene(new VBox(made, new Button("elsewhere")), 400, 300));
            stage.show();
            made.requestFocus();
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return field;
    }

    @Test
    void enterTakesTheFirstThatMatches() {
        show((typed, found) -> found.accept(matching(typed)));
        robot.write("lon").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(picked).containsExactly("London");
    }

    @Test
    void whoeverPickedOnceCanPickAgain() {
        var field = show((typed, found) -> found.accept(matching(typed)));
        for (String typed : List.of("lon", "lis", "par")) {
            robot.write(typed);
            WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
            robot.push(KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();
            fx(() -> {
                field.show(Optional.of(picked.getLast()));
                field.selectAll();
                return field;
            });
        }
        assertThat(picked).containsExactly("London", "Lisbon", "Paris");
    }

    @Test
    void downShowsAllAndGoesToThem() {
        show((typed, found) -> found.accept(matching(typed)));
        robot.push(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(picked).hasSize(1);
        assertThat(CITIES).contains(picked.getFirst());
    }

    @Test
    void whatIsNotTakenIsGoneWhenTheFieldIsLeft() {
        var field = show((typed, found) -> found.accept(List.of()));
        robot.write("nowhere").push(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        String text = fx(field::getText);
        assertThat(text).isEqualTo("Berlin");
        assertThat(picked).isEmpty();
    }

    @Test
    void escapeBringsBackWhatWasShown() {
        var field = show((typed, found) -> found.accept(List.of()));
        robot.write("nowhere").push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        String text = fx(field::getText);
        assertThat(text).isEqualTo("Berlin");
    }

    @Test
    void anAnswerToAnEarlierQuestionIsOfNoInterest() {
        show((typed, found) -> waiting.add(found));
        robot.write("par").push(KeyCode.ENTER).write("lis").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        fx(() -> {
            waiting.getFirst().accept(List.of("Paris"));
            waiting.getLast().accept(List.of("Lisbon"));
            return waiting;
        });
        assertThat(picked).containsExactly("Lisbon");
    }

    @Test
    void withoutATypedWordEnterTakesNothing() {
        show((typed, found) -> found.accept(matching(typed)));
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(picked).isEmpty();
    }

    private static <T> T fx(Callable<T> call) {
        try {
            return WaitForAsyncUtils.asyncFx(call).get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
