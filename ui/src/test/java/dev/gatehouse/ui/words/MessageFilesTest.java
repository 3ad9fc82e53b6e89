package dev.gatehouse.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.resources.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFilesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}:]+)[^}]*}");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9_.-]*)\"");

    @Test
    void everyKeyStartsWithTheNameOfItsFile() {
        for (String language : Resources.LANGUAGES) {
            for (String file : Resources.MESSAGE_FILES) {
                assertThat(Resources.messages(language, file).keySet()).allMatch(key -> key.startsWith(file + "."));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de"})
    void noKeyIsMissingInALanguage(String language) {
        assertThat(all(language).keySet()).isEqualTo(all("en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de"})
    void everyLanguageTakesTheSameArguments(String language) {
        Map<String, String> others = all(language);
        all("en")
                .forEach((key, text) -> assertThat(placeholders(others.getOrDefault(key, text)))
                        .as("%s in %s", key, language)
                        .isEqualTo(placeholders(text)));
    }

    @Test
    void noTextIsEmptyOrHasAStraightApostrophe() {
        for (String language : Resources.LANGUAGES) {
            all(language)
                    .forEach((key, text) -> assertThat(text)
                            .as("%s in %s", key, language)
                            .isNotBlank()
                            .doesNotContain("'")
                            .doesNotContain("..."));
        }
    }

    @Test
    void theCodeUsesEveryKeyAndNoOther() throws IOException {
        Set<String> literals = literals();
        var expected =
                literals.stream().filter(key -> !key.endsWith(".")).collect(Collectors.toCollection(TreeSet::new));
        families().forEach((prefix, codes) -> {
            assertThat(literals).as("the code builds keys from %s", prefix).contains(prefix);
            codes.forEach(code -> expected.add(prefix + code));
        });
        assertThat(literals.stream().filter(key -> key.endsWith(".")))
                .as("prefixes that KeyFamilies does not name")
                .allMatch(families()::containsKey);
        var present = new TreeSet<>(all("en").keySet());
        var unused = new TreeSet<>(present);
        unused.removeAll(expected);
        assertThat(unused).as("texts that no code uses").isEmpty();
        expected.removeAll(present);
        assertThat(expected).as("keys without a text").isEmpty();
    }

    private static Map<String, List<String>> families() {
        var all = new TreeMap<>(KeyFamilies.ALL);
        all.putAll(VocabularyFamilies.ALL);
        return all;
    }

    private static Map<String, String> all(String language) {
        var texts = new TreeMap<String, String>();
        Resources.MESSAGE_FILES.forEach(file -> texts.putAll(Resources.messages(language, file)));
        return texts;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /// Every text in the code of the programs that begins like a key. An oracle has none: what it writes are
    /// permissions.
    private static Set<String> literals() throws IOException {
        Path house = Path.of(System.getProperty("house.directory", ".."));
        var found = new TreeSet<String>();
        for (String module : new String[] {"ui", "app", "demo"}) {
            try (Stream<Path> files = Files.walk(house.resolve(module).resolve("src/main/java"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> !path.toString().contains("/oracle/"))
                        .toList()) {
                    LITERAL.matcher(Files.readString(file))
                            .results()
                            .map(match -> match.group(1))
                            .filter(key -> Resources.MESSAGE_FILES.contains(key.substring(0, key.indexOf('.'))))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }
}
