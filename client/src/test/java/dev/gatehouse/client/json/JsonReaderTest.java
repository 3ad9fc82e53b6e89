package dev.gatehouse.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static Json read(String text) throws JsonSyntaxException {
        return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadBack(
            @ForAll String text, @ForAll boolean flag, @ForAll int number, @ForAll("names") String name)
            throws JsonSyntaxException {
        Json value = new JsonBuilder()
                .put("a", paired(text))
                .put("b", flag)
                .put("c", number)
                .put("d", Json.NULL)
                .putTexts("e", Arrays.asList(name, name))
                .build();
        assertThat(JsonReader.read(JsonWriter.bytes(value))).isEqualTo(value);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> names() {
        return net.jqwik.api.Arbitraries.strings().alpha().ofMaxLength(20);
    }

    /// UTF-8 has no lone surrogates.
    private static String paired(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,2",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "1.5",
                "1e3",
                "9007199254740993",
                "123456789012345678901234567890",
                "nul",
                "{a:1}",
                "'a'",
                "[1,]",
                "// c\n1"
            })
    void whatIsNotStrictJsonIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void nestingIsBounded() throws JsonSyntaxException {
        assertThat(read("[".repeat(JsonReader.DEPTH) + "]".repeat(JsonReader.DEPTH)))
                .isInstanceOf(Json.Array.class);
        assertThatThrownBy(() -> read("[".repeat(JsonReader.DEPTH + 1) + "]".repeat(JsonReader.DEPTH + 1)))
                .isInstanceOf(JsonSyntaxException.class);
        assertThatThrownBy(() -> read("[".repeat(1_000_000))).isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void textsAreBounded() {
        assertThatThrownBy(() -> read('"' + "x".repeat(2_000_000) + '"')).isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void theFaultNamesTheLineAndNotTheText() {
        assertThatThrownBy(() -> read("{\n\"a\":1,\n\"password\":secret}"))
                .isInstanceOfSatisfying(
                        JsonSyntaxException.class, e -> assertThat(e.line()).isEqualTo(3))
                .hasMessageNotContaining("secret");
    }

    @Test
    void secretsAreWrittenAsTexts() throws JsonSyntaxException {
        var body = new JsonBuilder().put("login", "ann").build();
        byte[] bytes = JsonWriter.bytesWithSecrets(body, Map.of("password", "q\"\u00e9\ud83d\ude00".toCharArray()));
        assertThat(JsonReader.read(bytes))
                .isEqualTo(new JsonBuilder()
                        .put("login", "ann")
                        .put("password", "q\"\u00e9\ud83d\ude00")
                        .build());
    }
}
