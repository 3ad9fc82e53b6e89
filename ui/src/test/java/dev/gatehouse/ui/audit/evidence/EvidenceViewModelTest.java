package dev.gatehouse.ui.audit.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.evidence.Control;
import dev.gatehouse.model.evidence.Controls;
import dev.gatehouse.model.evidence.EventFilter;
import dev.gatehouse.model.evidence.EvidenceRequest;
import dev.gatehouse.model.evidence.Sample;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.ui.audit.evidence.EvidenceViewModel.Trouble;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.FakeEvidence;
import dev.gatehouse.ui.port.FakeWorld;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidenceViewModelTest {
    private static final Path FILE = Path.of("evidence.zip");
    private static final EventQuery SEARCH = new EventQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.of("SignIn"),
            Optional.of(Outcome.REFUSED),
            Optional.empty(),
            Optional.of("dana"),
            Optional.of(Instant.parse("2026-11-01T00:00:00Z")),
            Optional.of(Instant.parse("2026-12-01T00:00:00Z")));

    private final FakeEvidence evidence = new FakeEvidence();
    private final Tasks tasks = Tasks.on(Runnable::run, Runnable::run, _ -> {});
    private final EvidenceViewModel model = model(SEARCH);

    private EvidenceViewModel model(EventQuery query) {
        return new EvidenceViewModel(FakeWorld.ACME.id(), evidence, tasks, query);
    }

    @Test
    void whatIsSearchedForIsTakenInItsTime() {
        model.take(FILE);

        EvidenceRequest asked = evidence.asked().getFirst();
        assertThat(asked.filter()).isEqualTo(EventFilter.of(SEARCH));
        assertThat(asked.period().from()).isEqualTo(SEARCH.from());
        assertThat(asked.period().to()).isEqualTo(SEARCH.to());
        assertThat(asked.control()).isEmpty();
        assertThat(asked.sample()).isEmpty();
        assertThat(model.takenProperty().get())
                .hasValueSatisfying(taken -> assertThat(taken.file()).isEqualTo(FILE));
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void aControlStandsInPlaceOfTheSearchAndKeepsItsTime() {
        Control control = Controls.ALL.find("soc2-CC6.3").orElseThrow();
        model.setControl(Optional.of(control));
        model.take(FILE);

        EvidenceRequest asked = evidence.asked().getFirst();
        assertThat(asked.filter()).isEqualTo(control.filter());
        assertThat(asked.control()).hasValue("soc2-CC6.3");
        assertThat(asked.period().from()).isEqualTo(SEARCH.from());
    }

    @Test
    void controlsAreFoundByCodeAndWords() {
        assertThat(model.findControls(""))
                .hasSize(Controls.ALL.list().size() + 1)
                .first()
                .isEqualTo(Optional.empty());
        assertThat(model.findControls("cc6.3")).hasSize(1);
        assertThat(model.findControls("PASSWORDS")).isNotEmpty();
        assertThat(model.findControls("nothing like it")).isEmpty();
    }

    @Test
    void aSampleNeedsASizeAndASeed() {
        for (String size : new String[] {"0", "1001", "ten", "-1", "1.5", "99999"}) {
            model.sizeProperty().set(size);
            assertThat(model.trouble()).as(size).hasValue(Trouble.SIZE);
        }
        model.sizeProperty().set("25");
        for (String seed : new String[] {"", "a b", "ä", "x".repeat(65)}) {
            model.seedProperty().set(seed);
            assertThat(model.trouble()).as(seed).hasValue(Trouble.SEED);
        }
        model.take(FILE);
        assertThat(evidence.asked()).isEmpty();

        model.seedProperty().set("audit-2026");
        model.take(FILE);
        assertThat(evidence.asked().getFirst().sample()).hasValue(new Sample(25, "audit-2026"));
    }

    @Test
    void aTimeThatEndsBeforeItBeginsIsNotAskedFor() {
        var backwards = model(new EventQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SEARCH.to(),
                SEARCH.from()));

        assertThat(backwards.trouble()).hasValue(Trouble.PERIOD);
        assertThat(backwards.request()).isEmpty();
    }

    @Test
    void whatTheServerRefusesIsSaidAndNothingIsTaken() {
        evidence.fail(Fault.of(FaultCode.LOG_BROKEN));
        model.take(FILE);

        assertThat(model.faultProperty().get())
                .hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo(FaultCode.LOG_BROKEN));
        assertThat(model.takenProperty().get()).isEmpty();
        assertThat(model.busyProperty().get()).isFalse();
    }
}
