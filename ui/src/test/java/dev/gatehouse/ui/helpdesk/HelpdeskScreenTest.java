package dev.gatehouse.ui.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakeMachines;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.stage.ScreenStage;
import dev.gatehouse.ui.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpdeskScreenTest {
    private ScreenStage stage = open(FakeWorld.helpdesk(), Language.ENGLISH);

    private static ScreenStage open(FakeWorld world, Language language) {
        var ports = new HelpdeskPorts(
                new PreviewPorts(world.desk(), world.people(), world.me(), world.link(), UUID::randomUUID),
                world.trail(),
                world.machines());
        return new ScreenStage(
                world,
                new Scope.One(FakeWorld.ACME),
                language,
                new Place.HelpDesk(Optional.empty()),
                tasks -> context -> new HelpdeskScreen(ports, tasks, context));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whoSitsAtANewMachineGetsACodeReadAloudAndTheCallSaysWhenTheMachineCame() {
        var machine = new Machine.Passport(new MachineId(new UUID(6, 3)), "PC-13", Optional.empty(), List.of());
        var rule = new AccessRule(
                new RuleId(new UUID(8, 9)),
                "From the new machine",
                true,
                new RuleScope.OfUser(FakeWorld.person(12)),
                List.of(WayIn.from(machine.id())));
        stage.world().restrict(Restrictions.of(List.of(new RulePart.OfMachine(machine), new RulePart.OfRule(rule))));
        stage.on(() -> {
            stage.screen().show(new Place.HelpDesk(Optional.of(FakeWorld.person(12))));
            return true;
        });
        stage.until(() -> stage.reads("Cannot sign in"));
        stage.until(() -> stage.focused() instanceof Button);
        assertThat(((Button) stage.focused()).getText()).startsWith("Enrolment code for a new machine");
        stage.picture("helpdesk-enrol-verb");
        stage.robot().type(KeyCode.M);
        stage.until(() -> stage.reads("can sign in from PC-13"));
        assertThat(stage.focused()).isInstanceOf(TextField.class).hasFieldOrPropertyWithValue("id", "ticket");
        stage.robot().write("INC-9");
        stage.picture("helpdesk-enrol-plan");
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> stage.reads(FakeMachines.CODE));
        assertThat(stage.reads("Kilo 7 Quebec Foxtrot")).isTrue();
        assertThat(stage.reads("Waiting for the machine")).isTrue();
        stage.picture("helpdesk-enrol-code");
        assertThat(stage.on(() -> stage.screen().escape())).isTrue();
        stage.until(() -> !stage.reads(FakeMachines.CODE));
        assertThat(stage.reads("Still waiting for the machine")).isTrue();
        assertThat(stage.reads("Kilo 7")).isFalse();
        stage.on(() -> {
            stage.world().machines().enrol(machine.id());
            return true;
        });
        stage.until(() -> stage.reads("PC-13 enrolled at 17:20"));
        assertThat(stage.reads("Waiting for a sign-in")).isTrue();
        stage.picture("helpdesk-enrol-done");
    }

    @Test
    void aCodeIsGoneOnceTheScreenIsLeft() {
        var machine = new Machine.Passport(new MachineId(new UUID(6, 3)), "PC-13", Optional.empty(), List.of());
        stage.world().restrict(Restrictions.of(List.of(new RulePart.OfMachine(machine))));
        stage.on(() -> {
            stage.screen().show(new Place.HelpDesk(Optional.of(FakeWorld.person(12))));
            return true;
        });
        stage.until(() -> stage.focused() instanceof Button);
        stage.robot().type(KeyCode.M);
        stage.until(() -> stage.reads("Which machine does the caller sit at?"));
        stage.robot().write("13").type(KeyCode.ENTER);
        stage.until(() -> !stage.reads("Which machine does the caller sit at?"));
        stage.robot().write("INC-9").push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> stage.reads(FakeMachines.CODE));
        stage.on(() -> {
            stage.screen().onDeactivate();
            return true;
        });
        stage.until(() -> !stage.reads(FakeMachines.CODE));
    }

    @Test
    void anExpiredLockedAndUnverifiedCallerIsHelpedInFiveInteractions() {
        stage.picture("helpdesk-idle");
        stage.robot().write("maria lopez");
        stage.picture("helpdesk-found");
        stage.robot().type(KeyCode.ENTER);
        stage.until(() -> stage.reads("Cannot sign in: 3 reasons"));
        assertThat(stage.focused()).isInstanceOf(Button.class);
        stage.picture("helpdesk-call");
        stage.robot().type(KeyCode.ENTER);
        stage.until(() -> stage.reads("After this Maria can sign in at once"));
        assertThat(stage.focused()).isInstanceOf(TextField.class).hasFieldOrPropertyWithValue("id", "ticket");
        stage.robot().write("INC-4471");
        stage.picture("helpdesk-plan");
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> stage.reads("Done. Ask Maria to try again."));
        var made = stage.world().desk().made();
        assertThat(made).hasSize(1);
        assertThat(made.getFirst().changes())
                .extracting(Change::type)
                .containsExactly("ExtendExpiry", "Unlock", "IssueEntryCode");
        assertThat(made.getFirst().ticket()).contains("INC-4471");
        assertThat(made.getFirst().callerCheck()).isPresent();
        assertThat(stage.reads("K7QF-2M9D-XH4T")).isTrue();
        assertThat(stage.reads("Waiting for a sign-in")).isTrue();
        stage.picture("helpdesk-done");
        var afterwards = stage.on(() -> {
            stage.robot().lookup("Hide the code").queryButton().fire();
            return stage.screen().root().getScene().getFocusOwner();
        });
        assertThat(afterwards)
                .isInstanceOfSatisfying(
                        Button.class, next -> assertThat(next.getText()).isEqualTo("Next caller"));
    }

    @Test
    void theSignInThatFollowsArrivesByItself() {
        stage.robot().write("jonas shah");
        stage.robot().type(KeyCode.ENTER);
        stage.until(() -> stage.reads("Extend by 30 days"));
        stage.robot().type(KeyCode.ENTER);
        stage.until(() -> stage.reads("After this Jonas can sign in at once."));
        stage.robot().write("INC-4472");
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> stage.reads("Waiting for a sign-in"));
        stage.world().signIn(FakeWorld.ACME.id(), FakeWorld.person(10), FakeWorld.NOW.plusSeconds(180), "10.4.7.12");
        stage.until(() -> stage.reads("Jonas signed in at 17:23 from 10.4.7.12 ✓"));
        stage.picture("helpdesk-signed-in");
        stage.robot().type(KeyCode.ENTER);
        stage.until(() -> stage.reads("Today’s calls"));
        assertThat(stage.reads("INC-4472")).isTrue();
        assertThat(stage.focused()).hasFieldOrPropertyWithValue("id", "search");
        stage.picture("helpdesk-today");
    }

    @Test
    void whatComesInLeavesTodaysCallsUnderThePointer() {
        stage.robot().write("jonas shah");
        stage.robot().type(KeyCode.ENTER);
        stage.until(() -> stage.reads("Extend by 30 days"));
        stage.robot().type(KeyCode.ENTER);
        stage.until(() -> stage.reads("After this Jonas can sign in at once."));
        stage.robot().write("INC-4472");
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> stage.reads("Waiting for a sign-in"));
        stage.robot().type(KeyCode.ENTER);
        stage.until(() -> stage.reads("Today’s calls"));
        var before = idle();
        stage.robot().moveTo("Jonas Shah").press(MouseButton.PRIMARY);
        signsIn(120);
        stage.until(() -> stage.reads("signed in at 17:22"));
        assertThat(idle()).containsExactlyElementsOf(before);
        stage.robot().release(MouseButton.PRIMARY);
        stage.until(() -> stage.reads("Done. Ask Jonas to try again."));
    }

    private List<Node> idle() {
        return stage.on(
                () -> List.copyOf(stage.robot().lookup(".idle").<VBox>query().getChildren()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void downThenTypingThenEnterOpensTheFirstOfWhatWasTyped(boolean answered) {
        stage.robot().write("l");
        stage.until(() -> stage.reads("Ade Lin"));
        stage.robot().type(KeyCode.DOWN).type(KeyCode.DOWN);
        stage.robot().type(KeyCode.BACK_SPACE).write("maria lopez");
        if (answered) {
            stage.until(() -> !stage.reads("Ade Lin"));
        }
        stage.robot().type(KeyCode.ENTER);
        stage.until(() -> stage.reads("Cannot sign in: 3 reasons"));
    }

    @Test
    void whatComesInLeavesTheButtonsOfACallAlone() {
        stage.robot().write("jonas shah");
        stage.robot().type(KeyCode.ENTER);
        stage.until(() -> stage.reads("Extend by 30 days"));
        var verbs = callButtons();
        assertThat(verbs).hasSizeGreaterThan(3);
        signsIn(120);
        stage.until(() -> stage.reads("1 min ago"));
        assertThat(callButtons()).containsExactlyElementsOf(verbs);
        stage.robot().type(KeyCode.ENTER);
        stage.until(() -> stage.reads("After this Jonas can sign in at once."));
        stage.robot().write("INC-4472");
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> stage.reads("Waiting for a sign-in"));
        var afterwards = callButtons();
        signsIn(300);
        stage.until(() -> stage.reads("Jonas signed in at 17:25"));
        assertThat(callButtons()).containsExactlyElementsOf(afterwards);
    }

    /// Somebody comes in, and a sync a minute later.
    private void signsIn(int seconds) {
        stage.on(() -> {
            stage.world().link().advanceTo(FakeWorld.NOW.plusSeconds(seconds + 60L));
            stage.world().link().mend();
            return 0;
        });
        stage.world()
                .signIn(FakeWorld.ACME.id(), FakeWorld.person(10), FakeWorld.NOW.plusSeconds(seconds), "10.4.7.12");
    }

    private List<Node> callButtons() {
        return stage.on(() -> List.copyOf(stage.robot().lookup(".call .button").queryAll()));
    }

    @Test
    void offlineTheReasonsStayAndTheVerbsSayWhatTheyNeed() {
        stage.world().link().cut();
        stage.robot().write("maria lopez");
        stage.robot().type(KeyCode.ENTER);
        stage.until(() -> stage.reads("Cannot sign in: 3 reasons"));
        assertThat(stage.robot().lookup(".call-verb").queryAllAs(Button.class))
                .isNotEmpty()
                .allMatch(Button::isDisabled);
        assertThat(stage.reads("Needs the server: you are offline")).isTrue();
        stage.resize(800, 640);
        stage.picture("helpdesk-offline-narrow");
    }
}
