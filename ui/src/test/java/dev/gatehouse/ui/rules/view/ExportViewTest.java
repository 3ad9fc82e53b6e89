package dev.gatehouse.ui.rules.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakeCalendarFiles;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.rules.RulesPorts;
import dev.gatehouse.ui.rules.RulesScreen;
import dev.gatehouse.ui.rules.SampleRules;
import dev.gatehouse.ui.stage.ScreenStage;
import dev.gatehouse.ui.words.Language;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExportViewTest {
    private final AtomicLong keys = new AtomicLong(1_000);
    private final FakeCalendarFiles files = new FakeCalendarFiles();
    private Optional<ScreenStage> stage = Optional.empty();

    private ScreenStage open(FakeWorld world) {
        world.restrict(SampleRules.all());
        var ports = new PreviewPorts(
                world.desk(), world.people(), world.me(), world.link(), () -> new UUID(3, keys.incrementAndGet()));
        var shown = new ScreenStage(
                world,
                new Scope.One(FakeWorld.ACME),
                Language.ENGLISH,
                new Place.Rules(Optional.of(SampleRules.EVERYONE.id())),
                tasks -> context -> new RulesScreen(new RulesPorts(ports, files), tasks, context));
        stage = Optional.of(shown);
        shown.until(() -> shown.robot().lookup(".hours-export").tryQuery().isPresent());
        return shown;
    }

    private static void export(ScreenStage shown) {
        shown.on(() -> {
            ExportView view = shown.robot().lookup(".hours-export").query();
            view.export(Path.of("office.ics"));
            return view;
        });
    }

    @AfterEach
    void end() {
        stage.ifPresent(ScreenStage::close);
    }

    @Test
    void theHoursOnScreenAreWritten() {
        var shown = open(FakeWorld.administrator());
        export(shown);
        shown.until(() -> shown.reads("Saved as office.ics: the hours of the next two years"));
        assertThat(files.written()).containsExactly(SampleRules.OFFICE_HOURS);
        shown.picture("rules-export");
    }

    @Test
    void whoMayOnlyReadMayTakeThemAwayToo() {
        var shown = open(FakeWorld.auditor());
        export(shown);
        shown.until(() -> shown.reads("Saved as office.ics"));
        assertThat(files.written()).hasSize(1);
    }

    @Test
    void whatCannotBeWrittenIsTold() {
        files.fail(Fault.of(FaultCode.BAND_NEVER_PERMITS, "name", "Office hours"));
        var shown = open(FakeWorld.administrator());
        export(shown);
        shown.until(() -> shown.reads("(band_never_permits)"));
        assertThat(files.written()).isEmpty();
    }
}
