package dev.gatehouse.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.access.Impact;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.person.Fix;
import dev.gatehouse.ui.person.Fixes;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.person.PersonReader;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.preview.PreviewViewModel.Stage;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class PreviewViewModelTest {
    private final Tasks atOnce = Tasks.on(Runnable::run, Runnable::run, fault -> {
        throw new AssertionError(fault);
    });
    private final List<Made> made = new ArrayList<>();
    private FakeWorld world = FakeWorld.administrator();

    private PreviewViewModel open(int person, Fix fix) {
        return open(person, fix, world.desk());
    }

    private PreviewViewModel open(int person, Fix fix, Desk desk) {
        var words = Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London"));
        var model = new PreviewViewModel(
                new PreviewPorts(desk, world.people(), world.me(), world.link(), UUID::randomUUID),
                atOnce,
                words,
                new SimpleStringProperty(""));
        model.open(proposal(person, fix), made::add);
        return model;
    }

    private Proposal proposal(int person, Fix fix) {
        PersonFile file = new PersonReader(world.people())
                .read(FakeWorld.ACME, FakeWorld.person(person))
                .orElseThrow();
        var fixes = new Fixes(file, world.me().author(FakeWorld.ACME.id()), FakeWorld.NOW);
        return Proposal.about(file, "Extend Maria", "Extended Maria", List.of(fixes.change(fix)));
    }

    @Test
    void itSaysWhatIsDoneAndWhereBeforeItIsDone() {
        var model = open(10, Fix.EXTEND);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.READY);
        assertThat(model.commitText()).isEqualTo("Extend Maria in Acme Benefits · Production");
        assertThat(model.what())
                .singleElement()
                .satisfies(line -> assertThat(line.after()).isEqualTo("until 22 Dec 2026, 17:20"));
        assertThat(model.thenProperty().get()).isEqualTo("After this Jonas can sign in at once.");
        assertThat(world.desk().made()).isEmpty();
    }

    @Test
    void committingMakesItOnceAndHandsBackTheUndo() {
        var model = open(10, Fix.EXTEND);
        model.commit();
        model.commit();
        assertThat(world.desk().made()).hasSize(1);
        assertThat(made)
                .singleElement()
                .satisfies(done -> assertThat(done.undo()).hasSize(1));
        assertThat(model.stageProperty().get()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void whoWouldBeCutThemselvesCannotDoIt() {
        var desk = new CuttingDesk(world.desk(), FakeWorld.person(1));
        var model = open(10, Fix.EXTEND, desk);
        assertThat(model.refusalProperty().get()).startsWith("You would be shut out yourself");
        assertThat(model.canCommit()).isFalse();
        model.commit();
        assertThat(world.desk().made()).isEmpty();
    }

    /// Says of each set that it would cut somebody now.
    private record CuttingDesk(Desk like, UserId cut) implements Desk {
        @Override
        public Preview preview(TenantId tenant, ChangeSet set) {
            return new Preview(new Impact(List.of(), List.of(cut), List.of(cut)), Optional.empty(), Optional.empty());
        }

        @Override
        public Result apply(TenantId tenant, ChangeSet set) {
            return like.apply(tenant, set);
        }

        @Override
        public List<RowResult> applyEach(TenantId tenant, ChangeSet set, IntConsumer progress) {
            return like.applyEach(tenant, set, progress);
        }

        @Override
        public List<Recent> recent(int most) {
            return like.recent(most);
        }
    }

    @Test
    void theHelpdeskGivesTicketAndCheckFirst() {
        world = FakeWorld.helpdesk();
        var model = open(10, Fix.EXTEND);
        assertThat(model.canCommit()).isFalse();
        assertThat(model.obstacle()).isNotEmpty();
        assertThat(model.papers().callerCheckProperty().get()).isPresent();
        model.papers().ticketProperty().set("INC-1");
        assertThat(model.impactProperty().get()).isPresent();
        model.commit();
        assertThat(world.desk().made()).extracting(ChangeSet::ticket).containsExactly(java.util.Optional.of("INC-1"));
        assertThat(model.papers().lastTicketProperty().get()).isEqualTo("INC-1");
    }

    @Test
    void offlineItCanBeReadButNotCommitted() {
        var model = open(10, Fix.EXTEND);
        world.link().cut();
        assertThat(model.canCommit()).isFalse();
        assertThat(model.obstacle()).isEqualTo("Needs the server: you are offline");
        model.commit();
        assertThat(world.desk().made()).isEmpty();
    }

    @Test
    void whatTheRulesRefuseIsSaidAndNotOffered() {
        var model = open(1, Fix.EXTEND);
        assertThat(model.refusalProperty().get()).isEqualTo("Nobody changes their own roles, rules or expiry.");
        assertThat(model.canCommit()).isFalse();
    }

    @Test
    void aReasonThatIsNeededHasToBeGiven() {
        var model = open(10, Fix.EXTEND);
        model.open(proposal(10, Fix.EXTEND).withReason(), made::add);
        assertThat(model.canCommit()).isFalse();
        model.papers().reasonProperty().set("asked by phone");
        assertThat(model.canCommit()).isTrue();
    }

    @Test
    void rowsStandEachAloneAndTheRefusedOnesAreTriedAgain() {
        var model = open(10, Fix.EXTEND);
        var known = world.directory();
        var changes = List.<Change>of(
                new Change.DisableUser(FakeWorld.person(1)), new Change.DisableUser(FakeWorld.person(2)));
        model.open(Proposal.each(FakeWorld.ACME, "Disable 2", "Disabled 2", changes, known), made::add);
        assertThat(model.noteProperty().get()).isEqualTo("1 of these will be refused; the result says why.");
        model.commit();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ROWS);
        assertThat(model.rows().outcomes()).extracting(RowOutcome::isDone).containsExactly(false, true);
        assertThat(made)
                .singleElement()
                .satisfies(done -> assertThat(done.proposal().done()).isEqualTo("Done 1 · Refused 1"));
        model.retry();
        assertThat(model.proposalProperty().get().orElseThrow().changes())
                .containsExactly(new Change.DisableUser(FakeWorld.person(1)));
    }
}
