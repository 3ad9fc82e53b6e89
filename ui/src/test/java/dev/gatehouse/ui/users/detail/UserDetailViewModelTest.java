package dev.gatehouse.ui.users.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserDetailViewModelTest {
    private static final int ONE = 2;
    private static final int OTHER = 3;

    private final FakeWorld world = FakeWorld.administrator();
    /// What is still being read.
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Tasks tasks = Tasks.on(background::add, Runnable::run, fault -> {
        throw new AssertionError(fault);
    });
    private final UserDetailViewModel model = new UserDetailViewModel(
            FakeWorld.ACME,
            new PreviewPorts(world.desk(), world.people(), world.me(), world.link(), UUID::randomUUID),
            world.trail(),
            tasks,
            Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London")));

    private void open(int number) {
        model.open(Optional.of(FakeWorld.person(number)));
        background.remove().run();
    }

    /// Everything that is on its way now, to arrive when the test wants it.
    private List<Runnable> onItsWay() {
        var waiting = new ArrayList<Runnable>(background);
        background.clear();
        return waiting;
    }

    private void arrive(List<Runnable> answers) {
        answers.forEach(Runnable::run);
    }

    @Test
    void signInsAndEventsArriveAfterThePerson() {
        open(ONE);
        assertThat(model.fileProperty().get()).isPresent();
        assertThat(model.signInsProperty().get()).isEmpty();
        arrive(onItsWay());
        assertThat(model.signInsProperty().get()).isPresent();
        assertThat(model.events()).isNotEmpty();
    }

    @Test
    void whatFailsLateForOnePersonTakesNothingFromTheNext() {
        open(ONE);
        var late = onItsWay();
        open(OTHER);
        arrive(onItsWay());
        assertThat(model.signInsProperty().get()).isPresent();
        var events = List.copyOf(model.events());
        world.breakReading(FaultCode.OFFLINE);
        arrive(late);
        assertThat(model.signInsProperty().get()).isPresent();
        assertThat(model.events()).isEqualTo(events);
    }

    @Test
    void whatArrivesLateForOnePersonIsNotShownForTheNext() {
        open(ONE);
        var late = onItsWay();
        model.open(Optional.of(FakeWorld.person(OTHER)));
        arrive(late);
        assertThat(model.events()).isEmpty();
        assertThat(model.signInsProperty().get()).isEmpty();
    }

    @Test
    void whereNobodyIsOpenNothingIsKnownOfTheLastOne() {
        open(ONE);
        var late = onItsWay();
        model.open(Optional.empty());
        arrive(late);
        assertThat(model.fileProperty().get()).isEmpty();
        assertThat(model.events()).isEmpty();
        assertThat(model.signInsProperty().get()).isEmpty();
    }
}
