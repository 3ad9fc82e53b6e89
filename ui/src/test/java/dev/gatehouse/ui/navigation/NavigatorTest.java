package dev.gatehouse.ui.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.port.FakeWorld;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class NavigatorTest {
    private final Navigator navigator = new Navigator(new Scope.All(), new Place.Overview());

    @Test
    void goesBackToWhereTheScreenSaidOneWas() {
        var person = Place.user(FakeWorld.person(3));
        navigator.go(FakeWorld.ACME, Place.users());
        navigator.follow(() -> person);
        navigator.go(Place.of(Area.AUDIT));
        assertThat(navigator.tenant()).contains(FakeWorld.ACME);
        assertThat(navigator.back()).isTrue();
        assertThat(navigator.position().get().place()).isEqualTo(person);
        assertThat(navigator.back()).isTrue();
        assertThat(navigator.scope()).isEqualTo(new Scope.All());
        assertThat(navigator.back()).isFalse();
    }

    @Test
    void beingSentToWhereOneIsCountsToo() {
        var sent = new ArrayList<Place>();
        navigator.position().addListener((position, before, now) -> sent.add(now.place()));
        navigator.go(new Place.Overview());
        navigator.go(new Place.Overview());
        assertThat(sent).hasSize(2);
    }

    @Test
    void eachRoleSeesWhatItMayRead() {
        assertThat(open(BuiltInRole.HELPDESK))
                .containsExactly(
                        Area.OVERVIEW,
                        Area.HELP_DESK,
                        Area.USERS,
                        Area.ROLES,
                        Area.RULES,
                        Area.MACHINES,
                        Area.SETTINGS);
        assertThat(open(BuiltInRole.AUDITOR))
                .containsExactly(
                        Area.OVERVIEW,
                        Area.USERS,
                        Area.ROLES,
                        Area.RULES,
                        Area.MACHINES,
                        Area.REVIEWS,
                        Area.AUDIT,
                        Area.SETTINGS);
        assertThat(open(BuiltInRole.SECURITY_ADMINISTRATOR))
                .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(Area.REVIEWS)));
    }

    @Test
    void everyAreaIsRememberedByItsCode() {
        assertThat(Area.values()).allSatisfy(area -> {
            assertThat(Area.ofCode(area.code())).contains(area);
            assertThat(Place.of(area).area()).isEqualTo(area);
        });
        assertThat(Area.ofCode("vault")).isEmpty();
    }

    private static Area[] open(BuiltInRole role) {
        Predicate<ConsolePermission> holds = permission -> role.permissions().contains(permission.permission());
        return Arrays.stream(Area.values()).filter(area -> area.isOpenTo(holds)).toArray(Area[]::new);
    }
}
