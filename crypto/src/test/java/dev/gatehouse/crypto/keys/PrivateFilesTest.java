package dev.gatehouse.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
    @TempDir
    Path folder;

    @Test
    void writesForTheOwnerAloneAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("new/keys/server.key");
        PrivateFiles.write(file, new byte[] {1, 2, 3});
        PrivateFiles.write(file, new byte[] {4});
        assertThat(PrivateFiles.read(file)).containsExactly(4);
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("new"))).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("new/keys"))).isEqualTo("rwx------");
        try (var files = Files.list(folder.resolve("new/keys"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void refusesAFileThatOthersMayRead() throws IOException {
        Path file = folder.resolve("server.key");
        PrivateFiles.write(file, new byte[] {1});
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> PrivateFiles.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("0600");
    }

    @Test
    void refusesAnEndlessFile() throws IOException {
        Path file = folder.resolve("server.key");
        PrivateFiles.write(file, new byte[PrivateFiles.LONGEST + 1]);
        assertThatThrownBy(() -> PrivateFiles.read(file)).isInstanceOf(IOException.class);
    }

    @Test
    void createsOnceHoweverManyStartTogether() throws Exception {
        Path file = folder.resolve("server.key");
        List<Callable<byte[]>> starts = new ArrayList<>();
        for (byte i = 0; i < 16; i++) {
            byte[] contents = {i};
            starts.add(() -> PrivateFiles.readOrCreate(file, () -> contents));
        }
        try (var executor = Executors.newFixedThreadPool(8)) {
            byte[] first = PrivateFiles.readOrCreate(folder.resolve("other"), () -> new byte[] {9});
            assertThat(first).containsExactly(9);
            for (Future<byte[]> result : executor.invokeAll(starts)) {
                assertThat(result.get()).isEqualTo(PrivateFiles.read(file));
            }
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
