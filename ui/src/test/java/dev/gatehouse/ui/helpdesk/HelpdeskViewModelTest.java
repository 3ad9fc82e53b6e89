package dev.gatehouse.ui.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.helpdesk.call.CallViewModel;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.preview.Undoing;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HelpdeskViewModelTest {
    private final FakeWorld world = FakeWorld.helpdesk();
    /// What is still being looked for.
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Tasks tasks = Tasks.on(background::add, Runnable::run, fault -> {
        throw new AssertionError(fault);
    });
    private final HelpdeskViewModel model = model();

    private HelpdeskViewModel model() {
        var words = Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London"));
        var ports = new PreviewPorts(world.desk(), world.people(), world.me(), world.link(), UUID::randomUUID);
        var undoing = new Undoing(world.desk(), tasks, _ -> {}, words, UUID::randomUUID);
        return new HelpdeskViewModel(
                new HelpdeskPorts(ports, world.trail(), world.machines()),
                new Scope.One(FakeWorld.ACME),
                tasks,
                words,
                undoing);
    }

    private void answerAll() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private Optional<String> caller() {
        return model.callProperty()
                .get()
                .map(CallViewModel::user)
                .flatMap(id -> model.found().stream()
                        .map(found -> found.account().user())
                        .filter(user -> user.id().equals(id))
                        .map(user -> user.name())
                        .findFirst());
    }

    @Test
    void enterOpensTheFirstWhoWasFound() {
        model.search("maria lopez");
        answerAll();
        model.enter();
        assertThat(caller()).contains("Maria Lopez");
    }

    @Test
    void enterBeforeTheAnswerDoesNotOpenWhomAnEarlierTextFound() {
        model.search("m");
        answerAll();
        assertThat(model.found()).isNotEmpty();
        model.search("maria lopez");
        model.enter();
        assertThat(model.callProperty().get()).isEmpty();
        answerAll();
        assertThat(caller()).contains("Maria Lopez");
    }

    @Test
    void whoeverWasTakenMeanwhileIsNotLeftForTheAnswer() {
        model.search("maria lopez");
        model.enter();
        model.open(FakeWorld.ACME, FakeWorld.person(10));
        answerAll();
        assertThat(model.callProperty().get().map(CallViewModel::user)).contains(FakeWorld.person(10));
    }

    @Test
    void whoeverLeftIsNotCalledBackByTheAnswer() {
        model.search("maria lopez");
        model.enter();
        model.leave();
        answerAll();
        assertThat(model.callProperty().get()).isEmpty();
    }

    @Test
    void aSearchThatFailsShowsNobodyAndCanBeBegunAgain() {
        model.search("m");
        answerAll();
        world.breakReading(FaultCode.INTERNAL);
        model.search("maria lopez");
        model.enter();
        answerAll();
        assertThat(model.found()).isEmpty();
        assertThat(model.hintProperty().get()).isNotEmpty();
        world.mendReading();
        model.search("maria lopez");
        answerAll();
        assertThat(model.found()).isNotEmpty();
        assertThat(model.callProperty().get()).isEmpty();
        model.enter();
        assertThat(caller()).contains("Maria Lopez");
    }

    @Test
    void enterWithoutAnythingTypedOpensNobody() {
        model.search("maria lopez");
        answerAll();
        model.search("");
        model.enter();
        answerAll();
        assertThat(model.callProperty().get()).isEmpty();
    }
}
