package dev.gatehouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// Proofs: what judges the product shares nothing with it but the contract, and so cannot share its mistakes.
final class ProofRules {
    private final String root;

    ProofRules(String root) {
        this.root = root;
    }

    List<ArchRule> rules() {
        return List.of(proofsShareNothing());
    }

    private ArchRule proofsShareNothing() {
        String proofs = root + ".demo.prove..";
        // Held to the same, and to less of the JDK, by the wall around them.
        String oracles = root + ".demo.oracle..";
        return classes()
                .that()
                .resideInAPackage(proofs)
                .and()
                // It holds the product's memory against the product's store, so it has the memory.
                .resideOutsideOfPackage(root + ".demo.prove.profile..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(proofs, oracles, "java..", "javax.net.ssl..", "tools.jackson..", "org.jspecify..")
                .as("a proof shares nothing with what it judges")
                .allowEmptyShould(true);
    }
}
