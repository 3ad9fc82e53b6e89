package dev.gatehouse.ui.roles.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {
    private final FakeWorld world = FakeWorld.administrator();
    private final Words words = Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London"));
    private final Role claims = role(1);
    private final Role viewer = role(2);
    private final CompareViewModel model = new CompareViewModel(
            FakeWorld.ACME,
            world.people(),
            Tasks.on(Runnable::run, Runnable::run, fault -> {
                throw new AssertionError(fault);
            }),
            words,
            claims,
            List.of(viewer),
            FakeWorld.NOW);

    private Role role(long number) {
        return world.directory().role(new RoleId(new UUID(7, number))).orElseThrow();
    }

    @Test
    void twoRolesAreComparedPermissionByPermission() {
        model.with(viewer);
        var found = model.comparisonProperty().get().orElseThrow();
        assertThat(found.onlyA()).doesNotContainAnyElementsOf(viewer.permissions());
        assertThat(found.both()).isSubsetOf(claims.permissions()).isSubsetOf(viewer.permissions());
        assertThat(found.onlyB()).doesNotContainAnyElementsOf(claims.permissions());
        assertThat(model.text(found))
                .startsWith("Only Claims adjuster · " + found.onlyA().size() + "\n");
    }

    @Test
    void aPersonIsComparedByAllTheyHoldNow() {
        var person = world.directory().user(FakeWorld.person(1)).orElseThrow();
        model.withPerson(person.login());
        var found = model.comparisonProperty().get().orElseThrow();
        assertThat(found.b()).isEqualTo(person.name());
        assertThat(found.onlyB().size() + found.both().size())
                .isEqualTo(world.directory()
                        .profileOf(person.id())
                        .orElseThrow()
                        .permissions(FakeWorld.NOW)
                        .size());
    }

    @Test
    void aNameThatMeansNobodyOrSeveralIsSaid() {
        model.withPerson("zzzz");
        assertThat(model.problemProperty().get()).isEqualTo("Nobody here is called “zzzz”");
        model.withPerson("maria");
        assertThat(model.problemProperty().get()).isEqualTo("Several people are called “maria”");
        assertThat(model.comparisonProperty().get()).isEmpty();
    }

    @Property(tries = 100)
    void theThreePartsAreDisjointAndComplete(
            @ForAll Set<@IntRange(max = 20) Integer> a, @ForAll Set<@IntRange(max = 20) Integer> b) {
        var found = Comparison.of("a", permissions(a), "b", permissions(b));
        assertThat(found.onlyA().size() + found.both().size()).isEqualTo(a.size());
        assertThat(found.onlyB().size() + found.both().size()).isEqualTo(b.size());
        assertThat(Collections.disjoint(found.onlyA(), found.onlyB())).isTrue();
    }

    private static Set<Permission> permissions(Set<Integer> numbers) {
        return numbers.stream()
                .map(number -> new Permission("area.p" + number))
                .collect(java.util.stream.Collectors.toSet());
    }
}
