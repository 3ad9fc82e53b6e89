package dev.gatehouse.ui.rules;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakeCalendarFiles;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.stage.ScreenStage;
import dev.gatehouse.ui.words.Language;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;

/// The screen of access rules on a stage, and what one does on it.
abstract class OnRulesScreen {
    private final AtomicLong keys = new AtomicLong(1_000);
    FakeWorld world = FakeWorld.administrator();
    Optional<ScreenStage> stage = Optional.empty();

    ScreenStage show(Restrictions rules, Language language) {
        world.restrict(rules);
        var ports = new PreviewPorts(
                world.desk(), world.people(), world.me(), world.link(), () -> new UUID(3, keys.incrementAndGet()));
        var shown = new ScreenStage(
                world,
                new Scope.One(FakeWorld.ACME),
                language,
                new Place.Rules(Optional.empty()),
                tasks -> context -> new RulesScreen(new RulesPorts(ports, new FakeCalendarFiles()), tasks, context));
        stage = Optional.of(shown);
        return shown;
    }

    ScreenStage show() {
        return show(SampleRules.all(), Language.ENGLISH);
    }

    ScreenStage open(AccessRule rule) {
        var shown = show();
        open(shown, rule.id());
        return shown;
    }

    static void open(ScreenStage shown, RuleId rule) {
        shown.on(() -> {
            shown.screen().show(new Place.Rules(Optional.of(rule)));
            shown.robot().lookup(".rule-detail .way-card").tryQuery().ifPresent(Node::requestFocus);
            return rule;
        });
        shown.settle();
    }

    @AfterEach
    void end() {
        stage.ifPresent(ScreenStage::close);
    }

    AccessRule stored(RuleId id) {
        return Objects.requireNonNull(world.directory().restrictions().rules().get(id), "no such rule");
    }

    void press(KeyCode... codes) {
        stage.orElseThrow().press(codes);
    }

    void click(String text) {
        stage.orElseThrow().click(text);
    }

    void type(String id, String text) {
        stage.orElseThrow().type(id, text);
    }

    /// The field of the week has no id of its own: it is the one with the example in it.
    void typeWeek(String week) {
        type(".week-field .text-field", week);
        press(KeyCode.ENTER);
    }

    /// Goes on to the preview, types the number of those who lose something, and waits until it can be committed.
    void review() {
        var shown = stage.orElseThrow();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        shown.until(() -> shown.reads("Gain"));
        shown.texts().stream()
                .filter(text -> text.startsWith("Lose ") && text.length() > "Lose 99".length())
                .findFirst()
                .ifPresent(lose -> type("#typed-number", lose.substring("Lose ".length())));
        shown.previewed();
    }

    void commit() {
        review();
        press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    List<Change> changes() {
        return world.desk().made().getLast().changes();
    }
}
