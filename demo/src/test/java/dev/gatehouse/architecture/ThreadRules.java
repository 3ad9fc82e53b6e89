package dev.gatehouse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/// Threads: one way to the FX thread, and every other thread comes from a place that names it.
final class ThreadRules {
    private final String root;

    ThreadRules(String root) {
        this.root = root;
    }

    List<ArchRule> rules() {
        return List.of(oneWayToTheWindow(), threadsHaveANamedOrigin(), noBorrowedPool());
    }

    private ArchRule oneWayToTheWindow() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + ".ui.common.FxThread")
                .should()
                .accessTargetWhere(target("Platform.runLater", "javafx.application.Platform", Set.of("runLater")))
                .as("Platform.runLater is called only by FxThread")
                .allowEmptyShould(true);
    }

    private ArchRule threadsHaveANamedOrigin() {
        DescribedPredicate<JavaAccess<?>> making = target(
                        "a new thread", Thread.class.getName(), Set.of("<init>", "ofPlatform", "ofVirtual"))
                .or(target("a thread started at once", Thread.class.getName(), Set.of("startVirtualThread")))
                .or(describe(
                        "a new executor",
                        access -> access.getTargetOwner().isEquivalentTo(java.util.concurrent.Executors.class)
                                && access.getName().startsWith("new")));
        DescribedPredicate<JavaClass> sanctioned = describe("the classes that name threads", type -> {
            String name = type.getName().replaceFirst("\\$.*", "");
            return name.endsWith("Executors") || name.endsWith("Threads") || name.equals(root + ".ui.common.FxThread");
        });
        return noClasses()
                .that(DescribedPredicate.not(sanctioned))
                .should()
                .accessTargetWhere(making)
                .as("threads and executors are made only in classes called …Executors or …Threads")
                .allowEmptyShould(true);
    }

    /// `CompletableFuture.…Async` without an executor runs on a pool nobody named.
    private ArchRule noBorrowedPool() {
        DescribedPredicate<JavaAccess<?>> borrowed = describe(
                "the common pool",
                access -> access.getTargetOwner().isEquivalentTo(java.util.concurrent.CompletableFuture.class)
                        && access.getName().endsWith("Async")
                        && access.getTarget()
                                instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget unit
                        && unit.getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(java.util.concurrent.Executor.class)));
        return noClasses()
                .should()
                .accessTargetWhere(borrowed)
                .as("nothing runs on a pool nobody named")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaAccess<?>> target(String description, String owner, Set<String> names) {
        return describe(
                description,
                access -> access.getTargetOwner().getName().equals(owner) && names.contains(access.getName()));
    }
}
