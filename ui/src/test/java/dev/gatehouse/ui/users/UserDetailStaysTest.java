package dev.gatehouse.ui.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.ui.controls.Section;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakePreferences;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.stage.ScreenStage;
import dev.gatehouse.ui.words.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What comes in while a person is open fills in what is new and leaves the rest alone.
class UserDetailStaysTest {
    private static final int EXPIRED = 10;
    private static final int ALSO_EXPIRED = 20;
    private static final String ADDRESS = "10.9.8.7";

    private final FakeWorld world = FakeWorld.administrator();
    private final ScreenStage stage = open();

    private ScreenStage open() {
        var ports = new UsersPorts(
                new PreviewPorts(world.desk(), world.people(), world.me(), world.link(), UUID::randomUUID),
                world.trail(),
                new FakePreferences());
        return new ScreenStage(
                world,
                new Scope.One(FakeWorld.ACME),
                Language.ENGLISH,
                Place.users(),
                tasks -> context -> new UsersScreen(ports, tasks, context));
    }

    @BeforeEach
    void openSomebodyExpired() {
        open(EXPIRED);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void open(int number) {
        stage.on(() -> {
            stage.screen().show(Place.user(FakeWorld.person(number)));
            return 0;
        });
        String login =
                world.directory().user(FakeWorld.person(number)).orElseThrow().login();
        stage.until(() -> stage.robot().lookup(".user-detail .head .mono").queryAllAs(Label.class).stream()
                .anyMatch(label -> login.equals(label.getText())));
    }

    private List<Node> buttons() {
        return stage.on(() -> List.copyOf(stage.robot().lookup(".button").queryAll()));
    }

    private Button extend() {
        return stage.on(() -> stage.robot().lookup(".answer-band .button").<Button>query());
    }

    /// A sync, a sign-in and an event arrive, as they do all day.
    private void muchArrives() {
        stage.on(() -> {
            world.link().advanceTo(FakeWorld.NOW.plusSeconds(180));
            world.link().mend();
            return 0;
        });
        world.signIn(FakeWorld.ACME.id(), FakeWorld.person(EXPIRED), FakeWorld.NOW.plusSeconds(120), ADDRESS);
        world.happens(event());
        stage.until(() -> stage.reads("from " + ADDRESS) && stage.reads("Robin Vale"));
    }

    private static AuditEvent event() {
        return new AuditEvent(
                new EventId(new UUID(11, 1)),
                FakeWorld.NOW.plusSeconds(60),
                ActorId.person(FakeWorld.person(1)),
                "EditUser",
                Optional.of(new Target("user", FakeWorld.person(EXPIRED).toString())),
                Outcome.DONE,
                List.of(),
                8_113,
                "r-1",
                List.of(),
                new EventDetail(
                        Optional.of("Robin Vale"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of()),
                OptionalLong.empty());
    }

    @Test
    void theButtonsStayTheSameOnes() {
        var before = buttons();
        assertThat(before).hasSizeGreaterThan(10);
        muchArrives();
        assertThat(buttons()).containsExactlyElementsOf(before);
    }

    @Test
    void aClickThatHasBegunIsNotLost() {
        stage.robot().moveTo(extend()).press(MouseButton.PRIMARY);
        muchArrives();
        stage.robot().release(MouseButton.PRIMARY);
        stage.until(() -> stage.reads("New end"));
    }

    @Test
    void theFocusStaysAndEnterPressesIt() {
        stage.on(() -> {
            extend().requestFocus();
            return 0;
        });
        muchArrives();
        stage.robot().type(KeyCode.ENTER);
        stage.until(() -> stage.reads("New end"));
    }

    @Test
    void aClickThatBeganOnOnePersonDoesNothingToAnother() {
        Button before = extend();
        stage.robot().moveTo(before).press(MouseButton.PRIMARY);
        open(ALSO_EXPIRED);
        stage.robot().release(MouseButton.PRIMARY);
        stage.settle();
        assertThat(extend()).isNotSameAs(before);
        assertThat(stage.reads("New end")).isFalse();
    }

    @Test
    void offlineAndBackTheVerbsFollow() {
        assertThat(extend().isDisabled()).isFalse();
        stage.on(() -> {
            world.link().cut();
            return 0;
        });
        assertThat(extend().isDisabled()).isTrue();
        stage.on(() -> {
            world.link().mend();
            return 0;
        });
        assertThat(extend().isDisabled()).isFalse();
    }

    @Test
    void whatWasFoldedStaysFoldedForTheNextPersonToo() {
        stage.robot().clickOn(heading("Contact"));
        assertThat(unfolded()).containsExactly(true, true, true, false, true);
        muchArrives();
        assertThat(unfolded()).containsExactly(true, true, true, false, true);
        open(ALSO_EXPIRED);
        assertThat(unfolded()).containsExactly(true, true, true, false, true);
        stage.robot().clickOn(heading("Contact"));
        assertThat(unfolded()).containsOnly(true);
    }

    private Node heading(String title) {
        return stage.on(() -> stage.robot().lookup(".section-head .heading").queryAllAs(Button.class).stream()
                .filter(button -> title.equals(button.getText()))
                .findFirst()
                .orElseThrow());
    }

    private List<Boolean> unfolded() {
        return stage.on(() -> stage.robot().lookup(".detail-section").queryAllAs(Section.class).stream()
                .map(section -> section.unfoldedProperty().get())
                .toList());
    }
}
