package dev.gatehouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/// Packages: no cycles between them, and each declares its nulls.
final class PackageRules {
    private final String root;

    PackageRules(String root) {
        this.root = root;
    }

    List<ArchRule> rules() {
        return List.of(noCycles(), declaresItsNulls());
    }

    private ArchRule noCycles() {
        return slices().assignedFrom(new EachPackage(root))
                .should()
                .beFreeOfCycles()
                .as("packages are free of cycles")
                .allowEmptyShould(true);
    }

    private ArchRule declaresItsNulls() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".api.store.jooq..")
                .should(new ArchCondition<>("be in a package marked with @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                        String message = type.getPackageName() + " (" + type.getSimpleName() + ") "
                                + (marked ? "is" : "is not") + " marked with @NullMarked";
                        events.add(new SimpleConditionEvent(type, marked, message));
                    }
                })
                .as("every package is marked with @NullMarked")
                .allowEmptyShould(true);
    }

    /// A slice per package; what jOOQ writes refers to itself in circles and counts as one.
    private record EachPackage(String root) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            String generated = root + ".api.store.jooq";
            if (name.startsWith(generated)) {
                return SliceIdentifier.of(generated);
            }
            boolean ours = name.equals(root) || name.startsWith(root + ".");
            return ours ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }
}
