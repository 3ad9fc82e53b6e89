package dev.gatehouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void nothingOpensTheSignInOfTheUsualProfile() {
        var arguments = Arguments.read(List.of());
        assertThat(arguments.join()).isEmpty();
        assertThat(arguments.profile()).isEmpty();
    }

    @Test
    void invitationAndProfileAreTakenInAnyOrder() {
        var arguments = Arguments.read(List.of("--profile", "p", "--join", "i.json"));
        assertThat(arguments.join()).contains(Path.of("i.json"));
        assertThat(arguments.profile()).contains(Path.of("p"));
    }

    @Test
    void anythingElseIsOneSentence() {
        assertThatThrownBy(() -> Arguments.read(List.of("--verbose", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--verbose")
                .hasMessageContaining(Arguments.USAGE);
        assertThatThrownBy(() -> Arguments.read(List.of("--join")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--join");
    }

    @Test
    void theProfileLiesWhereTheSystemPutsSuchThings() {
        Path home = Path.of("/home/dana");
        assertThat(Profile.folder("Linux", Map.of(), home)).isEqualTo(Path.of("/home/dana/.local/state/gatehouse"));
        assertThat(Profile.folder("Linux", Map.of("XDG_STATE_HOME", "/state"), home))
                .isEqualTo(Path.of("/state/gatehouse"));
        assertThat(Profile.folder("Mac OS X", Map.of(), home))
                .isEqualTo(Path.of("/home/dana/Library/Application Support/Gatehouse"));
        assertThat(Profile.folder("Windows 11", Map.of("LOCALAPPDATA", "/data"), home))
                .isEqualTo(Path.of("/data/Gatehouse"));
    }
}
