package dev.gatehouse.ui.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakeDesk;
import dev.gatehouse.ui.port.FakePreferences;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.stage.ScreenStage;
import dev.gatehouse.ui.words.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Programs on the screen of people.
class ProgramsTest {
    private static final Permission ASKS = ConsolePermission.ACCESS_EVALUATE.permission();

    private final AtomicLong keys = new AtomicLong(1_000);
    private FakeWorld world = FakeWorld.administrator();
    private ScreenStage stage = open(Language.ENGLISH);

    private ScreenStage open(Language language) {
        var ports = new UsersPorts(
                new PreviewPorts(
                        world.desk(),
                        world.people(),
                        world.me(),
                        world.link(),
                        () -> new UUID(3, keys.incrementAndGet())),
                world.trail(),
                new FakePreferences());
        return new ScreenStage(
                world,
                new Scope.One(FakeWorld.ACME),
                language,
                Place.users(UserQuery.PROGRAMS),
                tasks -> context -> new UsersScreen(ports, tasks, context));
    }

    private void reopen(FakeWorld other, Language language) {
        stage.close();
        world = other;
        stage = open(language);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void type(String id, String text) {
        stage.type(id, text);
    }

    private void press(KeyCode... codes) {
        stage.press(codes);
    }

    private void commit() {
        stage.commit();
    }

    /// With the keyboard alone, from the list to the token.
    private void make(String name, String networks) {
        stage.on(() -> {
            stage.screen().focusStart();
            return 0;
        });
        stage.robot().type(KeyCode.N);
        stage.until(() -> stage.reads("What it is called at the door"));
        stage.robot().write(name);
        stage.settle();
        stage.on(() -> {
            stage.robot().lookup("#may-access-evaluate").query().requestFocus();
            return 0;
        });
        stage.robot().type(KeyCode.SPACE);
        type("#program-networks", networks);
        Node ninetyDays = stage.robot()
                .lookup((Node node) -> node instanceof ToggleButton chip && "+90 d".equals(chip.getText()))
                .query();
        stage.robot().clickOn(ninetyDays);
        stage.settle();
    }

    private User program(String login) {
        return world.directory().users().values().stream()
                .filter(user -> user.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private String token() {
        var shown = stage.robot().lookup("#program-token").queryAllAs(TextInputControl.class);
        return stage.on(() -> shown.isEmpty() ? "" : shown.iterator().next().getText());
    }

    @Test
    void aTenantWithoutProgramsSaysWhatOneIsAndOffersToMakeOne() {
        stage.until(() -> stage.reads("No programs yet"));
        assertThat(stage.reads("New program")).isTrue();
        stage.picture("programs-none");
    }

    @Test
    void aProgramIsMadeWithWhatItMayFromWhereAndItsTokenIsShownOnce() {
        make("Billing portal", "10.4.7.12/24 192.0.2.8");
        assertThat(stage.reads("10.4.7.12/24 has host bits. Did you mean 10.4.7.0/24?"))
                .isTrue();
        stage.picture("programs-new");
        stage.on(() -> {
            stage.robot().lookup("#program-networks").query().requestFocus();
            return 0;
        });
        press(KeyCode.ENTER);
        assertThat(stage.reads("10.4.7.0/24 = 10.4.7.0 to 10.4.7.255, 256 addresses"))
                .isTrue();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        stage.previewed();
        stage.picture("programs-preview");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> token().equals(FakeDesk.TOKEN));
        stage.picture("programs-token");

        User made = program("billing-portal");
        assertThat(made.service()).isTrue();
        assertThat(made.grants())
                .singleElement()
                .satisfies(grant -> assertThat(world.directory()
                                .role(grant.role())
                                .orElseThrow()
                                .permissions())
                        .isEqualTo(Set.of(ASKS)));
        assertThat(world.directory().restrictions().of(new RuleScope.OfUser(made.id())))
                .singleElement()
                .satisfies(rule -> assertThat(rule.ways().getFirst().machines().orElseThrow().stream()
                                .map(id -> world.directory()
                                        .restrictions()
                                        .machines()
                                        .get(id))
                                .map(machine -> ((Machine.Network) machine).block()))
                        .containsExactlyInAnyOrder(AddressBlock.parse("10.4.7.0/24"), AddressBlock.parse("192.0.2.8")));
        press(KeyCode.ESCAPE);
        assertThat(token()).isEmpty();
        stage.until(() -> stage.reads("Is let in now"));
        assertThat(stage.texts()).noneMatch(text -> text.contains(FakeDesk.TOKEN));
        stage.picture("programs-list");
        stage.on(() -> {
            stage.screen()
                    .show(Place.users(
                            new UserQuery("billing", Optional.empty(), Optional.empty(), UserQuery.Order.NAME, false)));
            return 0;
        });
        stage.until(() -> stage.reads("Billing portal ·"));
    }

    @Test
    void aTokenGoesWhenTheScreenIsLeftOrLocked() {
        make("Billing", "");
        commit();
        stage.until(() -> token().equals(FakeDesk.TOKEN));
        stage.on(() -> {
            stage.screen().onDeactivate();
            stage.screen().onActivate();
            return 0;
        });
        stage.settle();
        assertThat(stage.texts()).noneMatch(text -> text.contains(FakeDesk.TOKEN));
    }

    @Test
    void aNewTokenLetsTheOldOneRunOutAndUndoSaysWhatStaysEnded() {
        make("Billing", "");
        commit();
        stage.until(() -> token().equals(FakeDesk.TOKEN));
        press(KeyCode.ESCAPE);
        User made = program("billing");
        stage.on(() -> {
            stage.screen().focusStart();
            return 0;
        });
        stage.robot().type(KeyCode.T);
        stage.previewed();
        assertThat(stage.reads("earlier ones end in a day")).isTrue();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> token().equals(FakeDesk.TOKEN));
        press(KeyCode.ESCAPE);
        assertThat(world.people().tokens(FakeWorld.ACME.id()).orElseThrow())
                .filteredOn(token -> token.program().equals(made.id()))
                .extracting(token -> token.until())
                .containsExactly(
                        made.expiry().end().orElseThrow(), FakeWorld.NOW.plus(Change.IssueServiceToken.OVERLAP));

        stage.on(() -> {
            stage.screen().focusStart();
            return 0;
        });
        stage.robot().type(KeyCode.D);
        stage.until(() -> stage.reads("Disable Billing"));
        stage.robot().write("not used any more");
        stage.previewed();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> stage.reads("Is not let in: 1 reason"));
        assertThat(world.people().tokens(FakeWorld.ACME.id()).orElseThrow()).isEmpty();
        stage.until(() -> stage.notices().getLast().sentence().equals("Disabled Billing"));
        stage.on(() -> {
            stage.notices().getLast().action().orElseThrow().run().run();
            return 0;
        });
        stage.settle();
        assertThat(stage.notices().getLast().sentence()).startsWith("Undone. Its tokens stay ended");
    }

    @Test
    void itIsRemovedWithTheRuleOfItsOwn() {
        make("Billing", "10.4.9.0/24");
        commit();
        stage.until(() -> token().equals(FakeDesk.TOKEN));
        press(KeyCode.ESCAPE);
        User made = program("billing");
        stage.until(() -> stage.reads("Remove"));
        stage.robot().clickOn("Remove");
        stage.until(() -> stage.reads("Remove the program Billing in Acme Benefits · Production"));
        stage.previewed();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        stage.until(() -> world.directory().user(made.id()).isEmpty());
        assertThat(world.directory().restrictions().of(new RuleScope.OfUser(made.id())))
                .isEmpty();
        stage.until(() -> stage.reads("No programs yet"));
    }

    @Test
    void noEntryCodeIsOfferedForAProgramAndNoTokenForAPerson() {
        make("Billing", "");
        commit();
        stage.until(() -> token().equals(FakeDesk.TOKEN));
        press(KeyCode.ESCAPE);
        stage.until(() -> stage.reads("New token"));
        assertThat(stage.reads("Entry code")).isFalse();
        stage.on(() -> {
            stage.screen().show(Place.user(FakeWorld.person(20)));
            return 0;
        });
        stage.until(() -> stage.reads("Entry code"));
        assertThat(stage.reads("New token")).isFalse();
    }

    @Test
    void whoMayNotChangePeopleIsOfferedNothingForPrograms() {
        reopen(FakeWorld.auditor(), Language.ENGLISH);
        stage.until(() -> stage.reads("No programs yet"));
        assertThat(stage.reads("New program")).isFalse();
        stage.robot().type(KeyCode.N);
        stage.settle();
        assertThat(stage.reads("What it is called at the door")).isFalse();
    }

    @Test
    void theFormSpeaksGermanAndFrench() {
        for (Language language : List.of(Language.GERMAN, Language.FRENCH)) {
            reopen(FakeWorld.administrator(), language);
            stage.on(() -> {
                stage.screen().focusStart();
                return 0;
            });
            stage.robot().type(KeyCode.N);
            stage.until(() -> !stage.robot().lookup("#program-name").queryAll().isEmpty());
            stage.picture("programs-new-" + language.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Test
    void aTokenIsGivenOutForAYearAtMost() {
        assertThat(Duration.between(
                        FakeWorld.NOW,
                        dev.gatehouse.ui.users.program.Tokens.end(
                                new dev.gatehouse.model.directory.Expiry.Never("always"), FakeWorld.NOW)))
                .isLessThan(Change.IssueServiceToken.LONGEST_TOKEN)
                .isEqualTo(Duration.ofDays(365));
    }
}
