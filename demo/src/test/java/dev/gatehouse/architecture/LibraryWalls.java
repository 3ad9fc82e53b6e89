package dev.gatehouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/// Which library may be imported where, so that each can be replaced in one place.
final class LibraryWalls {
    private final String root;

    LibraryWalls(String root) {
        this.root = root;
    }

    List<ArchRule> rules() {
        return List.of(
                pureModel(),
                only("org.jooq..", "app.cache", "api.store"),
                only("org.h2..", "app.cache"),
                only("org.postgresql..", "api.store"),
                only("com.zaxxer..", "api.store"),
                only("org.flywaydb..", "api.store"),
                only("java.sql..", "app.cache", "api.store", "demo"),
                only("org.bouncycastle..", "crypto"),
                only("java.net.http..", "client"),
                only("io.helidon..", "api"),
                only("io.zonky..", "demo"),
                only("org.apache.commons.compress..", "demo"),
                only("org.tukaani..", "demo"),
                only("tools.jackson..", "client", "app", "api", "demo"),
                only("javafx..", "ui", "app", "demo"),
                only("atlantafx..", "ui", "app", "demo"),
                only("org.kordamp..", "ui", "app", "demo"),
                only("org.controlsfx..", "ui"));
    }

    private ArchRule pureModel() {
        return classes()
                .that()
                .resideInAPackage(root + ".model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(root + ".model..", "java..", "org.jspecify..")
                .as("the model needs nothing but the JDK")
                .allowEmptyShould(true);
    }

    private ArchRule only(String library, String... places) {
        String[] open =
                Stream.of(places).map(place -> root + "." + place + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(open)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .as(library + " is imported only in " + List.of(places))
                .allowEmptyShould(true);
    }
}
