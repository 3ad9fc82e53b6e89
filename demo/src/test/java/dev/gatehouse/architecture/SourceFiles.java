package dev.gatehouse.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What class files do not tell: comments and folders.
final class SourceFiles {
    static final int MOST_FILES = 15;

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:final|abstract|sealed|non-sealed) )*" + "(?:class|interface|record|enum|@interface) ");

    private final List<Path> files;

    private SourceFiles(List<Path> files) {
        this.files = files;
    }

    /// Every source file below a folder, but what jOOQ wrote.
    static SourceFiles below(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return new SourceFiles(found.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/src/main/jooq/"))
                    .sorted()
                    .toList());
        }
    }

    int count() {
        return files.size();
    }

    /// Public top-level types without a `///` sentence above their annotations.
    List<String> withoutDocumentation() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            for (int index = 0; index < lines.size(); index++) {
                if (PUBLIC_TYPE.matcher(lines.get(index)).find() && !documented(lines, index)) {
                    found.add(file + ":" + (index + 1));
                }
            }
        }
        return found;
    }

    private static boolean documented(List<String> lines, int declaration) {
        int above = declaration - 1;
        while (above >= 0 && !lines.get(above).isBlank() && !lines.get(above).startsWith("///")) {
            above--;
        }
        return above >= 0 && lines.get(above).startsWith("///");
    }

    /// Folders that hold more than [#MOST_FILES] sources, the package's own description not counted.
    List<String> crowdedFolders() {
        Map<Path, Integer> sizes = new TreeMap<>();
        files.stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .forEach(file -> sizes.merge(file.getParent(), 1, Integer::sum));
        return sizes.entrySet().stream()
                .filter(entry -> entry.getValue() > MOST_FILES)
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
    }
}
