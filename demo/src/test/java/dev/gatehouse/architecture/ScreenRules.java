package dev.gatehouse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;

/// Screens: view models run without a toolkit, and no screen knows another.
final class ScreenRules {
    /// Folders of `ui` that serve all screens and so are none.
    private static final Set<String> SHARED = Set.of(
            "shell",
            "navigation",
            "controls",
            "common",
            "words",
            "port",
            "person",
            "preview",
            "hours",
            "why",
            "filters",
            "past");

    private final String root;

    ScreenRules(String root) {
        this.root = root;
    }

    List<ArchRule> rules() {
        return List.of(viewModelsNeedNoToolkit(), screensAreStrangers(), sharedFoldersKnowNoScreen());
    }

    private ArchRule viewModelsNeedNoToolkit() {
        DescribedPredicate<JavaClass> toolkit = resideInAnyPackage(
                        "javafx..", "atlantafx..", "org.kordamp..", "org.controlsfx..")
                .and(not(resideInAnyPackage("javafx.beans..", "javafx.collections..", "javafx.util")));
        DescribedPredicate<JavaClass> viewModel = describe("view models", type -> {
            String name = type.getName().replaceFirst("\\$.*", "");
            return name.endsWith("ViewModel");
        });
        return noClasses()
                .that(resideInAPackage(root + ".ui..").and(viewModel))
                .should()
                .dependOnClassesThat(toolkit)
                .as("view models know of JavaFX only its beans and collections")
                .allowEmptyShould(true);
    }

    private ArchRule screensAreStrangers() {
        return slices().assignedFrom(new EachScreen(root))
                .should()
                .notDependOnEachOther()
                .as("no screen imports another")
                .allowEmptyShould(true);
    }

    private ArchRule sharedFoldersKnowNoScreen() {
        return classes()
                .that()
                .resideInAnyPackage(root + ".ui.controls..", root + ".ui.common..", root + ".ui.words..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(root + ".ui.*.."))
                        .or(resideInAnyPackage(root + ".ui.controls..", root + ".ui.common..", root + ".ui.words..")))
                .as("controls, common and words know no screen, shell or navigation")
                .allowEmptyShould(true);
    }

    private record EachScreen(String root) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String prefix = root + ".ui.";
            if (!type.getPackageName().startsWith(prefix)) {
                return SliceIdentifier.ignore();
            }
            String folder = type.getPackageName().substring(prefix.length()).replaceFirst("\\..*", "");
            return SHARED.contains(folder) ? SliceIdentifier.ignore() : SliceIdentifier.of(folder);
        }

        @Override
        public String getDescription() {
            return "each screen";
        }
    }
}
