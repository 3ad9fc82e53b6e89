package dev.gatehouse.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.port.ScreenStage;
import dev.gatehouse.ui.words.Language;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverviewScreenTest {
    private final FakeWorld world = FakeWorld.administrator();

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, GERMAN", "LIGHT, FRENCH"})
    void oneTenantAtAGlance(Look.Theme theme, Language language) throws TimeoutException {
        try (var stage = stage(new Scope.One(FakeWorld.ACME), theme, language)) {
            stage.picture(name("overview-tenant", theme, language));
            stage.press(KeyCode.ENTER);
            assertThat(stage.sentTo()).isEqualTo(Place.users(UserQuery.ALL));
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, GERMAN"})
    void allTenantsAtAGlance(Look.Theme theme, Language language) throws TimeoutException {
        try (var stage = stage(new Scope.All(), theme, language)) {
            stage.picture(name("overview-all", theme, language));
            stage.press(KeyCode.ENTER);
            assertThat(stage.scope()).isEqualTo(new Scope.One(FakeWorld.ACME));
        }
    }

    @Test
    void cutFromTheServerTheFiguresStayAndSayOfWhen() throws TimeoutException {
        try (var stage = stage(new Scope.One(FakeWorld.ACME), Look.Theme.LIGHT, Language.ENGLISH)) {
            assertThat(stage.shows("from the server")).isTrue();
            stage.onFx(() -> {
                world.link().cut();
                return true;
            });
            assertThat(stage.shows("As of today 14:02")).isTrue();
            assertThat(stage.shows("not known offline")).isTrue();
            assertThat(stage.shows("of 300")).isTrue();
            stage.picture(name("overview-offline", Look.Theme.LIGHT, Language.ENGLISH));
        }
    }

    @Test
    void onceItIsLeftItListensNoMore() throws TimeoutException {
        try (var stage = stage(new Scope.All(), Look.Theme.LIGHT, Language.ENGLISH)) {
            assertThat(world.link().listeners()).isEqualTo(1);
            stage.onFx(() -> {
                stage.screen().onDeactivate();
                return true;
            });
            assertThat(world.link().listeners()).isZero();
        }
    }

    private ScreenStage stage(Scope scope, Look.Theme theme, Language language) throws TimeoutException {
        var ports = new OverviewPorts(world.people(), world.tenants(), world.trail(), world.link(), world.me());
        return new ScreenStage(
                scope,
                new Place.Overview(),
                theme,
                language,
                (context, tasks) -> new OverviewScreen(context, ports, tasks));
    }

    private static String name(String name, Look.Theme theme, Language language) {
        return name + "-" + language.tag() + "-" + theme.name().toLowerCase(Locale.ROOT);
    }
}
