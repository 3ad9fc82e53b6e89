package dev.gatehouse.client.imports.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.client.imports.source.Samples;
import dev.gatehouse.client.imports.source.csv.CsvSource;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import org.junit.jupiter.api.Test;

class ManyPeopleTest {
    private static String table(int people, String groups) {
        var out = new StringBuilder("login,name,email,expires,groups\n");
        for (int i = 0; i < people; i++) {
            out.append("user%05d,User %d,u%d@example.com,2027-06-%02d,%s\n".formatted(i, i, i, 1 + i % 28, groups));
        }
        return out.toString();
    }

    @Test
    void tenThousandPeopleAreOneSet() throws Exception {
        var world = new World();
        var file = new CsvSource().read(Samples.text(table(10_000, "Sales;Staff")));
        long start = System.nanoTime();
        assertThat(world.take(file).created()).isEqualTo(10_000);
        assertThat(world.plan(file).changes()).isEmpty();
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    @Test
    void moreThanASetTakesIsSaidAndNothingIsSent() throws Exception {
        var world = new World();
        var file = new CsvSource().read(Samples.text(table(12_000, "A;B;C;D")));
        assertThatThrownBy(() -> world.plan(file))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(FaultCode.TOO_LARGE));
    }
}
