package dev.gatehouse.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    @Test
    void readsWhatItWrites() {
        String text = "{\"b\":[1,-2,9007199254740992],\"a\":{\"x\":null,\"y\":true,\"z\":\"ü😀\\n\\\"\"}}";
        Json value = read(text);
        assertThat(new String(JsonWriter.bytes(value), StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(CanonicalJson.bytes(read(CanonicalJson.text(value)))).isEqualTo(CanonicalJson.bytes(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":1}",
                "[1 2]",
                "{} {}",
                "1.5",
                "1e3",
                "NaN",
                "'a'",
                "// c\n1",
                "9007199254740993",
                "99999999999999999999999",
                "\"\\ud800\"x",
                "\"\t\"",
                "{a:1}",
                "tru"
            })
    void refusesWhatIsNotOneStrictValue(String text) {
        assertRefused(text);
    }

    @Test
    void refusesDepthAndLength() {
        int deepest = JsonReader.DEEPEST;
        assertThat(read("[".repeat(deepest) + "]".repeat(deepest))).isInstanceOf(Json.Array.class);
        assertRefused("[".repeat(deepest + 1) + "]".repeat(deepest + 1));
        assertRefused("[".repeat(1_000_000));
        assertRefused("\"" + "x".repeat(JsonReader.LONGEST_TEXT + 1) + "\"");
        assertRefused("{\"" + "x".repeat(1_000) + "\":1}");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThatThrownBy(() -> JsonReader.read(new byte[] {'"', (byte) 0xff, (byte) 0xfe, '"'}))
                .isInstanceOf(FaultException.class);
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(FaultCode.INVALID_REQUEST));
    }

    private static Json read(String text) {
        return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
