package dev.gatehouse.ui.signin;

import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.navigation.Arrangement;
import dev.gatehouse.ui.navigation.ArrangementChoice;
import dev.gatehouse.ui.navigation.ArrangementWords;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The right side of the sign-in: the product, and at the foot version, language and theme.
final class WelcomePane extends VBox {
    WelcomePane(Words words, Arrangement arrangement, String version) {
        getStyleClass().add("welcome");
        var name = new Label(words.text("shell.product"));
        name.getStyleClass().add("product");
        var tagline = new Label(words.text("signin.tagline"));
        tagline.getStyleClass().addAll("tagline", "wrapped");
        tagline.setMinHeight(Region.USE_PREF_SIZE);
        var above = new Region();
        var below = new Region();
        VBox.setVgrow(above, Priority.ALWAYS);
        VBox.setVgrow(below, Priority.ALWAYS);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var shown = new Label(words.text("signin.version", version));
        shown.getStyleClass().add("secondary");
        shown.setMinWidth(USE_PREF_SIZE);
        var foot = new HBox(
                shown,
                space,
                new ArrangementChoice<>(
                        words.text("signin.language"),
                        arrangement.language(),
                        ArrangementWords.LANGUAGES,
                        language -> ArrangementWords.language(words, language)),
                new ArrangementChoice<>(
                        words.text("signin.theme"),
                        arrangement.theme(),
                        List.of(Look.Theme.values()),
                        theme -> ArrangementWords.theme(words, theme)));
        foot.getStyleClass().add("foot");
        getChildren().setAll(above, name, tagline, below, foot);
    }
}
