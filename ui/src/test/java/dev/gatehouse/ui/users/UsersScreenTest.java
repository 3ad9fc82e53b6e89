package dev.gatehouse.ui.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.ui.controls.field.FilterField;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakePreferences;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.port.News;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.rules.SampleRules;
import dev.gatehouse.ui.stage.ScreenStage;
import dev.gatehouse.ui.words.Language;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UsersScreenTest {
    private static final FakePreferences PREFERENCES = new FakePreferences();
    private ScreenStage stage = open(FakeWorld.administrator(), Language.ENGLISH);

    private static ScreenStage open(FakeWorld world, Language language) {
        var ports = new UsersPorts(
                new PreviewPorts(world.desk(), world.people(), world.me(), world.link(), UUID::randomUUID),
                world.trail(),
                PREFERENCES);
        return new ScreenStage(
                world,
                new Scope.One(FakeWorld.ACME),
                language,
                Place.users(),
                tasks -> context -> new UsersScreen(ports, tasks, context));
    }

    private void reopen(FakeWorld world, Language language) {
        stage.close();
        stage = open(world, language);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theListShowsEverybodyAndWhereItCameFrom() {
        assertThat(stage.reads("Users · 300")).isTrue();
        assertThat(stage.reads("300 people · from the server")).isTrue();
        stage.picture("users-list");
    }

    @Test
    void aPersonOpensBesideTheListWithTheAnswer() {
        stage.on(() -> {
            stage.screen().show(Place.user(FakeWorld.person(0)));
            return 0;
        });
        stage.until(() -> stage.reads("Cannot sign in: 3 reasons"));
        stage.picture("users-detail");
    }

    @Test
    void theDetailSaysWhenAndFromWhereSomebodyMayEnter() {
        stage.world().restrict(SampleRules.all());
        stage.on(() -> {
            stage.screen().show(Place.user(FakeWorld.person(5)));
            return 0;
        });
        stage.until(() -> stage.reads("at any time, from Claims floor"));
        assertThat(stage.reads("Evenings (Mon-Sun 17-22 London), from Office network or PC-12"))
                .isTrue();
        stage.picture("users-door");
    }

    @Test
    void theWideListShowsTheHoursOfEachAndANewRuleShowsByItself() {
        stage.resize(1500, 713);
        stage.until(() -> stage.reads("Hours"));
        assertThat(stage.reads("Mon–Fri 8:07–17:53")).isFalse();
        stage.on(() -> {
            stage.world().restrict(SampleRules.all());
            stage.world().link().tell(new News(FakeWorld.ACME.id(), News.Kind.DIRECTORY));
            return 0;
        });
        stage.until(() -> stage.reads("Mon–Fri 8:07–17:53"));
        stage.picture("users-hours");
    }

    @Test
    void extendingFromTheListTakesThreeKeysAndCanBeUndone() {
        stage.on(() -> {
            stage.screen().show(Place.user(FakeWorld.person(10)));
            return 0;
        });
        stage.until(() -> stage.reads("Cannot sign in: 1 reason"));
        stage.on(() -> {
            stage.screen().focusStart();
            return 0;
        });
        stage.robot().type(KeyCode.E);
        stage.until(() -> stage.reads("New end"));
        stage.picture("users-extend");
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> stage.reads("can sign in at once"));
        stage.picture("users-preview");
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> stage.reads("Can sign in now"));
        assertThat(stage.world().desk().made()).hasSize(1);
        assertThat(stage.world().desk().made().getFirst().changes().getFirst()).isInstanceOf(Change.ExtendExpiry.class);
        stage.on(() -> {
            stage.notices().getLast().action().orElseThrow().run().run();
            return 0;
        });
        stage.until(() -> stage.reads("Cannot sign in: 1 reason"));
    }

    @Test
    void offlineTheVerbsSayThatTheyNeedTheServer() {
        stage.on(() -> {
            stage.screen().show(Place.user(FakeWorld.person(0)));
            stage.world().link().cut();
            return 0;
        });
        stage.until(() -> stage.reads("Cannot sign in: 3 reasons"));
        stage.picture("users-offline");
        assertThat(stage.robot().lookup(".answer-band .button").queryAllAs(Button.class))
                .isNotEmpty()
                .allMatch(Button::isDisabled);
    }

    @Test
    void anAuditorSeesNoVerbAtAll() {
        reopen(FakeWorld.auditor(), Language.FRENCH);
        stage.on(() -> {
            stage.screen().show(Place.user(FakeWorld.person(0)));
            return 0;
        });
        stage.until(() -> stage.reads("Ne peut pas se connecter"));
        assertThat(stage.robot().lookup(".answer-band .button").queryAll()).isEmpty();
        stage.picture("users-auditor-fr");
    }

    @Test
    void aSavedFilterStaysAndFindsTheSameAgain() {
        stage.on(() -> {
            stage.screen().focusFilter();
            return 0;
        });
        stage.robot().write("status:expired");
        stage.until(() -> stage.reads("Save filter"));
        stage.robot().push(KeyCode.CONTROL, KeyCode.S);
        stage.until(() -> stage.reads("Forget filter"));
        stage.picture("users-saved-filter");
        stage.robot().push(KeyCode.ESCAPE);
        stage.until(() -> stage.reads("300 people · from the server"));
        assertThat(stage.robot().lookup(".filter-box .chip").queryAll()).hasSize(1);
        stage.robot().clickOn(".filter-box .chip");
        stage.until(() -> !stage.reads("300 people · from the server"));
        assertThat(PREFERENCES.get("users-filters")).contains("status:expired");
    }

    @Test
    void savingLeavesTheFocusOnItsButtonAndBlanksMakeNoOtherFilter() {
        stage.on(() -> {
            stage.screen().focusFilter();
            return 0;
        });
        stage.robot().write("role:claims  lopez");
        stage.until(() -> stage.reads("Save filter"));
        stage.on(() -> {
            stage.robot().lookup("#filter-toggle").query().requestFocus();
            return 0;
        });
        stage.robot().type(KeyCode.ENTER);
        stage.until(() -> stage.reads("Forget filter"));
        assertThat(stage.focused())
                .isSameAs(stage.robot().lookup("#filter-toggle").<Node>query());
        assertThat(stage.robot().lookup(".filter-box .chip").queryAllAs(ToggleButton.class))
                .filteredOn(ToggleButton::isSelected)
                .extracting(ToggleButton::getText)
                .containsExactly("role:claims lopez");
        stage.robot().type(KeyCode.ENTER);
        stage.until(() -> stage.reads("Save filter"));
    }

    @Test
    void aFilterThatIsTooLongIsNotOfferedToBeSaved() {
        stage.on(() -> {
            stage.robot()
                    .lookup(".filter-box .filter-field")
                    .<FilterField>query()
                    .setQuery("x".repeat(301));
            return 0;
        });
        stage.until(() -> stage.reads("Copy as text"));
        assertThat(stage.reads("Save filter")).isFalse();
    }

    @Test
    void theDetailSaysWhereSomebodyIsSignedIn() {
        stage.on(() -> {
            stage.screen().show(Place.user(FakeWorld.person(0)));
            return 0;
        });
        stage.until(() -> stage.reads("Signed in now"));
        stage.on(() -> {
            stage.world().link().cut();
            stage.screen().show(Place.user(FakeWorld.person(1)));
            return 0;
        });
        stage.until(() -> stage.reads("not known: only the server knows"));
    }
}
