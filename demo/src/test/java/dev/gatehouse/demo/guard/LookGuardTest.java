package dev.gatehouse.demo.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.controls.EmptyState;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class LookGuardTest {
    private final Stage stage;

    LookGuardTest() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
    }

    @Test
    void aShortenedLabelIsCutUnlessItMay() {
        assertThat(rules(() -> narrow("A sentence that needs far more room", "")))
                .contains(Rule.CUT_TEXT);
        assertThat(rules(() -> narrow("A sentence that needs far more room", "shortenable")))
                .doesNotContain(Rule.CUT_TEXT);
        assertThat(rules(() -> narrow("Short", ""))).doesNotContain(Rule.CUT_TEXT);
    }

    @Test
    void aTextBeyondTheWindowIsCut() {
        assertThat(rules(() -> {
                    var label = new Label("Beyond the edge");
                    label.relocate(570, 20);
                    return new Pane(label);
                }))
                .contains(Rule.CUT_TEXT);
    }

    @Test
    void paleTextIsFound() {
        assertThat(rules(() -> styled("-fx-text-fill: #999999"))).contains(Rule.CONTRAST);
        assertThat(rules(() -> styled("-fx-text-fill: -color-surface"))).contains(Rule.CONTRAST);
        assertThat(rules(() -> styled("-fx-text-fill: #595959"))).doesNotContain(Rule.CONTRAST);
    }

    @Test
    void whiteInTheDarkIsFound() {
        assertThat(rules(Look.Theme.DARK, () -> {
                    var island = new Region();
                    island.setStyle("-fx-background-color: white; -fx-min-width: 40; -fx-min-height: 20");
                    return new VBox(island);
                }))
                .contains(Rule.WHITE_AREA);
        assertThat(rules(Look.Theme.DARK, () -> new VBox(new TextField("dark"), new Button("Back"))))
                .doesNotContain(Rule.WHITE_AREA);
    }

    @Test
    void textsOnOneAnotherAreFound() {
        assertThat(rules(() -> {
                    var one = new Label("One sentence");
                    var other = new Label("Another sentence");
                    other.relocate(8, 4);
                    return new Pane(one, other);
                }))
                .contains(Rule.OVERLAP);
        assertThat(rules(() -> new VBox(new Label("One"), new Label("Other")))).doesNotContain(Rule.OVERLAP);
    }

    @Test
    void aWindowWithoutFocusIsFound() {
        assertThat(rules(() -> new VBox(new Label("Nothing to focus")))).contains(Rule.FOCUS);
        assertThat(rules(() -> {
                    var hidden = new Button("Hidden");
                    hidden.setVisible(false);
                    return focused(hidden);
                }))
                .contains(Rule.FOCUS);
        assertThat(rules(() -> focused(new Button("Focus")))).doesNotContain(Rule.FOCUS);
    }

    @Test
    void aHorizontalScrollBarIsFound() {
        assertThat(rules(() -> {
                    var wide = new Region();
                    wide.setMinWidth(2000);
                    return new ScrollPane(wide);
                }))
                .contains(Rule.HORIZONTAL_SCROLL);
    }

    @Test
    void emptinessNeedsASentence() {
        assertThat(rules(() -> new VBox(new Button("Alone")))).contains(Rule.EMPTY_REGION);
        assertThat(rules(() -> new EmptyState("Nobody yet."))).doesNotContain(Rule.EMPTY_REGION);
    }

    @Test
    void buttonsAreWideEnoughAndHaveNames() {
        assertThat(rules(() -> {
                    var squeezed = new Button("Extend 14 people");
                    squeezed.setMaxWidth(40);
                    return new VBox(squeezed);
                }))
                .contains(Rule.SMALL_BUTTON);
        assertThat(rules(() -> new VBox(new Button()))).contains(Rule.NAMELESS);
        assertThat(rules(() -> new HBox(new TextField()))).contains(Rule.NAMELESS);
    }

    @Test
    void fieldsAreNotStretched() {
        assertThat(rules(() -> {
                    var field = new TextField("wide");
                    field.setStyle("-fx-max-width: 5000; -fx-pref-width: 550");
                    return new HBox(field);
                }))
                .contains(Rule.WIDE_FIELD);
    }

    private static Parent focused(Button button) {
        var page = new VBox(button);
        page.sceneProperty().subscribe(button::requestFocus);
        return page;
    }

    private static Parent narrow(String words, String style) {
        var label = new Label(words);
        label.setMaxWidth(60);
        label.getStyleClass().add(style);
        return new VBox(label);
    }

    private static Parent styled(String style) {
        var label = new Label("Some words to read");
        label.setStyle(style);
        return new VBox(label);
    }

    private List<Rule> rules(Callable<Parent> content) {
        return rules(Look.Theme.LIGHT, content);
    }

    private List<Rule> rules(Look.Theme theme, Callable<Parent> content) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            try (var look = new Look()) {
                look.themeProperty().set(theme);
                var scene = new Scene(content.call(), 600, 400);
                stage.setScene(scene);
                stage.show();
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return new LookGuard(theme == Look.Theme.DARK)
                        .inspect(scene).stream().map(Finding::rule).toList();
            }
        });
    }
}
