package dev.gatehouse.demo.prove.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.demo.oracle.gate.Caller;
import dev.gatehouse.demo.prove.Contract;
import java.time.InstantSource;
import java.util.List;
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
    void everybodyAsksForEverything() {
        List<Caller> columns = Columns.all();
        assertThat(columns).doesNotHaveDuplicates();
        assertThat(new MatrixProof(InstantSource.system()).fullCount())
                .isEqualTo(columns.size() * CONTRACT.all().size());
    }
}
