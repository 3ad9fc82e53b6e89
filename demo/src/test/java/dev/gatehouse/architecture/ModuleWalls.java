package dev.gatehouse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Which module may import which. The demo drives the parts it starts, so it also speaks their vocabulary.
final class ModuleWalls {
    private static final Map<String, List<String>> ALLOWED = new TreeMap<>(Map.of(
            "model", List.of(),
            "resources", List.of(),
            "crypto", List.of("model"),
            "client", List.of("model", "crypto"),
            "ui", List.of("model", "resources"),
            "app", List.of("model", "crypto", "resources", "client", "ui"),
            "api", List.of("model", "crypto"),
            "demo", List.of("api", "app", "ui", "client", "crypto", "model", "resources")));

    private final String root;

    ModuleWalls(String root) {
        this.root = root;
    }

    List<ArchRule> rules() {
        return ALLOWED.entrySet().stream()
                .map(entry -> wall(entry.getKey(), entry.getValue()))
                .toList();
    }

    private ArchRule wall(String module, List<String> allowed) {
        String[] open = Stream.concat(Stream.of(module), allowed.stream())
                .map(name -> root + "." + name + "..")
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "." + module + "..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(root + "..")).or(resideInAnyPackage(open)))
                .as(module + " imports of the house only itself and " + allowed)
                .allowEmptyShould(true);
    }
}
