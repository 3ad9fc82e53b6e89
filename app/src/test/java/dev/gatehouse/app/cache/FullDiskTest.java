package dev.gatehouse.app.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.cache.database.StoreKeys;
import dev.gatehouse.model.query.UserQuery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A disk without room, as the operating system itself makes one: no file may grow beyond a limit.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such limit")
class FullDiskTest {
    @TempDir
    private Path profile;

    @Test
    void aFullDiskIsSaidAndWhatWasThereBeforeStays() throws Exception {
        Path said = profile.resolve("said");
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 6000; exec \"$0\" \"$@\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullDiskProgram.class.getName(),
                        profile.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();

        List<String> lines = Files.readAllLines(said);
        assertThat(lines).contains("fault disk_full");
        int whole = lines.stream()
                .filter(line -> line.startsWith("whole "))
                .mapToInt(line -> Integer.parseInt(line.substring("whole ".length())))
                .max()
                .orElseThrow();
        assertThat(lines.getLast()).isEqualTo("readable " + whole);
        try (LocalStore store =
                LocalStore.open(profile.resolve("stores").resolve("one"), StoreKeys.of(profile, new SecureRandom()))) {
            assertThat(store.discarded()).isEmpty();
            assertThat(store.people()
                            .list(SamplePeople.ACME, UserQuery.ALL, SamplePeople.NOW)
                            .orElseThrow()
                            .size())
                    .isEqualTo(whole);
        }
    }
}
