package dev.gatehouse.demo.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.crypto.argon.Argon2Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheapPasswordsTest {
    @Test
    void passwordsUsuallyCostWhatTheyShould(@TempDir Path folder) throws Exception {
        assertThat(CheapPasswords.cost(false, folder)).isEqualTo(Argon2Cost.STANDARD);
        assertThat(CheapPasswords.cost(false)).isEqualTo(Argon2Cost.STANDARD);
    }

    @Test
    void itTakesTheWordAndTheMark(@TempDir Path folder) throws Exception {
        CheapPasswords.mark(folder);
        assertThat(CheapPasswords.cost(true, folder)).isNotEqualTo(Argon2Cost.STANDARD);
    }

    @Test
    void theWordAloneIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> CheapPasswords.cost(true, folder)).isInstanceOf(ServeOptions.BadUsage.class);
        assertThatThrownBy(() -> CheapPasswords.cost(true)).isInstanceOf(ServeOptions.BadUsage.class);
    }

    @Test
    void aMarkedFolderIsNotServedAsIfItWereReal(@TempDir Path folder) throws Exception {
        CheapPasswords.mark(folder);
        assertThatThrownBy(() -> CheapPasswords.cost(false, folder)).isInstanceOf(ServeOptions.BadUsage.class);
    }

    @Test
    void aFolderInUseIsNotMarked(@TempDir Path folder) throws Exception {
        Files.createFile(folder.resolve("accounts.json"));
        assertThatThrownBy(() -> CheapPasswords.mark(folder)).isInstanceOf(IOException.class);
    }
}
