package dev.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A rule that cannot fail proves nothing: each kind is shown a house that breaks it.
final class BrokenSampleTest {
    private static final String ROOT = "dev.gatehouse.architecture.broken";
    private static final JavaClasses SAMPLE = new ClassFileImporter().importPackages(ROOT);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            model imports of the house only itself and []               | Leak
            the model needs nothing but the JDK                         | Leak
            java.sql.. is imported only in [app.cache, api.store, demo] | Seed
            an oracle needs nothing of the house, only the JDK and JSON | Accomplice
            an oracle needs nothing of the house, only the JDK and JSON | Insider
            packages are free of cycles                                 | Leak
            every package is marked with @NullMarked                    | Nulls
            view models know of JavaFX only its beans and collections   | UsersViewModel
            no screen imports another                                   | RolesView
            controls, common and words know no screen, shell or navigation | RolesPane
            Platform.runLater is called only by FxThread                | UsersViewModel
            threads and executors are made only in classes called …Executors or …Threads | ConnectionManager
            nothing runs on a pool nobody named                         | RolesView
            static fields are final                                     | UsersViewModel
            static fields hold no state                                 | ConnectionManager
            a proof shares nothing with what it judges                  | BorrowedOracle
            no class is called Manager, Helper, Util or Impl            | ConnectionManager
            """)
    void aRuleFindsTheClassThatBreaksIt(String description, String culprit) {
        ArchRule rule = ArchitectureTest.rules(ROOT)
                .filter(candidate -> candidate.getDescription().equals(description))
                .findFirst()
                .orElseThrow();

        EvaluationResult result = rule.evaluate(SAMPLE);

        assertThat(result.getFailureReport().getDetails()).anyMatch(detail -> detail.contains(culprit));
    }
}
