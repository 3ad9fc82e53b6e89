package dev.gatehouse.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.fault.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    @Test
    void membersAreSortedByUtf16CodeUnits() {
        // The order of RFC 8785 §3.2.3.
        var object = new JsonBuilder()
                .put("\u20ac", "Euro Sign")
                .put("\r", "Carriage Return")
                .put("\ufb33", "Hebrew Letter Dalet With Dagesh")
                .put("1", "One")
                .put("\ud83d\ude00", "Emoji: Grinning Face")
                .put("\u0080", "Control")
                .put("\u00f6", "Latin Small Letter O With Diaeresis")
                .build();
        assertThat(CanonicalJson.text(object))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void onlyWhatMustBeIsEscaped() {
        assertThat(CanonicalJson.text(new Json.Text("\u20ac$\u000f\nA'B\"\\\\\"/")))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void thereAreNoSpacesAndNothingIsLost() {
        var value = new JsonBuilder()
                .put("b", new Json.Array(List.of(Json.NULL, new Json.Bool(true), new Json.Whole(-5))))
                .put("a", Json.Obj.EMPTY)
                .build();
        assertThat(new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":{},\"b\":[null,true,-5]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "a\ude00\ud83d"})
    void aTextThatHasNoUtf8FormIsRefused(String text) {
        assertThatThrownBy(() -> CanonicalJson.bytes(new Json.Text(text))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNumberThatNotEveryReaderWouldKeepIsRefused() {
        assertThatThrownBy(() -> new Json.Whole((1L << 53) + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fieldsAreReadWithTheirBoundsAndTheirPath() {
        var in = JsonFields.of(new JsonBuilder().put("name", "abcdef").build(), "users.0");
        assertThatThrownBy(() -> in.text("name", 5))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("users.0.name");
        assertThatThrownBy(() -> in.whole("name", 0, 9)).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> in.instant("name")).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> in.uuid("name")).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> in.text("missing", 5)).hasMessageContaining("users.0.missing");
        assertThatThrownBy(() -> JsonFields.of(Json.NULL, "x")).isInstanceOf(FaultException.class);
    }
}
