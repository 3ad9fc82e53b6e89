package dev.gatehouse.ui.common;

import dev.gatehouse.resources.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The bundled faces. Loaded once, before the first scene: without them texts would come in whatever the machine has.
public final class Fonts {
    /// The families the stylesheets name, in the order of [Resources#FACES].
    public static final List<String> FAMILIES =
            List.of("Noto Sans", "Noto Sans Medium", "Noto Sans SemiBold", "Noto Sans Mono");

    private Fonts() {}

    /// Loads every face; one that does not load is an [IllegalStateException], since the window would be wrong.
    public static void load() {
        for (int i = 0; i < FAMILIES.size(); i++) {
            String file = Resources.FACES.get(i);
            Font font;
            try (var stream = Resources.face(file)) {
                font = Font.loadFont(stream, 13);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (font == null || !font.getFamily().equals(FAMILIES.get(i))) {
                throw new IllegalStateException(
                        "face " + file + " came as " + (font == null ? "nothing" : font.getFamily()));
            }
        }
    }
}
