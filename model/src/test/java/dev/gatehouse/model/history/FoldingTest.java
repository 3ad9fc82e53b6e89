package dev.gatehouse.model.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.Sample;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private static final UserId MARIA = Sample.MARIA.id();

    private final List<Directory> pictures = new ArrayList<>(List.of(Sample.directory()));
    private final List<AuditEvent> events = new ArrayList<>();
    private final Map<EventId, List<FieldChange>> words = new HashMap<>();
    private final Steps steps = new Steps();

    private void then(Change change) {
        Directory next = Sample.applied(pictures.getLast(), List.of(change));
        List<AuditEvent> made = steps.between(pictures.getLast(), next);
        made.forEach(event -> words.put(event.id(), event.detail().fields()));
        events.addAll(made);
        pictures.add(next);
    }

    private void live() {
        then(named("Maria A"));
        then(new Change.ExtendExpiry(MARIA, new Expiry.At(Sample.LATER)));
        then(named("Maria B"));
        then(new Change.ExtendExpiry(MARIA, new Expiry.At(Sample.LATER.plusSeconds(60))));
    }

    private static Change named(String name) {
        return new Change.EditUser(MARIA, Map.of(UserField.NAME, name));
    }

    /// Back from one picture to an earlier one.
    private StepBack step(int after, int upTo) {
        var folding = new Folding();
        events.subList(after, upTo).reversed().forEach(folding::add);
        return folding.step(pictures.get(after).revision(), pictures.get(upTo).revision());
    }

    private List<FieldChange> word(EventId event) {
        return words.getOrDefault(event, List.of());
    }

    @Test
    void aStepOverAStepLeadsAsFarAsBoth() {
        live();
        var folding = new Folding();
        folding.add(step(2, 4));
        folding.add(step(0, 2));
        StepBack both =
                folding.step(pictures.getFirst().revision(), pictures.getLast().revision());
        assertThat(both).isEqualTo(step(0, 4));
        assertThat(both.take(pictures.getLast(), this::word)).isEqualTo(pictures.getFirst());
        assertThat(both.user(MARIA, pictures.getLast().user(MARIA), this::word))
                .isEqualTo(pictures.getFirst().user(MARIA));
    }

    @Test
    void stepsThatDoNotMeetAreRefused() {
        live();
        then(new Change.ExtendExpiry(MARIA, new Expiry.At(Sample.LATER.plusSeconds(120))));
        var folding = new Folding();
        folding.add(step(4, 5));
        assertThatThrownBy(() -> folding.add(step(0, 3)))
                .as("between them the end of validity was another")
                .isInstanceOfSatisfying(
                        FaultException.class,
                        broken -> assertThat(broken.fault().code()).isEqualTo(FaultCode.HISTORY_BROKEN));
    }

    @Test
    void aStepIsNotTakenFromAnotherPicture() {
        live();
        assertThatThrownBy(() -> step(0, 4).take(pictures.get(2), this::word)).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> step(0, 4).user(MARIA, Optional.empty(), this::word))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void aStepHoldsNoWords() {
        live();
        assertThat(step(0, 4).toString()).doesNotContain("Maria");
        assertThat(step(0, 4).wordy()).hasSize(2);
        words.clear();
        assertThat(step(0, 4)
                        .user(MARIA, pictures.getLast().user(MARIA), this::word)
                        .orElseThrow()
                        .name())
                .as("what was erased stays as it is")
                .isEqualTo("Maria B");
    }
}
