package dev.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class ArchitectureTest {
    private static final String ROOT = "dev.gatehouse";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsWalls() {
        return rules(ROOT).map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(HOUSE)));
    }

    @Test
    void everyModuleWasLookedAt() {
        List<String> modules = List.of("model", "crypto", "resources", "client", "ui", "app", "api", "demo");
        assertThat(List.of("demo.oracle", "demo.oracle.gate", "demo.prove.live", "demo.prove.matrix"))
                .allMatch(judge -> HOUSE.containPackage(ROOT + "." + judge));
        assertThat(modules).allMatch(module -> HOUSE.containPackage(ROOT + "." + module));
    }

    static Stream<ArchRule> rules(String root) {
        return Stream.of(
                        new ModuleWalls(root).rules(),
                        new LibraryWalls(root).rules(),
                        new OracleWall(root).rules(),
                        new PackageRules(root).rules(),
                        new ScreenRules(root).rules(),
                        new ThreadRules(root).rules(),
                        new StateRules(root).rules(),
                        new ProofRules(root).rules())
                .flatMap(List::stream);
    }
}
