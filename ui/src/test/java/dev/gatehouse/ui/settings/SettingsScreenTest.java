package dev.gatehouse.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Arrangement;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakeDoor;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.port.ScreenStage;
import dev.gatehouse.ui.words.Language;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsScreenTest {
    private final FakeWorld world = FakeWorld.administrator();
    private final Arrangement arrangement =
            new Arrangement(world.preferences(), Locale.ENGLISH, ZoneId.of("Europe/London"));

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, FRENCH", "LIGHT, GERMAN"})
    void theTestOfTheConnectionSaysWhatWasDone(Look.Theme theme, Language language) throws TimeoutException {
        try (var stage = stage(theme, language)) {
            world.link().attempted(new Link.Attempt("name", true, "203.0.113.7"));
            stage.onFx(() -> {
                ((Button) stage.scene().getRoot().lookup(".settings-section > .button")).fire();
                return true;
            });
            assertThat(stage.shows("203.0.113.7")).isTrue();
            assertThat(world.link().syncs()).isEqualTo(1);
            stage.picture("settings-" + language.tag() + "-" + theme.name().toLowerCase(Locale.ROOT));
        }
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
    void aFailedTestNamesTheFault() {
        world.link().failSync(dev.gatehouse.model.fault.FaultCode.UNREACHABLE);
        var model = new SettingsViewModel(
                new SettingsPorts(FakeDoor.known(), world.link(), world.tenants()),
                Tasks.on(Runnable::run, Runnable::run, fault -> {
                    throw new AssertionError(fault);
                }));
        model.test();
        assertThat(model.trialProperty().get().orElseThrow().fault()).isPresent();
        assertThat(model.testingProperty().get()).isFalse();
    }

    private ScreenStage stage(Look.Theme theme, Language language) throws TimeoutException {
        var ports = new SettingsPorts(FakeDoor.known(), world.link(), world.tenants());
        return new ScreenStage(
                new Scope.All(),
                new Place.Settings(),
                theme,
                language,
                (context, tasks) -> new SettingsScreen(context, ports, arrangement, tasks, "0.1.0"));
    }
}
