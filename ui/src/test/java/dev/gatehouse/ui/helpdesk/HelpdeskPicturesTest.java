package dev.gatehouse.ui.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.stage.ScreenStage;
import dev.gatehouse.ui.words.Language;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelpdeskPicturesTest {
    private static ScreenStage open(Language language) {
        var world = FakeWorld.helpdesk();
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

    /// Whether a label shows another text than its own.
    private static boolean isCut(Node node) {
        return node instanceof Labeled labeled
                && labeled.lookup(".text") instanceof Text shown
                && labeled.getText() != null
                && !labeled.isWrapText()
                && !shown.getText().replace("\n", "").isEmpty()
                && !labeled.getText().startsWith(shown.getText().replace("\n", ""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordOfACallIsCutInAnyLanguage(Language language) {
        try (var stage = open(language)) {
            stage.robot().write("maria lopez");
            stage.robot().type(KeyCode.ENTER);
            stage.until(() -> !stage.robot().lookup(".call-verb").queryAll().isEmpty());
            stage.robot().type(KeyCode.ENTER);
            stage.until(() -> !stage.robot().lookup(".plan").queryAll().isEmpty());
            stage.picture("helpdesk-plan-" + language.tag());
            assertThat(stage.on(() ->
                            stage.robot().lookup(HelpdeskPicturesTest::isCut).queryAll()))
                    .isEmpty();
        }
    }
}
