package dev.gatehouse.bench.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher's shell, asked as the launcher asks it.
final class AotCacheTest {
    private static final Path SCRIPT = Path.of(System.getProperty("house.directory", ".."), "installer/aot-cache.sh")
            .toAbsolutePath();
    private static final String FLAGS = "-XX:+UseSerialGC -Xmx64m";

    @TempDir
    Path folder;

    private Path jdk;
    private Path jar;

    @BeforeEach
    void setUp() throws IOException {
        jdk = Files.createDirectory(folder.resolve("jdk"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
        jar = folder.resolve("one.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("text"));
        }
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void theSameStartHasTheSameKey() throws Exception {
        assertThat(key(FLAGS, jar.toString())).isNotBlank().isEqualTo(key(FLAGS, jar.toString()));
    }

    @Test
    void aJarOfAnotherTimeHasAnotherKey() throws Exception {
        String before = key(FLAGS, jar.toString());
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:01Z")));

        assertThat(key(FLAGS, jar.toString())).isNotEqualTo(before);
    }

    @Test
    void aJarOfAnotherSizeHasAnotherKey() throws Exception {
        String before = key(FLAGS, jar.toString());
        FileTime time = Files.getLastModifiedTime(jar);
        Files.write(jar, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
        Files.setLastModifiedTime(jar, time);

        assertThat(key(FLAGS, jar.toString())).isNotEqualTo(before);
    }

    @Test
    void anotherJdkHasAnotherKey() throws Exception {
        String before = key(FLAGS, jar.toString());
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.4\"\n");

        assertThat(key(FLAGS, jar.toString())).isNotEqualTo(before);
    }

    @Test
    void otherFlagsHaveAnotherKeyButPropertiesDoNot() throws Exception {
        String before = key(FLAGS, jar.toString());

        assertThat(key(FLAGS + " -XX:+UseCompactObjectHeaders", jar.toString())).isNotEqualTo(before);
        assertThat(key("-Dglass.platform=Headless " + FLAGS, jar.toString())).isEqualTo(before);
    }

    @Test
    void aFolderOnTheClassPathOrAMissingJarHasNoKey() throws Exception {
        assertThat(key(FLAGS, jar + ":" + jdk)).isEmpty();
        assertThat(key(FLAGS, jar + ":" + folder.resolve("none.jar"))).isEmpty();
    }

    @Test
    void whereThereIsNoCacheTheFirstStartMakesOneUnlessSomebodyWaitsForItsEnd() throws Exception {
        assertThat(flag(jdk, "yes")).startsWith("-XX:AOTCacheOutput=" + caches());
        assertThat(flag(jdk, "no")).isEmpty();
    }

    @Test
    void whatTheFirstStartMadeIsTakenByTheSecond() throws Exception {
        Path java = Path.of(System.getProperty("java.home"));
        String first = flag(java, "yes");
        run(start(java, first));

        String second = flag(java, "no");

        assertThat(second).startsWith("-XX:AOTCache=" + caches());
        assertThat(run(start(java, second + " -XX:AOTMode=on"))).isEmpty();
    }

    @Test
    void whatTheJvmDoesNotAcceptIsThrownAwayAndNotMadeAgain() throws Exception {
        Path java = Path.of(System.getProperty("java.home"));
        Path left = Path.of(flag(java, "yes").replaceFirst("[^=]*=", ""));
        Files.writeString(left, "half a cache");

        assertThat(flag(java, "yes")).isEmpty();
        assertThat(left).doesNotExist();
    }

    @Test
    void aCacheOfAnotherKeyIsNotKept() throws Exception {
        Path java = Path.of(System.getProperty("java.home"));
        run(start(java, flag(java, "yes")));
        Path stale = Files.writeString(caches().resolve("app-1-1.aot"), "stale");

        assertThat(flag(java, "no")).startsWith("-XX:AOTCache=");
        assertThat(stale).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNothing() throws Exception {
        Files.writeString(caches(), "a file where the folder should be");

        assertThat(flag(jdk, "yes")).isEmpty();
    }

    private Path caches() {
        return folder.resolve("aot");
    }

    private String key(String flags, String classPath) throws Exception {
        return shell("aot_key \"$@\" || true", jdk.toString(), flags, classPath);
    }

    private String flag(Path home, String train) throws Exception {
        return shell("aot_flag \"$@\"", caches().toString(), "app", home.toString(), FLAGS, jar.toString(), train);
    }

    private static String shell(String script, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("sh", "-euc", ". " + SCRIPT + "; " + script, "sh"));
        command.addAll(List.of(arguments));
        return run(command).strip();
    }

    /// A program of the jar's that ends at once.
    private List<String> start(Path java, String flags) {
        return Stream.of(
                        Stream.of(java.resolve("bin/java").toString()),
                        Stream.of(FLAGS.split(" ")),
                        Stream.of(flags.split(" ")),
                        Stream.of("-Xlog:disable", "-cp", jar.toString(), "-version"))
                .flatMap(part -> part)
                .toList();
    }

    /// What it says on standard output, after it ended well.
    private static String run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return said;
    }
}
