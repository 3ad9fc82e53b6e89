package dev.gatehouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.model.log.alarm.AlarmKind;
import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.ui.navigation.Area;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.port.log.LogSight;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
    @Test
    void eachRoleBeginsWhereItsWorkIs() {
        assertThat(start(FakeWorld.administrator()).place()).isEqualTo(new Place.Overview());
        assertThat(start(FakeWorld.auditor()).place().area()).isEqualTo(Area.AUDIT);
        assertThat(start(FakeWorld.helpdesk()).place().area()).isEqualTo(Area.HELP_DESK);
    }

    @Test
    void whoReachesSeveralTenantsBeginsWithAllOfThemWhereThatMakesSense() {
        assertThat(start(FakeWorld.administrator()).scope()).isEqualTo(new Scope.All());
        assertThat(start(FakeWorld.auditor()).scope()).isEqualTo(new Scope.One(FakeWorld.ACME));
    }

    @Test
    void whoReachesOneTenantIsToldOfNoOther() {
        var world = FakeWorld.administrator();
        world.me().reaches(FakeWorld.BOREA);
        var model = new ShellViewModel(world.me(), world.preferences());
        assertThat(model.reachesSeveral()).isFalse();
        assertThat(model.start().scope()).isEqualTo(new Scope.One(FakeWorld.BOREA));
    }

    @Test
    void oneComesBackToWhereOneLeftOff() {
        var world = FakeWorld.administrator();
        var model = new ShellViewModel(world.me(), world.preferences());
        model.remember(new Navigator.Position(new Scope.One(FakeWorld.CASTELL), Place.of(Area.ROLES)));
        assertThat(model.start().scope()).isEqualTo(new Scope.One(FakeWorld.CASTELL));
        assertThat(model.start().place().area()).isEqualTo(Area.ROLES);
    }

    @Test
    void aPlaceThatIsNoLongerTheirsIsNotWhereTheyBegin() {
        var world = FakeWorld.helpdesk();
        var model = new ShellViewModel(world.me(), world.preferences());
        model.remember(new Navigator.Position(new Scope.One(FakeWorld.ACME), Place.of(Area.AUDIT)));
        assertThat(model.start().place().area()).isEqualTo(Area.OVERVIEW);
    }

    @Test
    void allTenantsTogetherHaveTheColourOfTheHouse() {
        assertThat(ShellViewModel.environment(new Scope.All())).isEqualTo(Environment.HOUSE);
        assertThat(ShellViewModel.environment(new Scope.One(FakeWorld.CASTELL))).isEqualTo(Environment.TEST);
    }

    @Test
    void anAlarmIsShownUntilSomebodySaysWhatTheyKnowOfIt() {
        var world = FakeWorld.administrator();
        var model = new ShellViewModel(world.me(), world.preferences());
        assertThat(model.alarm(world.logs())).isEmpty();

        var alarm = new LogAlarm(AlarmKind.ALTERED, 17, 600, 600);
        world.logs().find(FakeWorld.BOREA.id(), new LogSight.Alarmed(alarm, FakeWorld.NOW, Optional.empty()));
        assertThat(model.alarm(world.logs()).orElseThrow().tenant()).isEqualTo(FakeWorld.BOREA);

        world.logs().acknowledge(FakeWorld.BOREA.id(), alarm, "a drill");
        assertThat(model.alarm(world.logs())).isEmpty();
    }

    private static Navigator.Position start(FakeWorld world) {
        return new ShellViewModel(world.me(), world.preferences()).start();
    }
}
