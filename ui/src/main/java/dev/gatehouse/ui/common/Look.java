package dev.gatehouse.ui.common;

import dev.gatehouse.resources.Resources;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/// The look of all windows: theme, and density of rows and controls. Both change while the program runs.
public final class Look implements AutoCloseable {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final ObjectProperty<Density> density = new SimpleObjectProperty<>(Density.COMPACT);
    private final ReadOnlyObjectWrapper<ColorScheme> shown = new ReadOnlyObjectWrapper<>(ColorScheme.LIGHT);
    private final Subscriptions subscriptions = new Subscriptions();

    /// What the person chose.
    public enum Theme {
        /// As the system has it, also when that changes.
        SYSTEM,
        /// Always light.
        LIGHT,
        /// Always dark.
        DARK
    }

    /// How close rows and controls stand.
    public enum Density {
        /// Rows and controls of 28.
        COMPACT,
        /// Rows of 36, controls of 32.
        COMFORTABLE
    }

    /// Loads the faces and puts the stylesheet on. On the FX thread, once a program.
    public Look() {
        Fonts.load();
        subscriptions.invalidation(this::show, theme, Platform.getPreferences().colorSchemeProperty());
        show();
    }

    /// The chosen theme.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// The chosen density.
    public ObjectProperty<Density> densityProperty() {
        return density;
    }

    /// What is on screen now: light or dark.
    public ReadOnlyObjectProperty<ColorScheme> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Gives the scene's root the class of the density, now and after each change.
    public void dress(Scene scene) {
        subscriptions.value(density, chosen -> {
            scene.getRoot().getStyleClass().removeAll("compact", "comfortable");
            scene.getRoot().getStyleClass().add(chosen == Density.COMPACT ? "compact" : "comfortable");
        });
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void show() {
        ColorScheme scheme = switch (theme.get()) {
            case SYSTEM -> Platform.getPreferences().getColorScheme();
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
        Application.setUserAgentStylesheet(
                Resources.stylesheet(scheme == ColorScheme.DARK ? "gatehouse-dark" : "gatehouse-light"));
        shown.set(scheme);
    }
}
