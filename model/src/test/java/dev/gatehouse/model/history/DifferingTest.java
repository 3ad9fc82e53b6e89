package dev.gatehouse.model.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.Sample;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.identity.RoleId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DifferingTest {
    private final Directory before = Sample.directory();

    @Test
    void whatChangedCameAndWentIsToldFieldByField() {
        var created = new RoleId(new UUID(70, 1));
        Directory after = Sample.applied(
                before,
                List.of(
                        new Change.EditUser(Sample.MARIA.id(), Map.of(UserField.NAME, "Maria Another")),
                        new Change.CreateRole(created, "New", "", Set.of()),
                        new Change.DeleteRole(Sample.PAYROLL.id())));
        List<Differing> all = Differing.between(before, after);
        assertThat(all)
                .extracting(Differing::target)
                .containsExactlyInAnyOrder(
                        new Target("user", Sample.MARIA.id().toString()),
                        new Target("role", created.toString()),
                        new Target("role", Sample.PAYROLL.id().toString()));
        Differing maria = all.getFirst();
        assertThat(maria.name()).isEqualTo("Maria Another");
        assertThat(maria.fields()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("name");
            assertThat(change.after()).contains("Maria Another");
        });
        assertThat(all.stream().filter(each -> each.before().isEmpty()).map(Differing::name))
                .containsExactly("New");
        assertThat(all.stream().filter(each -> each.after().isEmpty()).map(Differing::name))
                .containsExactly("Payroll");
        assertThat(Differing.between(after, before)).hasSize(all.size());
    }

    @Test
    void nothingDiffersFromItself() {
        assertThat(Differing.between(before, before)).isEmpty();
    }
}
