package dev.gatehouse.ui.shell.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TenantSwitcherViewModelTest {
    private final FakeWorld world = FakeWorld.administrator();

    @Test
    void allComesWithAllTenantsFirstAndTheAgeOfEachCopy() {
        var switcher = switcher();
        assertThat(switcher.rows().get(0)).isEqualTo(new SwitcherRow.Heading("All"));
        assertThat(switcher.rows().get(1)).isEqualTo(new SwitcherRow.Everything());
        assertThat(switcher.rows().get(2))
                .isEqualTo(new SwitcherRow.One(FakeWorld.ACME, Optional.of(FakeWorld.NOW), false, true));
    }

    @Test
    void typingNarrowsAndWhatBeginsSoComesFirst() {
        var switcher = switcher();
        switcher.filterProperty().set("e");
        assertThat(tenants(switcher)).containsExactly(FakeWorld.ACME, FakeWorld.BOREA, FakeWorld.CASTELL);
        switcher.filterProperty().set("BOR");
        assertThat(tenants(switcher)).containsExactly(FakeWorld.BOREA);
        switcher.filterProperty().set("castell-t");
        assertThat(tenants(switcher)).containsExactly(FakeWorld.CASTELL);
    }

    @Test
    void favouritesStandFirstAndAreKept() {
        switcher().toggleFavourite(FakeWorld.CASTELL.id());
        var next = switcher();
        assertThat(next.rows().get(0)).isEqualTo(new SwitcherRow.Heading("Favourites"));
        assertThat(tenants(next).getFirst()).isEqualTo(FakeWorld.CASTELL);
        next.toggleFavourite(FakeWorld.CASTELL.id());
        assertThat(next.rows().get(0)).isEqualTo(new SwitcherRow.Heading("All"));
    }

    @Test
    void aTenantOneNoLongerReachesIsNotNamed() {
        switcher().toggleFavourite(FakeWorld.CASTELL.id());
        world.me().reaches(FakeWorld.ACME, FakeWorld.BOREA);
        assertThat(tenants(switcher())).doesNotContain(FakeWorld.CASTELL);
    }

    private TenantSwitcherViewModel switcher() {
        var words = Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London"));
        var tasks = Tasks.on(Runnable::run, Runnable::run, fault -> {
            throw new AssertionError(fault);
        });
        return new TenantSwitcherViewModel(
                words, world.me(), world.tenants(), world.preferences(), new Scope.One(FakeWorld.ACME), tasks);
    }

    private static List<Tenant> tenants(TenantSwitcherViewModel switcher) {
        return switcher.rows().stream()
                .filter(SwitcherRow.One.class::isInstance)
                .map(row -> ((SwitcherRow.One) row).tenant())
                .toList();
    }
}
