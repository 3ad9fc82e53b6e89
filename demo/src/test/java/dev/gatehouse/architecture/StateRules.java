package dev.gatehouse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// State: none is static, and names say what a thing is.
final class StateRules {
    private final String root;

    StateRules(String root) {
        this.root = root;
    }

    List<ArchRule> rules() {
        return List.of(staticFieldsAreFinal(), staticFieldsHoldNoState(), namesSayWhatAThingIs());
    }

    private ArchRule staticFieldsAreFinal() {
        return fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(root + ".api.store.jooq..")
                .should()
                .beFinal()
                .as("static fields are final")
                .allowEmptyShould(true);
    }

    private ArchRule staticFieldsHoldNoState() {
        DescribedPredicate<JavaClass> state = describe(
                "made to change",
                type -> type.getPackageName().equals("java.util.concurrent.atomic")
                        || type.getPackageName().startsWith("javafx.beans.property")
                        || type.isAssignableTo(java.util.concurrent.ConcurrentMap.class)
                        || type.isAssignableTo(java.util.Queue.class)
                        || type.isAssignableTo(ThreadLocal.class));
        return noFields()
                .that()
                .areStatic()
                .should()
                .haveRawType(state)
                .as("static fields hold no state")
                .allowEmptyShould(true);
    }

    private ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .that()
                .areTopLevelClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)")
                .as("no class is called Manager, Helper, Util or Impl")
                .allowEmptyShould(true);
    }
}
