package dev.gatehouse.ui.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.navigation.ScreenAction;
import dev.gatehouse.ui.past.list.PastKind;
import dev.gatehouse.ui.port.FakePast;
import dev.gatehouse.ui.port.FakePreferences;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.stage.ScreenStage;
import dev.gatehouse.ui.users.UsersPorts;
import dev.gatehouse.ui.users.UsersScreen;
import dev.gatehouse.ui.words.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PastScreenTest {
    private static final List<String> WRITING = List.of("New", "Import…", "Edit", "Extend", "Disable", "Enable");

    private FakePast past = new FakePast(FakeWorld.administrator());
    private Optional<ScreenStage> open = Optional.empty();

    private ScreenStage open(FakeWorld world, Language language) {
        past = new FakePast(world);
        var preview = new PreviewPorts(world.desk(), world.people(), world.me(), world.link(), UUID::randomUUID);
        var users = new UsersPorts(preview, world.trail(), new FakePreferences());
        var ports = new PastPorts(past, world.people(), world.me(), world.link());
        var moments = new Moments();
        var stage = new ScreenStage(
                world,
                new Scope.One(FakeWorld.ACME),
                language,
                Place.users(),
                tasks -> context -> new PastScreen(
                        ports, moments, PastKind.PEOPLE, tasks, context, new UsersScreen(users, tasks, context)));
        open = Optional.of(stage);
        return stage;
    }

    @AfterEach
    void close() {
        open.ifPresent(ScreenStage::close);
    }

    /// With the keyboard alone.
    private ScreenStage goBack(FakeWorld world) {
        ScreenStage stage = open(world, Language.ENGLISH);
        stage.press(KeyCode.CONTROL, KeyCode.H);
        stage.robot().write("3 Mar 2026");
        stage.press(KeyCode.TAB);
        stage.type("#as-of-time", "14:00");
        stage.press(KeyCode.ENTER);
        stage.until(() -> stage.reads("You are looking at 3 Mar 2026, 14:00 London · 14:00 UTC (revision"));
        return stage;
    }

    /// As the shell does it.
    private static void escape(ScreenStage stage) {
        assertThat(stage.on(() -> stage.screen().escape())).isTrue();
        stage.settle();
    }

    private static List<String> buttons(ScreenStage stage) {
        return stage.on(() ->
                stage.robot().lookup(node -> node instanceof Button button && button.isVisible()).queryAll().stream()
                        .map(node -> ((Button) node).getText())
                        .toList());
    }

    @Test
    void theListIsTheOneOfThenAndNothingWrites() {
        ScreenStage stage = goBack(FakeWorld.administrator());
        assertThat(past.asked()).containsExactly(Optional.of(Instant.parse("2026-03-03T14:00:00Z")));
        stage.until(() -> stage.reads("300 as of then"));
        stage.type(".past-list .filter-field .text-field", FakePast.CALLED);
        stage.until(() -> stage.reads("1 as of then"));
        assertThat(buttons(stage)).doesNotContainAnyElementsOf(WRITING);
        assertThat(stage.on(() -> stage.screen().actions().stream()
                        .map(ScreenAction::name)
                        .toList()))
                .containsExactly("Back to now", "Compare with…", "Who could…", "As of…");
        stage.press(KeyCode.ENTER);
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.ENTER);
        stage.until(() -> stage.reads("Of sign-ins only what is known now"));
        stage.picture("past-list");
        // Keys of the screen of now do nothing.
        stage.press(KeyCode.N);
        stage.press(KeyCode.F2);
        assertThat(stage.reads("New person")).isFalse();
        escape(stage);
        escape(stage);
        stage.until(() -> stage.reads("Users · 300"));
        assertThat(stage.reads("You are looking at")).isFalse();
        assertThat(buttons(stage)).contains("New", "As of…");
    }

    @Test
    void whatDiffersIsToldFieldByField() {
        ScreenStage stage = goBack(FakeWorld.administrator());
        stage.press(KeyCode.C);
        stage.until(() -> stage.reads("Was not there yet") || stage.reads("Old Name →"));
        assertThat(past.asked()).hasSize(2).last().isEqualTo(Optional.empty());
        stage.on(() -> {
            stage.robot().lookup(".past-things .table-view").query().requestFocus();
            return 0;
        });
        stage.press(KeyCode.HOME);
        stage.press(KeyCode.ENTER);
        stage.until(() -> stage.reads("Old Name →"));
        stage.picture("past-compare");
        escape(stage);
        escape(stage);
        stage.until(() -> stage.reads("300 as of then"));
    }

    @Test
    void whoCouldIsDecidedForEverybody() {
        ScreenStage stage = goBack(FakeWorld.auditor());
        stage.press(KeyCode.W);
        stage.type("#who-address", "not an address");
        stage.press(KeyCode.ENTER);
        assertThat(stage.reads("That is no address.")).isTrue();
        stage.type("#who-address", "10.4.7.2");
        stage.press(KeyCode.ENTER);
        stage.until(() -> stage.reads("Who could “Sign in” on 3 Mar 2026, 14:00 London · 14:00 UTC from 10.4.7.2?"));
        stage.picture("past-who");
        stage.click("Copy as text");
        String copied = stage.on(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).contains("of 300 could:").contains("Of sign-ins only");
        escape(stage);
        stage.until(() -> stage.reads("300 as of then"));
    }

    @Test
    void whatCannotBeIsSaidAndNothingIsAsked() {
        ScreenStage stage = open(FakeWorld.administrator(), Language.ENGLISH);
        stage.press(KeyCode.CONTROL, KeyCode.H);
        stage.robot().write("never");
        stage.press(KeyCode.ENTER);
        assertThat(stage.reads("Type a day")).isTrue();
        stage.type("#as-of-day .text-field", "24 Dec 2026");
        stage.press(KeyCode.ENTER);
        assertThat(stage.reads("That has not happened yet.")).isTrue();
        assertThat(past.asked()).isEmpty();
        stage.type("#as-of-day .text-field", "3 Mar 2020");
        stage.press(KeyCode.ENTER);
        stage.until(() -> stage.reads("The log begins later"));
        stage.picture("past-ask");
        escape(stage);
        assertThat(stage.reads("The log begins later")).isFalse();
        assertThat(stage.reads("Users · 300")).isTrue();
    }

    @Test
    void offlineItIsThereAndSaysThatItNeedsTheServer() {
        FakeWorld world = FakeWorld.administrator();
        ScreenStage stage = open(world, Language.ENGLISH);
        stage.on(() -> {
            world.link().cut();
            return 0;
        });
        stage.press(KeyCode.CONTROL, KeyCode.H);
        assertThat(stage.reads("Day")).isFalse();
        assertThat(stage.on(() -> stage.screen().actions().stream()
                        .filter(action -> action.name().equals("As of…"))
                        .map(ScreenAction::disabled)
                        .findFirst()
                        .orElseThrow()))
                .isPresent();
    }

    @Test
    void whoMayNotReadTheTrailIsNotOfferedThePast() {
        ScreenStage stage = open(FakeWorld.helpdesk(), Language.ENGLISH);
        assertThat(buttons(stage)).doesNotContain("As of…");
        stage.press(KeyCode.CONTROL, KeyCode.H);
        assertThat(stage.reads("Day")).isFalse();
    }
}
