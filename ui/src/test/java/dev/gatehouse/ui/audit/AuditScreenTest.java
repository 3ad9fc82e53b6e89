package dev.gatehouse.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.ui.audit.list.AuditPorts;
import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.figure.TimeBrush;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.navigation.Notices;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.port.FakeEvidence;
import dev.gatehouse.ui.port.FakeProofs;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.port.Pictures;
import dev.gatehouse.ui.port.log.EventProofs;
import dev.gatehouse.ui.stage.Background;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class AuditScreenTest {
    private final FakeWorld world = FakeWorld.auditor();
    private final FakeProofs proofs = new FakeProofs();
    private final List<String> said = new ArrayList<>();
    private final FxRobot robot = new FxRobot();
    private final Background background = new Background();
    private final Tasks tasks = background.tasks();
    private Optional<AuditScreen> shown = Optional.empty();
    private Optional<Look> look = Optional.empty();

    @BeforeEach
    void show() throws Exception {
        show(Language.ENGLISH, Look.Theme.LIGHT, 1080, 713);
    }

    private void show(Language language, Look.Theme theme, double width, double height) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            close();
            var dress = new Look();
            dress.themeProperty().set(theme);
            Words words = Words.of(language, () -> FakeWorld.NOW, ZoneId.of("Europe/London"));
            Scope scope = new Scope.One(FakeWorld.ACME);
            Notices notices = notice -> said.add(notice.sentence());
            var context =
                    new ScreenContext(words, scope, new Navigator(scope, new Place.Audit(Optional.empty())), notices);
            var screen = new AuditScreen(ports(), tasks, context);
            var scene = new Scene(new StackPane(screen.root()), width, height);
            dress.dress(scene);
            scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ESCAPE) {
                    screen.escape();
                }
            });
            stage.setScene(scene);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            screen.onActivate();
            look = Optional.of(dress);
            shown = Optional.of(screen);
        });
        settle();
        WaitForAsyncUtils.waitForAsyncFx(60_000, screen()::focusStart);
        settle();
    }

    @AfterEach
    void end() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, this::close);
        background.close();
    }

    private void close() {
        shown.ifPresent(screen -> {
            screen.onDeactivate();
            screen.close();
        });
        look.ifPresent(Look::close);
    }

    private AuditPorts ports() {
        return new AuditPorts(
                world.trail(),
                world.people(),
                world.me(),
                world.link(),
                proofs,
                world.preferences(),
                new FakeEvidence(),
                world.trailFiles());
    }

    private AuditScreen screen() {
        return shown.orElseThrow();
    }

    /// Work behind the window and what follows it in front.
    private void settle() {
        background.settle();
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    private TableView<?> table() {
        return robot.lookup(".table-view").queryAs(TableView.class);
    }

    private EventQuery query() {
        return ((Place.Audit) screen().place()).query().orElseThrow();
    }

    /// Waits for what comes by itself, however busy the machine is.
    private void until(Callable<Boolean> seen) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> robot.interact(() -> {}) != null && seen.call());
    }

    private List<String> texts(String selector) {
        return robot.lookup(selector).queryAll().stream()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    @Test
    void theListStandsWithTheNewestSelectedAndItsDetailBeside() throws Exception {
        until(() -> !texts(".event-detail .wrapped").isEmpty());
        assertThat(table().getItems()).hasSize(600);
        assertThat(texts(".event-detail .wrapped"))
                .anyMatch(text -> text.startsWith("Ade Lin extended the account of Maria Lopez"));
        assertThat(texts(".list-foot"))
                .containsExactly("600 events · from the server · Searching the trail is recorded.");
    }

    @Test
    void keysLeadFromAnEventToThePersonAndTheTargetAndTheTimeAroundIt() {
        press(KeyCode.F);
        assertThat(query().actor()).contains(ActorId.person(FakeWorld.person(1)));
        assertThat(table().getItems()).hasSize(100);
        press(KeyCode.ESCAPE);
        assertThat(robot.lookup(".event-detail").query().isVisible()).isFalse();
        press(KeyCode.ESCAPE);
        assertThat(query()).isEqualTo(EventQuery.ALL);
        press(KeyCode.T);
        assertThat(query().target()).isPresent();
        press(KeyCode.B);
        assertThat(query().from()).isPresent();
        assertThat(query().actor()).isEmpty();
        assertThat(table().getSelectionModel().getSelectedIndex()).isZero();
    }

    @Test
    void aTypedSearchIsTakenByEnterWhichGoesToTheRows() {
        robot.interact(screen()::focusFilter);
        robot.write("outcome:refused ");
        press(KeyCode.ENTER);
        assertThat(query().outcome()).contains(Outcome.REFUSED);
        assertThat(table().getItems()).hasSize(200);
        assertThat(table().isFocused()).isTrue();
    }

    @Test
    void aRefusalLeadsToWhyAndEscapeBackToIt() throws Exception {
        robot.interact(screen()::focusFilter);
        robot.write("outcome:refused ");
        press(KeyCode.ENTER);
        press(KeyCode.DOWN);
        until(() -> texts(".event-detail .button").contains("Why?"));
        robot.write("?");
        until(() -> !texts(".why .answer-band .headline").isEmpty());
        assertThat(texts(".why .title"))
                .first()
                .asString()
                .startsWith("Why can")
                .contains(" from ");
        assertThat(texts(".why .wrapped")).anyMatch(text -> text.startsWith("With the rules of today"));
        if (Pictures.areWanted()) {
            robot.interact(() -> Pictures.write(screen().root().getScene(), "why-refusal"));
        }
        press(KeyCode.ESCAPE);
        assertThat(robot.lookup(".why").tryQuery()).isEmpty();
        assertThat(robot.lookup(".event-detail").query().isVisible()).isTrue();
        assertThat(table().isFocused()).isTrue();
    }

    @Test
    void keysLeaveOutWhoDidItAndWhatWasDoneAndAskForEverythingAboutSomebody() {
        press(KeyCode.X);
        assertThat(query().excluded().actors()).containsExactly(ActorId.person(FakeWorld.person(1)));
        press(KeyCode.SHIFT, KeyCode.X);
        assertThat(query().excluded().actions()).hasSize(1);
        press(KeyCode.A);
        assertThat(query().involving()).isPresent();
        assertThat(query().excluded().isNothing()).isTrue();
    }

    @Test
    void theProofIsShownOnceItIsAskedFor() throws Exception {
        until(() -> texts(".proof-box .wrapped").stream().anyMatch(text -> text.contains("Not proved here yet.")));
        press(KeyCode.V);
        until(() -> texts(".proof-box .wrapped")
                .contains("Entry 1,204,331 of 1,204,402, proved against this workstation’s tree."));
        assertThat(texts(".proof-box .button")).containsExactly("Save proof…");
        proofs.answer = new EventProofs.Refuted(7, EventProofs.Why.OTHER_EVENT);
        press(KeyCode.DOWN);
        press(KeyCode.V);
        until(() -> texts(".proof-box .wrapped").stream().anyMatch(text -> text.startsWith("Entry 8 of the log says")));
        assertThat(texts(".proof-box .status-label")).contains("Not proved");
        proofs.answer = new EventProofs.NotYet();
        press(KeyCode.V);
        until(() -> texts(".proof-box .wrapped").stream().anyMatch(text -> text.startsWith("Received;")));
    }

    @Test
    void theBrushZoomsByDraggingAndShiftsAndResetsByKeys() throws Exception {
        until(() -> !robot.lookup(".time-brush")
                .queryAs(TimeBrush.class)
                .barsProperty()
                .get()
                .isEmpty());
        TimeBrush brush = robot.lookup(".time-brush").queryAs(TimeBrush.class);
        var box = brush.localToScreen(brush.getBoundsInLocal());
        robot.drag(box.getMinX() + box.getWidth() * 0.5, box.getCenterY(), MouseButton.PRIMARY)
                .dropTo(box.getMinX() + box.getWidth() * 0.75, box.getCenterY());
        settle();
        var zoomed = query();
        assertThat(zoomed.from()).isPresent();
        assertThat(table().getItems()).hasSizeBetween(50, 300);
        robot.interact(brush::requestFocus);
        press(KeyCode.LEFT);
        assertThat(query().from().orElseThrow()).isBefore(zoomed.from().orElseThrow());
        press(KeyCode.DIGIT0);
        assertThat(query()).isEqualTo(EventQuery.ALL);
        assertThat(table().getItems()).hasSize(600);
    }

    @Test
    void aSearchIsKeptAndFoundAgain() {
        robot.interact(screen()::focusFilter);
        robot.write("outcome:refused ");
        press(KeyCode.ENTER);
        press(KeyCode.CONTROL, KeyCode.S);
        assertThat(world.preferences().get("audit-filters")).contains("outcome:refused");
    }

    @Test
    void nothingFoundSaysSoAndOffersTheWayBack() {
        robot.interact(() -> screen().show(Place.audit(search("nosuchword"))));
        settle();
        assertThat(table().getItems()).isEmpty();
        assertThat(texts(".empty-state .label")).contains("Nothing matches.");
        robot.clickOn("Clear filter");
        settle();
        assertThat(table().getItems()).hasSize(600);
    }

    @Test
    void copyAsTextFitsATicket() {
        press(KeyCode.C);
        assertThat(said).containsExactly("Copied. The event is on the clipboard as text.");
        var clip = new ArrayList<String>();
        robot.interact(() -> clip.add(Clipboard.getSystemClipboard().getString()));
        assertThat(clip.getFirst())
                .contains("Ade Lin extended the account of Maria Lopez")
                .contains("Ticket INC-4471.")
                .contains("2026-11-22T17:16:00Z");
    }

    @Test
    void theScreenOffersNothingThatChangesAnything() throws Exception {
        until(() -> !texts(".event-detail .button").isEmpty());
        assertThat(texts(".event-detail .button"))
                .filteredOn(text -> !text.isEmpty())
                .containsExactlyInAnyOrder(
                        "Copy as text",
                        "Only this person",
                        "Only this target",
                        "10 min before",
                        "10 min after",
                        "Before → after",
                        "Who, where and when",
                        "Proof",
                        "Show proof",
                        "The event as text");
    }

    @Test
    void picturesOfEveryStateInBothThemes() throws Exception {
        for (Look.Theme theme : List.of(Look.Theme.LIGHT, Look.Theme.DARK)) {
            boolean light = theme == Look.Theme.LIGHT;
            for (Language language : light ? List.of(Language.ENGLISH, Language.FRENCH) : List.of(Language.GERMAN)) {
                show(language, theme, 1080, 713);
                picture("audit-detail", theme, language);
                press(KeyCode.ESCAPE);
                picture("audit-list", theme, language);
            }
            show(Language.PSEUDO, theme, 800, 593);
            assertThat(robot.lookup(".event-detail").query().isVisible()).isFalse();
            picture("audit-small", theme, Language.PSEUDO);
            press(KeyCode.ENTER);
            picture("audit-small-open", theme, Language.PSEUDO);
        }
        assertThat(table().getItems()).hasSize(600);
    }

    private void picture(String name, Look.Theme theme, Language language) {
        String file = name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + language.tag();
        robot.interact(() -> Pictures.write(screen().root().getScene(), file));
    }

    private static EventQuery search(String text) {
        return new EventQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(text),
                Optional.empty(),
                Optional.empty());
    }
}
