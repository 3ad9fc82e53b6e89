package dev.gatehouse.ui.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.port.FakePreferences;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.stage.ScreenStage;
import dev.gatehouse.ui.words.Language;
import java.util.Map;
import java.util.UUID;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UsersChangesTest {
    private final FakeWorld world = FakeWorld.administrator();
    private ScreenStage stage = open(Language.ENGLISH);

    private ScreenStage open(Language language) {
        var ports = new UsersPorts(
                new PreviewPorts(world.desk(), world.people(), world.me(), world.link(), UUID::randomUUID),
                world.trail(),
                new FakePreferences());
        return new ScreenStage(
                world,
                new Scope.One(FakeWorld.ACME),
                language,
                Place.users(),
                tasks -> context -> new UsersScreen(ports, tasks, context));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void openPerson(int number) {
        stage.on(() -> {
            stage.screen().show(Place.user(FakeWorld.person(number)));
            stage.screen().focusStart();
            return 0;
        });
        String name =
                world.directory().user(FakeWorld.person(number)).orElseThrow().name();
        stage.until(() -> stage.robot().lookup(".user-detail .title").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> name.equals(label.getText())));
    }

    private ChangeSet lastMade() {
        return world.desk().made().getLast();
    }

    @Test
    void everybodyWhoMatchesIsDisabledEachOnTheirOwnWithAReason() {
        stage.robot().push(KeyCode.CONTROL, KeyCode.F);
        stage.on(() -> {
            stage.screen().focusFilter();
            return 0;
        });
        stage.robot().write("status:locked");
        stage.robot().type(KeyCode.ENTER);
        stage.until(() -> stage.reads("5 people"));
        stage.on(() -> {
            stage.screen().focusStart();
            return 0;
        });
        stage.robot().push(KeyCode.CONTROL, KeyCode.A);
        stage.until(() -> stage.reads("All 5 matching selected"));
        stage.picture("users-selection");
        stage.robot().clickOn("Disable");
        stage.until(() -> stage.reads("Disable 5 people in Acme Benefits · Production"));
        stage.robot().write("left the company");
        stage.picture("users-bulk-preview");
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> world.desk().made().size() == 5);
        assertThat(world.desk().made())
                .allSatisfy(set -> assertThat(set.changes()).singleElement().isInstanceOf(Change.DisableUser.class))
                .allSatisfy(set -> assertThat(set.reason()).isEqualTo("left the company"));
        assertThat(stage.notices().getLast().sentence()).isEqualTo("Disabled 5 people");
    }

    @Test
    void aRowThatIsRefusedSaysWhyAndCanBeTriedAgain() {
        stage.on(() -> {
            stage.screen().focusFilter();
            return 0;
        });
        stage.robot().write("ade lin");
        stage.robot().type(KeyCode.ENTER);
        stage.until(() -> stage.reads("12 people"));
        stage.on(() -> {
            stage.screen().focusStart();
            return 0;
        });
        stage.robot().push(KeyCode.CONTROL, KeyCode.A);
        stage.robot().clickOn("Disable");
        stage.until(() -> stage.reads("What this changes"));
        stage.robot().write("audit");
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> stage.reads("Refused 1"));
        assertThat(stage.reads("Nobody changes their own roles, rules or expiry."))
                .isTrue();
        assertThat(stage.reads("Retry 1")).isTrue();
        stage.picture("users-rows");
    }

    @Test
    void anEditInPlaceIsReviewedAndSaved() {
        openPerson(20);
        stage.robot().type(KeyCode.F2);
        stage.until(() -> stage.reads("Review"));
        stage.robot().clickOn("#edit-email");
        stage.robot().push(KeyCode.CONTROL, KeyCode.A);
        stage.robot().write("new@example.com");
        stage.until(() -> stage.reads("1 change"));
        stage.picture("users-edit");
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> stage.reads("Save 1 change"));
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> world.desk().made().size() == 1);
        assertThat(lastMade().changes())
                .containsExactly(new Change.EditUser(FakeWorld.person(20), Map.of(UserField.EMAIL, "new@example.com")));
    }

    @Test
    void twoWhoChangedTheSameChooseFieldByField() {
        world.desk()
                .conflictNext(new Desk.FieldConflict(
                        "user/" + FakeWorld.person(20), "email", "theirs@example.com", "Dana Reyes", FakeWorld.NOW));
        openPerson(20);
        stage.robot().type(KeyCode.F2);
        stage.until(() -> stage.reads("Review"));
        stage.robot().clickOn("#edit-email");
        stage.robot().push(KeyCode.CONTROL, KeyCode.A);
        stage.robot().write("mine@example.com");
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> stage.reads("Save 1 change"));
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> stage.reads("Changed meanwhile"));
        assertThat(stage.reads("theirs@example.com")).isTrue();
        stage.picture("users-conflict");
        stage.robot().clickOn("Keep yours");
        stage.until(() -> stage.reads("Save 1 of yours, 0 of theirs"));
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> stage.reads("Save 1 change"));
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> world.desk().made().size() == 1);
        assertThat(lastMade().changes())
                .containsExactly(
                        new Change.EditUser(FakeWorld.person(20), Map.of(UserField.EMAIL, "mine@example.com")));
    }

    @Test
    void aNewPersonIsCreatedWithAnEntryCode() {
        stage.robot().type(KeyCode.N);
        stage.until(() -> stage.reads("Give out an entry code at once"));
        stage.robot().write("Nadia Karim");
        stage.robot().clickOn("#new-login").write("n.karim");
        stage.robot().clickOn("+30 d");
        stage.picture("users-new");
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> stage.reads("Create Nadia Karim in Acme Benefits · Production"));
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> stage.reads("K7QF-2M9D-XH4T"));
        assertThat(lastMade().changes()).extracting(Change::type).containsExactly("CreateUser", "IssueEntryCode");
        stage.picture("users-code");
    }

    @Test
    void aLoginThatIsTakenIsSaidUnderItsField() {
        stage.robot().type(KeyCode.N);
        stage.until(() -> stage.reads("Give out an entry code at once"));
        stage.robot().write("Another Maria");
        stage.robot().clickOn("#new-login").write("M.Lopez");
        stage.robot().clickOn("+30 d");
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> stage.reads("This login belongs to Maria Lopez already."));
        assertThat(world.desk().made()).isEmpty();
    }

    @Test
    void aRoleIsGrantedAndRecentChangesTakesItBack() {
        openPerson(20);
        stage.robot().type(KeyCode.G);
        stage.until(() -> stage.reads("Grant a role"));
        stage.robot().type(KeyCode.DOWN);
        stage.picture("users-grant");
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> stage.reads("What this changes"));
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> world.desk().made().size() == 1);
        assertThat(lastMade().changes()).singleElement().isInstanceOf(Change.GrantRole.class);
        stage.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        stage.until(() -> stage.reads("Role granted"));
        stage.picture("users-recent");
        stage.robot().clickOn("Undo");
        stage.until(() -> stage.reads("Undo “Role granted”"));
        stage.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> world.desk().made().size() == 2);
        assertThat(lastMade().changes()).singleElement().isInstanceOf(Change.RevokeRole.class);
    }

    @Test
    void aChangeFromElsewhereShowsWithoutLosingTheOpenPerson() {
        openPerson(10);
        stage.until(() -> stage.reads("Cannot sign in: 1 reason"));
        world.desk()
                .apply(
                        FakeWorld.ACME.id(),
                        new ChangeSet(
                                8_112,
                                UUID.randomUUID(),
                                "left",
                                java.util.Optional.empty(),
                                java.util.Optional.empty(),
                                java.util.List.of(new Change.DisableUser(FakeWorld.person(10)))));
        stage.until(() -> stage.reads("Cannot sign in: 2 reasons"));
    }
}
