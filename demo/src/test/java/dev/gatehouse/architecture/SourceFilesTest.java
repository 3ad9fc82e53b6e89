package dev.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceFilesTest {
    private static final List<String> MODULES =
            List.of("model", "crypto", "resources", "client", "ui", "app", "api", "demo", "bench");

    private static final Path HOUSE = Path.of(System.getProperty("house.directory", ".."));

    @TempDir
    Path sample;

    @Test
    void publicTypesSayWhatTheyAre() throws IOException {
        for (String module : MODULES) {
            assertThat(sources(module).withoutDocumentation()).isEmpty();
        }
    }

    @Test
    void foldersAreSmall() throws IOException {
        for (String module : MODULES) {
            assertThat(sources(module).crowdedFolders()).isEmpty();
        }
    }

    @Test
    void aPublicTypeWithoutDocumentationIsFound() throws IOException {
        Files.writeString(sample.resolve("Bare.java"), "package x;\n\n@Deprecated\npublic final class Bare {}\n");
        Files.writeString(sample.resolve("Told.java"), "package x;\n\n/// Told.\npublic record Told() {}\n");

        assertThat(SourceFiles.below(sample).withoutDocumentation())
                .singleElement()
                .asString()
                .endsWith("Bare.java:4");
    }

    @Test
    void aCrowdedFolderIsFound() throws IOException {
        for (int number = 0; number <= SourceFiles.MOST_FILES; number++) {
            Files.writeString(sample.resolve("Room" + number + ".java"), "package x;\n");
        }

        assertThat(SourceFiles.below(sample).crowdedFolders()).hasSize(1);
    }

    private static SourceFiles sources(String module) throws IOException {
        SourceFiles sources = SourceFiles.below(HOUSE.resolve(module).resolve("src/main"));
        assertThat(sources.count()).isPositive();
        return sources;
    }
}
