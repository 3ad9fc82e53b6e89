package dev.gatehouse.demo.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.identity.TenantId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoverOptionsTest {
    @Test
    void aServerATenantAndALoginAreAllItTakes() throws Exception {
        assertThat(RecoverOptions.parse(List.of("--login", "dana", "--data", "/srv/gatehouse", "--tenant", "acme")))
                .isEqualTo(new RecoverOptions(
                        new RecoverOptions.Server.Embedded(Path.of("/srv/gatehouse")), new TenantId("acme"), "dana"));
        assertThat(RecoverOptions.parse(List.of("--config", "/etc/g.json", "--tenant", "acme", "--login", "dana"))
                        .server())
                .isEqualTo(new RecoverOptions.Server.Configured(Path.of("/etc/g.json")));
    }

    @ParameterizedTest
    @CsvSource({
        "--tenant acme --login dana,needs --data DIR or --config FILE",
        "--data /d --config /c --tenant acme --login dana,needs one server",
        "--data /d --login dana,needs --tenant",
        "--data /d --tenant acme,needs --login",
        "--data /d --tenant Acme! --login dana,no name of a tenant",
        "--data /d --tenant acme --login,needs a value",
        "--data /d --tenant acme --login dana --hours 2,does not know --hours"
    })
    void whatMeansNothingIsSaidInOneLine(String arguments, String said) {
        assertThatThrownBy(() -> RecoverOptions.parse(List.of(arguments.split(" "))))
                .isInstanceOf(ServeOptions.BadUsage.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining("\n");
    }
}
