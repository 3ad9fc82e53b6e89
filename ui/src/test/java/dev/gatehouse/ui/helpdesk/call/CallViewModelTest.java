package dev.gatehouse.ui.helpdesk.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Notices;
import dev.gatehouse.ui.person.Fix;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.preview.Undoing;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class CallViewModelTest {
    private final FakeWorld world = FakeWorld.helpdesk();
    private final List<Notices.Notice> notices = new ArrayList<>();

    private CallViewModel call(int person) {
        var tasks = Tasks.on(Runnable::run, Runnable::run, fault -> {
            throw new AssertionError(fault);
        });
        var words = Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London"));
        var ports = new PreviewPorts(world.desk(), world.people(), world.me(), world.link(), UUID::randomUUID);
        var undoing = new Undoing(world.desk(), tasks, notices::add, words, UUID::randomUUID);
        var call = new CallViewModel(
                FakeWorld.ACME,
                FakeWorld.person(person),
                ports,
                world.machines(),
                tasks,
                words,
                undoing,
                new SimpleStringProperty("INC-1"));
        call.read();
        return call;
    }

    @Test
    void theLikeliestOptionLiftsEverythingAtOnce() {
        assertThat(call(0).options().getFirst().fixes()).containsExactly(Fix.EXTEND, Fix.UNLOCK, Fix.ENTRY_CODE);
    }

    @Test
    void whoeverIsNotBlockedHasMostLikelyForgottenThePassword() {
        assertThat(call(12).options().getFirst().fixes()).containsExactly(Fix.ENTRY_CODE);
    }

    @Test
    void aTickTakenAwayChangesWhatComesAfter() {
        var call = call(0);
        call.unfold(call.options().getFirst());
        var plan = call.planProperty().get().orElseThrow();
        Optional.ofNullable(plan.ticks().get(Fix.UNLOCK)).orElseThrow().set(false);
        assertThat(plan.changes()).extracting(Change::type).containsExactly("ExtendExpiry", "IssueEntryCode");
        assertThat(plan.after().toString()).contains("ACCOUNT_LOCKED");
    }

    @Test
    void nothingIsSentWithoutTheTicket() {
        var call = call(0);
        call.unfold(call.options().getFirst());
        call.commit();
        assertThat(world.desk().made()).isEmpty();
        call.papers().ticketProperty().set("INC-2");
        call.commit();
        assertThat(world.desk().made()).hasSize(1);
        assertThat(call.outcomeProperty().get().orElseThrow().code()).isPresent();
    }

    @Test
    void theCodeCanBeTakenAwayForGood() {
        var call = call(0);
        call.unfold(call.options().getFirst());
        call.papers().ticketProperty().set("INC-2");
        call.commit();
        call.hideCode();
        assertThat(call.outcomeProperty().get().orElseThrow().code()).isEmpty();
        assertThat(call.outcomeProperty().get().toString()).doesNotContain("K7QF");
    }

    @Test
    void whatWasDoneCanBeTakenBackWithTheSamePapers() {
        var call = call(10);
        call.unfold(call.options().getFirst());
        call.papers().ticketProperty().set("INC-2");
        call.commit();
        assertThat(call.canUndo()).isTrue();
        call.undo();
        assertThat(world.desk().made()).hasSize(2);
        assertThat(world.desk().made().getLast().ticket()).contains("INC-2");
        assertThat(call.outcomeProperty().get().orElseThrow().sequel()).isInstanceOf(Outcome.TakenBack.class);
        assertThat(call.canUndo()).isFalse();
    }

    @Test
    void whatTheHelpdeskCannotLiftIsSaidWithARequestToCopy() {
        var call = call(5);
        assertThat(call.notLiftable()).singleElement().satisfies(reason -> {
            assertThat(reason.why()).startsWith("The helpdesk cannot lift this.");
            assertThat(call.callWords().request(call.fileProperty().get().orElseThrow(), reason))
                    .contains("Acme Benefits")
                    .contains("left the company");
        });
    }

    @Test
    void whoeverHelpedMeanwhileIsNamedAndThePlanStartsAnew() {
        world.desk()
                .conflictNext(new Desk.FieldConflict(
                        "user/" + FakeWorld.person(10), "expiry", "never", "Dana Reyes", FakeWorld.NOW));
        var call = call(10);
        call.unfold(call.options().getFirst());
        call.papers().ticketProperty().set("INC-2");
        call.commit();
        assertThat(call.problemProperty().get()).contains("Dana Reyes");
        assertThat(call.planProperty().get()).isEmpty();
    }

    @Test
    void offlineNothingIsSent() {
        var call = call(0);
        call.unfold(call.options().getFirst());
        call.papers().ticketProperty().set("INC-2");
        world.link().cut();
        call.commit();
        assertThat(world.desk().made()).isEmpty();
        assertThat(call.unavailable()).contains("Needs the server: you are offline");
    }
}
