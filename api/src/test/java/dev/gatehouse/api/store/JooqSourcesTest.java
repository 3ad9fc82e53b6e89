package dev.gatehouse.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sources that jOOQ wrote are those it would write now. `-Djooq.write=true` writes them.
class JooqSourcesTest {
    @TempDir
    private Path folder;

    @Test
    void the_checked_in_sources_are_what_the_migrations_give() throws IOException {
        Path checkedIn = Path.of("src/main/jooq").toAbsolutePath();
        TestPostgres.empty();
        boolean write = Boolean.getBoolean("jooq.write");
        JooqSources.write(write ? checkedIn : folder);
        if (!write) {
            assertThat(texts(checkedIn)).isEqualTo(texts(folder));
        }
        assertThat(texts(checkedIn)).isNotEmpty();
        TestPostgres.empty();
    }

    private static Map<String, String> texts(Path root) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
