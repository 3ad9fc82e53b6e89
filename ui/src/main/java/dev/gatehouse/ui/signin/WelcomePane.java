package dev.gatehouse.ui.signin;

import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.navigation.Arrangement;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The right side of the sign-in: the product, and at the foot version, language and theme.
final class WelcomePane extends VBox {
    WelcomePane(Words words, Arrangement arrangement, String version) {
        getStyleClass().add("welcome");
        var name = new Label(words.text("common.product"));
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
        var foot = new HBox(
                shown,
                space,
                choice(words.text("signin.language"), arrangement.language(), language -> language(words, language),
                        Language.ENGLISH, Language.FRENCH, Language.GERMAN),
                choice(words.text("signin.theme"), arrangement.theme(), theme -> theme(words, theme),
                        Look.Theme.values()));
        foot.getStyleClass().add("foot");
        getChildren().setAll(above, name, tagline, below, foot);
    }

    @SafeVarargs
    private static <T> Node choice(String name, ObjectProperty<T> property, Function<T, String> words, T... values) {
        var box = new ChoiceBox<T>();
        box.getItems().setAll(values);
        box.setAccessibleText(name);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        box.setValue(property.get());
        box.setOnAction(event -> property.set(box.getValue()));
        return box;
    }

    private static String language(Words words, Language language) {
        return switch (language) {
            case ENGLISH, PSEUDO -> words.text("shell.language.english");
            case FRENCH -> words.text("shell.language.french");
            case GERMAN -> words.text("shell.language.german");
        };
    }

    private static String theme(Words words, Look.Theme theme) {
        return switch (theme) {
            case SYSTEM -> words.text("shell.theme.system");
            case LIGHT -> words.text("shell.theme.light");
            case DARK -> words.text("shell.theme.dark");
        };
    }
}
