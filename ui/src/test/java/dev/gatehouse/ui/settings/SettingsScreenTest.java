package dev.gatehouse.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Arrangement;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakeDoor;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.port.log.CheckpointFiles;
import dev.gatehouse.ui.port.log.LogSight;
import dev.gatehouse.ui.port.log.SeenBy;
import dev.gatehouse.ui.stage.ScreenStage;
import dev.gatehouse.ui.words.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsScreenTest {
    private final FakeWorld world = FakeWorld.administrator();
    private final Arrangement arrangement =
            new Arrangement(world.preferences(), Locale.ENGLISH, ZoneId.of("Europe/London"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTestOfTheConnectionSaysWhatWasDone(Language language) {
        try (var stage = stage(language)) {
            world.link().attempted(new Link.Attempt("name", true, "203.0.113.7"));
            stage.on(() -> {
                ((Button) stage.robot().lookup(".settings-section > .button").query()).fire();
                return true;
            });
            stage.until(() -> stage.reads("203.0.113.7"));
            assertThat(world.link().syncs()).isEqualTo(1);
            stage.resize(1080, 713);
            stage.picture("settings-" + language.tag());
            stage.resize(800, 593);
            stage.picture("settings-narrow-" + language.tag());
        }
    }

    @Test
    void whoSignsInFindsWhatTheyArranged() {
        world.preferences().put("look-theme", "DARK");
        arrangement.read();
        assertThat(arrangement.theme().get()).isEqualTo(Look.Theme.DARK);
        assertThat(arrangement.language().get()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void whatIsArrangedIsKept() {
        arrangement.theme().set(Look.Theme.DARK);
        arrangement.language().set(Language.FRENCH);
        arrangement.zone().set(ZoneId.of("Asia/Tokyo"));
        var next = new Arrangement(world.preferences(), Locale.ENGLISH, ZoneId.of("Europe/London"));
        assertThat(next.theme().get()).isEqualTo(Look.Theme.DARK);
        assertThat(next.language().get()).isEqualTo(Language.FRENCH);
        assertThat(next.zone().get()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(next.density().get()).isEqualTo(Look.Density.COMPACT);
    }

    @Test
    void aZoneThatIsNoneCountsAsNotChosen() {
        world.preferences().put("look-zone", "Atlantis/Capital");
        var next = new Arrangement(world.preferences(), Locale.ENGLISH, ZoneId.of("Europe/London"));
        assertThat(next.zone().get()).isEqualTo(ZoneId.of("Europe/London"));
    }

    @Test
    void theZonesAreTheWorldsPlaces() {
        assertThat(SettingsViewModel.zones())
                .contains(ZoneId.of("UTC"), ZoneId.of("Europe/Paris"), ZoneId.of("America/New_York"))
                .doesNotContain(ZoneId.of("Etc/GMT+5"));
    }

    @Test
    void thisWorkstationIsEnrolledWithACodeThatSomebodyReadOut() {
        try (var stage = stage(Language.ENGLISH)) {
            assertThat(stage.reads("Not enrolled")).isTrue();
            stage.robot().clickOn("Enrol this workstation…");
            stage.settle();
            stage.robot().write("WRNG-WRNG-WRNG").push(javafx.scene.input.KeyCode.ENTER);
            stage.until(() -> stage.reads("Enrolling was refused"));
            stage.robot().write(dev.gatehouse.ui.port.FakeMachines.CODE).push(javafx.scene.input.KeyCode.ENTER);
            stage.until(() -> stage.reads("Enrolled as PC-12. Sign out and in again"));
            assertThat(stage.reads("Known as PC-12 by its key")).isTrue();
            assertThat(stage.reads("Enrol this workstation…"))
                    .as("once is enough")
                    .isFalse();
            stage.picture("settings-enrolled");
        }
    }

    @Test
    void aFailedTestNamesTheFault() {
        world.link().failSync(FaultCode.UNREACHABLE);
        var model = new SettingsViewModel(
                new SettingsPorts(
                        FakeDoor.known(),
                        world.link(),
                        world.tenants(),
                        world.machines(),
                        world.me(),
                        world.logs(),
                        checkpoints),
                Tasks.on(Runnable::run, Runnable::run, fault -> {
                    throw new AssertionError(fault);
                }));
        model.test();
        assertThat(model.trialProperty().get().orElseThrow().fault()).isPresent();
        assertThat(model.testingProperty().get()).isFalse();
    }

    @Test
    void aConsoleCountsOnceSomebodyHasComparedItsKey() {
        var own =
                new SeenBy.Console("own", "1f3a 90c2 77de 0b14 5c6e a8f0 2d31 94bb", "console-1", 1_204, FakeWorld.NOW);
        var known = new SeenBy.Console("b", "22aa", "PC-9, Ben Osei", 1_200, FakeWorld.NOW.minusSeconds(180));
        var silent = new SeenBy.Console("c", "33bb", "PC-4", 0, Instant.MIN);
        var stranger = new SeenBy.Console(
                "d", "90c2 1f3a 0b14 77de a8f0 5c6e 94bb 2d31", "console-5e2f01aa", 1_204, FakeWorld.NOW);
        world.logs()
                .find(
                        FakeWorld.BOREA.id(),
                        new LogSight.Sound(
                                1_204,
                                FakeWorld.NOW,
                                Optional.empty(),
                                false,
                                new SeenBy(List.of(own, known, silent), List.of(stranger))));
        for (Language language : Language.values()) {
            try (var stage = stage(language)) {
                assertThat(stage.reads(own.fingerprint())).isTrue();
                stage.picture("settings-witnesses-" + language.tag());
            }
        }
        try (var stage = stage(Language.ENGLISH)) {
            assertThat(stage.reads("has signed nothing yet")).isTrue();
            stage.robot().clickOn("They match: count it");
            stage.until(() -> !stage.reads(stranger.fingerprint()));
            assertThat(world.logs().counted()).containsEntry("d", "console-5e2f01aa");
        }
    }

    @Test
    void whatSomebodyElseSawIsHeldAgainstWhatWasSeenHere() {
        var model = new CheckpointViewModel(
                FakeWorld.ACME.id(), checkpoints, Tasks.on(Runnable::run, Runnable::run, fault -> {
                    throw new AssertionError(fault);
                }));
        assertThat(model.fileName()).isEqualTo("acme.checkpoint");
        for (String name : List.of("same", "ahead", "split", "other")) {
            model.compare(Path.of(name));
            assertThat(model.stateProperty().get()).isInstanceOf(CheckpointViewModel.State.Compared.class);
        }
        model.compare(Path.of("missing"));
        assertThat(model.stateProperty().get()).isInstanceOf(CheckpointViewModel.State.Failed.class);
        model.save(Path.of("acme.checkpoint"));
        assertThat(model.stateProperty().get())
                .isEqualTo(new CheckpointViewModel.State.Saved(Path.of("acme.checkpoint")));
    }

    /// Compares by the name of the file.
    private final CheckpointFiles checkpoints = new CheckpointFiles() {
        @Override
        public void save(TenantId tenant, Path to) {
            assertThat(to.toString()).startsWith(tenant.value());
        }

        @Override
        public Comparison compare(TenantId tenant, Path file) {
            return switch (file.toString()) {
                case "same" -> new Same(1_204);
                case "ahead" -> new Ahead(1_300, 1_204);
                case "split" -> new Split(1_100);
                case "other" -> new NotThisLog();
                default -> throw FaultException.of(FaultCode.BAD_FILE);
            };
        }
    };

    private ScreenStage stage(Language language) {
        var ports = new SettingsPorts(
                FakeDoor.known(),
                world.link(),
                world.tenants(),
                world.machines(),
                world.me(),
                world.logs(),
                checkpoints);
        return new ScreenStage(
                world,
                new Scope.All(),
                language,
                new Place.Settings(),
                tasks -> context -> new SettingsScreen(context, ports, arrangement, tasks, "0.1.0"));
    }
}
