package dev.gatehouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// What judges the house is written apart from it: an oracle that calls what it judges repeats its mistakes.
final class OracleWall {
    private final String root;

    OracleWall(String root) {
        this.root = root;
    }

    List<ArchRule> rules() {
        return List.of(classes()
                .that()
                .resideInAPackage(root + ".demo.oracle..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        root + ".demo.oracle..",
                        "java.lang..",
                        "java.time..",
                        "java.util..",
                        "tools.jackson..",
                        "org.jspecify..")
                .as("an oracle needs nothing of the house, only the JDK and JSON")
                .allowEmptyShould(true));
    }
}
