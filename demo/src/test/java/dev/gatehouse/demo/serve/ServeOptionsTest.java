package dev.gatehouse.demo.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeOptionsTest {
    @Test
    void theEmbeddedServerNeedsAFolder() throws Exception {
        assertThat(ServeOptions.parse(List.of("--embedded", "--data", "/d", "--users", "50")))
                .isEqualTo(new ServeOptions.Embedded(Path.of("/d"), 0, 3, 50, 2_000));
    }

    @Test
    void aConfigurationFileIsEnough() throws Exception {
        assertThat(ServeOptions.parse(List.of("--config", "/c.json", "--port", "8443")))
                .isEqualTo(new ServeOptions.Configured(Path.of("/c.json"), OptionalInt.of(8443)));
    }

    @ParameterizedTest
    @CsvSource({
        "--embedded, --embedded needs --data DIR",
        "--data /d, serve needs either",
        "--embedded --config /c, serve needs either",
        "--embedded --data /d --port 70000, --port is a number from 0 to 65535",
        "--embedded --data /d --users many, --users is a number",
        "--embedded --data /d --colour red, serve does not know --colour",
        "--embedded --data, --data needs a value"
    })
    void everythingElseIsRefusedWithOneLine(String arguments, String line) {
        assertThatThrownBy(() -> ServeOptions.parse(List.of(arguments.split(" ", -1))))
                .isInstanceOf(ServeOptions.BadUsage.class)
                .hasMessageStartingWith(line);
    }
}
