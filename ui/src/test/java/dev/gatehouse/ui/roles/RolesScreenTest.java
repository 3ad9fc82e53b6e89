package dev.gatehouse.ui.roles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.navigation.Notices;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.port.Pictures;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.stage.Background;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class RolesScreenTest {
    private static final RoleId CLAIMS = new RoleId(new UUID(7, 1));

    private final FxRobot robot = new FxRobot();
    private final List<Notices.Notice> said = new ArrayList<>();
    private final AtomicLong keys = new AtomicLong(1_000);
    private final Background background = new Background();
    private final Tasks tasks = background.tasks();
    private FakeWorld world = FakeWorld.administrator();
    private Optional<RolesScreen> shown = Optional.empty();
    private Optional<Look> look = Optional.empty();
    private Optional<Navigator> navigator = Optional.empty();

    private void show() throws Exception {
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
            var going = new Navigator(scope, new Place.Roles(Optional.empty()));
            var preview = new PreviewPorts(
                    world.desk(), world.people(), world.me(), world.link(), () -> new UUID(8, keys.incrementAndGet()));
            var screen = new RolesScreen(
                    new RolesPorts(preview, world.trail()), tasks, new ScreenContext(words, scope, going, said::add));
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
            navigator = Optional.of(going);
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

    private RolesScreen screen() {
        return shown.orElseThrow();
    }

    /// What follows a commit is read anew first, in the background.
    private void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        settle();
    }

    private static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    10,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("it did not come true", e);
        }
    }

    private String title() {
        return robot.lookup(".role-head .title").queryLabeled().getText();
    }

    private void settle() {
        background.settle();
    }

    private void press(KeyCode... codes) {
        robot.push(codes);
        settle();
    }

    private void open(RoleId role) {
        robot.interact(() -> screen().show(new Place.Roles(Optional.of(role))));
        settle();
    }

    private ListView<?> permissions() {
        return robot.lookup("#permission-list").queryListView();
    }

    private Role role(RoleId id) {
        return world.directory().role(id).orElseThrow();
    }

    private void commit() {
        press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    @Test
    void arrowsGoFromRoleToRoleAndEachShowsWhatItBrings() throws Exception {
        show();
        TableView<?> roles = robot.lookup(".role-list .table-view").queryTableView();
        assertThat(roles.getItems()).hasSize(9);
        press(KeyCode.DOWN);
        assertThat(((Place.Roles) screen().place()).selected()).contains(CLAIMS);
        assertThat(robot.lookup(".role-head .title").queryLabeled().getText()).isEqualTo("Claims adjuster");
        assertThat(permissions().getItems()).hasSizeGreaterThan(20);
    }

    @Test
    void aPermissionTakenAwayIsPreviewedCommittedAndUndone() throws Exception {
        show();
        open(CLAIMS);
        var before = role(CLAIMS).permissions();
        robot.interact(() -> robot.lookup("#permission-list").queryListView().requestFocus());
        press(KeyCode.HOME);
        press(KeyCode.DOWN);
        press(KeyCode.SPACE);
        commit();
        assertThat(robot.lookup(".preview .title").queryLabeled().getText()).isEqualTo("What this changes");
        commit();
        assertThat(role(CLAIMS).permissions()).isNotEqualTo(before);
        assertThat(world.desk().made().getFirst().changes().getFirst()).isInstanceOf(Change.EditRole.class);
        assertThat(said.getLast().sentence()).isEqualTo("Changed role “Claims adjuster”");
        robot.interact(() -> said.getLast().action().orElseThrow().run().run());
        settle();
        assertThat(role(CLAIMS).permissions()).isEqualTo(before);
    }

    @Test
    void aNewRoleIsMadeByKeysAloneAndOpened() throws Exception {
        show();
        press(KeyCode.N);
        robot.write("Claims helper");
        settle();
        commit();
        commit();
        assertThat(world.directory().roles().values()).extracting(Role::name).contains("Claims helper");
        await(() -> title().equals("Claims helper"));
    }

    @Test
    void aRoleThatWasMadeOpensAlsoWhenItsNewsComeBeforeItsAnswer() throws Exception {
        show();
        TableView<?> roles = robot.lookup(".role-list .table-view").queryTableView();
        int before = roles.getItems().size();
        press(KeyCode.N);
        robot.write("Claims helper");
        settle();
        commit();
        world.desk().beforeAnswers(() -> waitFor(() -> roles.getItems().size() > before));
        commit();
        await(() -> title().equals("Claims helper"));
    }

    @Test
    void f2RenamesAndDiscardTakesItBack() throws Exception {
        show();
        open(CLAIMS);
        press(KeyCode.F2);
        robot.write("Adjuster of claims");
        settle();
        assertThat(robot.lookup(".role-edit .commit-bar").query().isVisible()).isTrue();
        robot.clickOn("Discard");
        settle();
        assertThat(robot.lookup("#role-name").queryAs(TextInputControl.class).getText())
                .isEqualTo("Claims adjuster");
        assertThat(world.desk().made()).isEmpty();
    }

    @Test
    void membersAreMarkedAndLoseTheRoleTogether() throws Exception {
        show();
        open(CLAIMS);
        robot.clickOn("Members");
        settle();
        TableView<?> members = robot.lookup("#member-list").queryTableView();
        assertThat(members.getItems()).isNotEmpty();
        robot.interact(members::requestFocus);
        press(KeyCode.HOME);
        press(KeyCode.SPACE);
        press(KeyCode.DOWN);
        press(KeyCode.SPACE);
        press(KeyCode.DELETE);
        commit();
        assertThat(world.desk().made().getFirst().changes())
                .hasSize(2)
                .allMatch(change -> change instanceof Change.RevokeRole);
        assertThat(said.getLast().sentence()).isEqualTo("Took “Claims adjuster” from 2 people");
    }

    @Test
    void aPastedListIsMatchedAndTheStrangersNamed() throws Exception {
        show();
        open(CLAIMS);
        robot.clickOn("Members");
        settle();
        robot.clickOn("Add people…");
        settle();
        String login = world.directory().user(FakeWorld.person(3)).orElseThrow().login();
        robot.interact(
                () -> robot.lookup("#people-list").queryTextInputControl().setText(login + "\nghost.rider"));
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        settle();
        assertThat(robot.lookup(".add-people .status-label").queryAll()).hasSize(2);
        picture("roles-add", Look.Theme.LIGHT, Language.ENGLISH);
        // The preview takes the keys once it has counted, which takes as long as the machine is busy.
        for (int i = 0; i < 40 && !isGranted(); i++) {
            commit();
        }
        assertThat(isGranted()).isTrue();
    }

    private boolean isGranted() {
        return world.directory()
                .user(FakeWorld.person(3))
                .orElseThrow()
                .grant(CLAIMS)
                .isPresent();
    }

    @Test
    void deletingPreviewsAndHappens() throws Exception {
        show();
        open(CLAIMS);
        robot.clickOn("Delete");
        settle();
        picture("roles-delete", Look.Theme.LIGHT, Language.ENGLISH);
        assertThat(world.directory().role(CLAIMS)).isPresent();
        commit();
        assertThat(world.directory().role(CLAIMS)).isEmpty();
        await(() -> !title().equals("Claims adjuster"));
    }

    @Test
    void offlineNothingCanBeChangedAndWhoMayOnlyReadSeesNoVerbs() throws Exception {
        world = FakeWorld.auditor();
        show();
        open(CLAIMS);
        assertThat(robot.lookup(".role-head .verbs .button").queryAllAs(Button.class))
                .extracting(Button::getText)
                .containsExactly("Compare…");
        world = FakeWorld.administrator();
        show();
        open(CLAIMS);
        robot.interact(() -> world.link().cut());
        settle();
        assertThat(robot.lookup("Delete").queryButton().isDisabled()).isTrue();
    }

    @Test
    void whatComesInLeavesTheButtonsAlone() throws Exception {
        show();
        open(CLAIMS);
        robot.clickOn("Members");
        settle();
        var before = List.copyOf(robot.lookup(".button").queryAll());
        robot.interact(() -> {
            world.link().advanceTo(FakeWorld.NOW.plusSeconds(60));
            world.link().mend();
            var grant = new Change.GrantRole(FakeWorld.person(3), CLAIMS, Optional.empty(), Optional.empty());
            world.desk()
                    .apply(
                            FakeWorld.ACME.id(),
                            new ChangeSet(
                                    8_112, new UUID(8, 1), "", Optional.empty(), Optional.empty(), List.of(grant)));
        });
        settle();
        TableView<?> members = robot.lookup("#member-list").queryTableView();
        assertThat(members.getItems()).hasSize(holders());
        assertThat(List.copyOf(robot.lookup(".button").queryAll())).containsExactlyElementsOf(before);
    }

    private int holders() {
        return (int) world.directory().users().values().stream()
                .filter(user -> user.grant(CLAIMS).isPresent())
                .count();
    }

    @Test
    void theHistoryLeadsToTheTrail() throws Exception {
        show();
        open(CLAIMS);
        robot.clickOn("History");
        settle();
        robot.clickOn("Show in the audit trail");
        settle();
        assertThat(navigator.orElseThrow().position().get().place()).isInstanceOf(Place.Audit.class);
    }

    @Test
    void picturesOfEveryStateInBothThemes() throws Exception {
        for (Look.Theme theme : List.of(Look.Theme.LIGHT, Look.Theme.DARK)) {
            boolean light = theme == Look.Theme.LIGHT;
            for (Language language : light ? List.of(Language.ENGLISH, Language.FRENCH) : List.of(Language.GERMAN)) {
                show(language, theme, 1080, 713);
                open(CLAIMS);
                toggleSecond();
                picture("roles-edit", theme, language);
                robot.interact(() -> robot.lookup(".tab-pane")
                        .queryAs(javafx.scene.control.TabPane.class)
                        .getSelectionModel()
                        .select(1));
                settle();
                picture("roles-members", theme, language);
                robot.interact(() -> screen().focusStart());
                press(KeyCode.C);
                robot.interact(() -> robot.lookup("#compare-role")
                        .queryComboBox()
                        .getSelectionModel()
                        .select(2));
                settle();
                picture("roles-compare", theme, language);
                press(KeyCode.ESCAPE);
            }
            show(Language.PSEUDO, theme, 800, 593);
            picture("roles-small", theme, Language.PSEUDO);
            open(CLAIMS);
            picture("roles-small-open", theme, Language.PSEUDO);
        }
        assertThat(robot.lookup(".role-detail").tryQuery()).isPresent();
    }

    private void toggleSecond() {
        robot.interact(() -> {
            permissions().requestFocus();
            permissions().getSelectionModel().select(2);
        });
        press(KeyCode.SPACE);
    }

    private void picture(String name, Look.Theme theme, Language language) {
        String file = name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + language.tag();
        robot.interact(() -> Pictures.write(screen().root().getScene(), file));
    }
}
