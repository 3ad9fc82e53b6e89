package dev.gatehouse.ui.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.TrailFormat;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportViewModelTest {
    private final FakeWorld world = FakeWorld.auditor();
    private final Words words = Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London"));
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Tasks tasks = Tasks.on(waiting::add, Runnable::run, fault -> {
        throw new AssertionError(fault);
    });
    private EventQuery shown = EventQuery.ALL;
    private final ExportViewModel model =
            new ExportViewModel(FakeWorld.ACME.id(), world.trailFiles(), world.me(), tasks, words, () -> shown);

    private void work() {
        waiting.removeFirst().run();
    }

    @Test
    void whatIsShownIsTakenAndNamedWithItsCountAndHash() {
        assertThat(model.isOffered()).isTrue();
        shown = EventQuery.ALL.withOutcome(Optional.of(Outcome.REFUSED));
        model.take(TrailFormat.CSV, Path.of("trail.csv"));
        assertThat(model.sentence()).isEqualTo("Writing trail.csv…");
        work();
        assertThat(model.sentence()).isEqualTo("trail.csv csv Optional[REFUSED] · 600 events · SHA-256 ab12");
        model.dismiss();
        assertThat(model.sentence()).isEmpty();
    }

    @Test
    void oneFileAtATimeIsWritten() {
        model.take(TrailFormat.JSONL, Path.of("one"));
        model.take(TrailFormat.JSONL, Path.of("two"));
        model.dismiss();
        assertThat(model.sentence()).isEqualTo("Writing one…");
        assertThat(waiting).hasSize(1);
    }

    @Test
    void aFileThatCannotBeWrittenSaysSo() {
        model.take(TrailFormat.OCSF, Path.of("full"));
        work();
        assertThat(model.stateProperty().get()).isInstanceOf(ExportViewModel.State.Failed.class);
        assertThat(model.sentence()).isNotEmpty().doesNotContain("SHA-256");
    }

    @Test
    void eachFormatHasAFileNameOfItsOwn() {
        assertThat(model.fileName(TrailFormat.CSV)).isEqualTo("trail-acme.csv");
        assertThat(model.fileName(TrailFormat.JSONL)).isEqualTo("trail-acme.jsonl");
        assertThat(model.fileName(TrailFormat.OCSF)).isEqualTo("trail-acme.ocsf.jsonl");
    }

    @Test
    void whoMayNotIsNotOfferedIt() {
        var helpdesk = FakeWorld.helpdesk();
        assertThat(new ExportViewModel(
                                FakeWorld.ACME.id(), helpdesk.trailFiles(), helpdesk.me(), tasks, words, () -> shown)
                        .isOffered())
                .isFalse();
    }
}
