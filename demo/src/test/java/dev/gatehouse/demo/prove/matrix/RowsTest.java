package dev.gatehouse.demo.prove.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.demo.oracle.gate.BuiltInRole;
import dev.gatehouse.demo.oracle.gate.Caller;
import dev.gatehouse.demo.oracle.gate.ProgramRole;
import dev.gatehouse.demo.oracle.gate.Standing;
import dev.gatehouse.demo.oracle.gate.Where;
import dev.gatehouse.demo.prove.Contract;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final Contract CONTRACT = Contract.read();

    @Test
    void everyOperationOfTheContractHasARowAndEveryRowAnOperation() {
        assertThat(Rows.operations())
                .containsExactlyInAnyOrderElementsOf(
                        CONTRACT.all().stream().map(Contract.Operation::id).toList());
    }

    @Test
    void aRefusalIsNoSignOfHavingBeenLetIn() {
        assertThat(CONTRACT.all())
                .noneMatch(operation -> List.of(401, 403, 404).stream()
                        .anyMatch(Rows.of(operation).letIn()::contains));
    }

    @Test
    void everyRoleEveryStandingAndAProgramOfEachIsAmongThoseWhoAsk() {
        List<Caller> columns = Columns.all();
        for (Standing standing : Standing.values()) {
            assertThat(columns)
                    .contains(
                            new Caller.Person(false, Optional.empty(), standing),
                            new Caller.Program(false, Optional.of(ProgramRole.ASKING), standing),
                            new Caller.Program(true, Optional.of(ProgramRole.ASKING), standing),
                            new Caller.Program(false, Optional.empty(), standing));
            for (BuiltInRole role : BuiltInRole.values()) {
                assertThat(columns)
                        .contains(
                                new Caller.Person(false, Optional.of(role), standing),
                                new Caller.Program(false, Optional.of(role), standing));
            }
        }
    }

    @Test
    void aSessionThatIsGoodAtOneMachineIsShownThereAndElsewhere() {
        List<Caller> columns = Columns.all();
        for (Where where : Where.values()) {
            for (boolean ofHouse : new boolean[] {false, true}) {
                assertThat(columns)
                        .contains(
                                new Caller.Bound(ofHouse, Optional.of(BuiltInRole.AUDITOR), where),
                                new Caller.Bound(ofHouse, Optional.empty(), where));
            }
        }
    }

    @Test
    void everybodyAsksForEverything() {
        List<Caller> columns = Columns.all();
        assertThat(columns).doesNotHaveDuplicates();
        assertThat(new MatrixProof(InstantSource.system()).fullCount())
                .isEqualTo(columns.size() * CONTRACT.all().size());
    }
}
