package dev.gatehouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FontsTest {
    static final java.util.List<String> FAMILIES = Fonts.FAMILIES;

    @BeforeAll
    static void load() {
        Fonts.load();
    }

    @ParameterizedTest
    @FieldSource("FAMILIES")
    void allDigitsAreEquallyWide(String family) {
        var font = Font.font(family, 13);
        assertThat(font.getFamily()).isEqualTo(family);
        double zero = width(font, "0");
        for (char digit = '1'; digit <= '9'; digit++) {
            assertThat(width(font, Character.toString(digit))).isEqualTo(zero);
        }
    }

    @Test
    void theWeightsAreDifferentFaces() {
        double regular = width(Font.font("Noto Sans", 28), "Extend");
        double medium = width(Font.font("Noto Sans Medium", 28), "Extend");
        double semiBold = width(Font.font("Noto Sans SemiBold", 28), "Extend");
        assertThat(regular).isLessThan(medium);
        assertThat(medium).isLessThan(semiBold);
    }

    private static double width(Font font, String text) {
        var node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }
}
