package dev.gatehouse.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.port.News;
import dev.gatehouse.ui.stage.ScreenStage;
import dev.gatehouse.ui.words.Language;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverviewScreenTest {
    private final FakeWorld world = FakeWorld.administrator();

    @ParameterizedTest
    @EnumSource(Language.class)
    void oneTenantAtAGlanceAndEveryFigureOpensItsList(Language language) {
        try (var stage = stage(new Scope.One(FakeWorld.ACME), language)) {
            stage.picture("overview-tenant-" + language.tag());
            stage.robot().push(KeyCode.ENTER);
            stage.settle();
            assertThat(sentTo(stage)).isEqualTo(Place.users(UserQuery.ALL));
        }
    }

    @Test
    void allTenantsAtAGlanceAndEnterGoesToTheWorst() {
        try (var stage = stage(new Scope.All(), Language.ENGLISH)) {
            stage.until(() -> stage.reads("Borea Retail"));
            stage.picture("overview-all");
            stage.robot().push(KeyCode.ENTER);
            stage.settle();
            assertThat(stage.on(() -> stage.navigator().scope())).isEqualTo(new Scope.One(FakeWorld.ACME));
        }
    }

    @Test
    void cutFromTheServerTheFiguresStayAndSayOfWhen() {
        try (var stage = stage(new Scope.One(FakeWorld.ACME), Language.ENGLISH)) {
            stage.until(() -> stage.reads("from the server"));
            stage.on(() -> {
                world.link().cut();
                return true;
            });
            stage.until(() -> stage.reads("As of today 14:02"));
            assertThat(stage.reads("not known offline")).isTrue();
            assertThat(stage.reads("of 300")).isTrue();
            stage.picture("overview-offline");
        }
    }

    @Test
    void inANarrowWindowNothingIsCut() {
        try (var stage = stage(new Scope.One(FakeWorld.ACME), Language.PSEUDO)) {
            stage.resize(800, 593);
            stage.picture("overview-narrow");
            assertThat(stage.reads("235")).isTrue();
        }
    }

    @Test
    void newsLeaveTheFocusWhereItWas() {
        try (var stage = stage(new Scope.One(FakeWorld.ACME), Language.ENGLISH)) {
            stage.until(() -> stage.reads("never set a password"));
            Node button = stage.on(
                    () -> stage.robot().lookup(".need-line .button").nth(1).query());
            stage.on(() -> {
                button.requestFocus();
                world.link().tell(new News(FakeWorld.ACME.id(), News.Kind.FACTS));
                return true;
            });
            stage.settle();
            assertThat(stage.focused()).isSameAs(button);
        }
    }

    @Test
    void onceItIsLeftItListensNoMore() {
        try (var stage = stage(new Scope.All(), Language.ENGLISH)) {
            assertThat(world.link().listeners()).isEqualTo(1);
            stage.on(() -> {
                stage.screen().onDeactivate();
                return true;
            });
            assertThat(world.link().listeners()).isZero();
        }
    }

    private ScreenStage stage(Scope scope, Language language) {
        var ports = new OverviewPorts(
                world.people(),
                world.tenants(),
                world.trail(),
                world.link(),
                world.me(),
                world.reviews(),
                world.preferences());
        return new ScreenStage(
                world,
                scope,
                language,
                new Place.Overview(),
                tasks -> context -> new OverviewScreen(context, ports, tasks));
    }

    private static Place sentTo(ScreenStage stage) {
        return stage.on(() -> stage.navigator().position().get().place());
    }
}
