package dev.gatehouse.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.port.News;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.stage.ScreenStage;
import dev.gatehouse.ui.words.Language;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RulesScreenTest {
    private final AtomicLong keys = new AtomicLong(1_000);
    private FakeWorld world = FakeWorld.administrator();
    private Optional<ScreenStage> stage = Optional.empty();

    private ScreenStage show(Restrictions rules, Language language) {
        world.restrict(rules);
        var ports = new PreviewPorts(
                world.desk(), world.people(), world.me(), world.link(), () -> new UUID(3, keys.incrementAndGet()));
        var shown = new ScreenStage(
                world,
                new Scope.One(FakeWorld.ACME),
                language,
                new Place.Rules(Optional.empty()),
                tasks -> context -> new RulesScreen(new RulesPorts(ports), tasks, context));
        stage = Optional.of(shown);
        return shown;
    }

    private ScreenStage show() {
        return show(SampleRules.all(), Language.ENGLISH);
    }

    private ScreenStage open(AccessRule rule) {
        var shown = show();
        open(shown, rule.id());
        return shown;
    }

    private static void open(ScreenStage shown, RuleId rule) {
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

    private AccessRule stored(RuleId id) {
        return Objects.requireNonNull(world.directory().restrictions().rules().get(id), "no such rule");
    }

    private void press(KeyCode... codes) {
        stage.orElseThrow().robot().push(codes);
        stage.orElseThrow().settle();
    }

    private void click(String text) {
        stage.orElseThrow().robot().clickOn(text);
        stage.orElseThrow().settle();
    }

    private void type(String id, String text) {
        var shown = stage.orElseThrow();
        shown.on(() -> {
            Node field = shown.robot().lookup(id).query();
            field.requestFocus();
            ((TextInputControl) field).selectAll();
            return field;
        });
        shown.robot().write(text);
        shown.settle();
    }

    /// The field of the week has no id of its own: it is the one with the example in it.
    private void typeWeek(String week) {
        type(".week-field .text-field", week);
        press(KeyCode.ENTER);
    }

    /// Goes on to the preview, types the number of those who lose something, and waits until it can be committed.
    private void review() {
        var shown = stage.orElseThrow();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        shown.until(() -> shown.reads("Gain"));
        shown.texts().stream()
                .filter(text -> text.startsWith("Lose ") && text.length() > "Lose 99".length())
                .findFirst()
                .ifPresent(lose -> type("#typed-number", lose.substring("Lose ".length())));
        stage.orElseThrow()
                .until(() -> stage.orElseThrow().robot().lookup(".preview .commit-bar .accent").queryAll().stream()
                        .anyMatch(node -> node.isVisible() && !node.isDisabled()));
    }

    private void commit() {
        review();
        press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private List<Change> changes() {
        return world.desk().made().getLast().changes();
    }

    @Test
    void everyRuleSaysWhomItBindsItsWaysInAndHowItStands() {
        var shown = show();
        ListView<?> list = shown.robot().lookup("#rule-list").queryListView();
        assertThat(list.getItems()).hasSize(4);
        for (String text : List.of(
                "Working hours",
                "Everyone",
                "Open until tomorrow 06:00",
                "Role “Claims adjuster”",
                "Closed until today 22:00",
                "at any time, from Claims floor",
                "Imported logon hours",
                "Off")) {
            assertThat(shown.reads(text)).as(text).isTrue();
        }
        shown.picture("rules-list");
    }

    @Test
    void namesAreShownAsTheyAreWritten() {
        var odd = new TimeBand(
                new BandId(new UUID(5, 8)),
                "day_shift_1",
                "Europe/London",
                WeekText.parse("Mon 1-2"),
                List.of(),
                List.of());
        var rule = SampleRules.OF_CLAIMS.with(List.of(WayIn.during(odd.id())));
        var shown = show(
                SampleRules.with(Stream.of(new RulePart.OfBand(odd), new RulePart.OfRule(rule))), Language.ENGLISH);
        open(shown, rule.id());
        assertThat(shown.reads("1   day_shift_1 (Mon 1-2 London), from anywhere"))
                .isTrue();
        assertThat(shown.texts()).contains("day_shift_1");
    }

    @Test
    void aTenantWithoutRulesExplainsWhatThatMeans() {
        var shown = show(Restrictions.NONE, Language.ENGLISH);
        assertThat(shown.reads("No access rules yet")).isTrue();
        shown.picture("rules-none");
    }

    @Test
    void aNewRuleIsTypedPreviewedMadeAndUndone() {
        var shown = show(Restrictions.NONE, Language.ENGLISH);
        click("New rule");
        shown.robot().write("Weekdays");
        shown.settle();
        typeWeek("Mon-Sun 8-18");
        shown.picture("rules-new");
        commit();
        assertThat(changes())
                .extracting(Change::type)
                .as("what a rule names comes before it")
                .containsExactly("SetTimeBand", "SetRule");
        var made = world.directory().restrictions();
        assertThat(made.bands().values())
                .singleElement()
                .satisfies(band -> assertThat(band.name()).isEqualTo("Mon-Sun 8-18 London"));
        shown.until(() -> shown.robot()
                .lookup(".rule-detail .title")
                .queryLabeled()
                .getText()
                .equals("Weekdays"));
        assertThat(shown.focused().getId()).as("one goes on with it").isEqualTo("rule-name");
        assertThat(shown.notices().getLast().sentence()).isEqualTo("Created rule “Weekdays”");
        shown.on(() -> {
            shown.notices().getLast().action().orElseThrow().run().run();
            return true;
        });
        shown.settle();
        assertThat(world.directory().restrictions()).isEqualTo(Restrictions.NONE);
    }

    @Test
    void oddMinutesStayWhereNobodyPainted() {
        var shown = open(SampleRules.EVERYONE);
        type("#rule-name", "Hours of work");
        commit();
        assertThat(changes()).hasSize(1);
        assertThat(stored(SampleRules.EVERYONE.id()))
                .isEqualTo(new AccessRule(
                        SampleRules.EVERYONE.id(),
                        "Hours of work",
                        true,
                        new RuleScope.Tenant(),
                        SampleRules.EVERYONE.ways()));
        assertThat(shown.notices().getLast().sentence()).isEqualTo("Changed rule “Hours of work”");
    }

    @Test
    void sharedHoursSaySoAndCanBeLeftForAnOwnCopy() {
        var shown = open(SampleRules.EVERYONE);
        assertThat(shown.reads("Also used by Claims by day")).isTrue();
        shown.picture("rules-open");
        click("Use an own copy");
        assertThat(shown.reads("Also used by")).isFalse();
        typeWeek("Mon-Sun 9-17:30");
        commit();
        var after = world.directory().restrictions();
        assertThat(after.bands().values()).contains(SampleRules.OFFICE_HOURS).hasSize(3);
        assertThat(stored(SampleRules.OF_CLAIMS.id())).isEqualTo(SampleRules.OF_CLAIMS);
    }

    @Test
    void whatNothingNamesAnyMoreIsOfferedAndStaysUnlessItIsTaken() {
        var nights = new TimeBand(
                new BandId(new UUID(5, 7)),
                "Nights",
                "Europe/London",
                WeekText.parse("Mon-Sun 22-6"),
                List.of(),
                List.of());
        var rule = SampleRules.OF_CLAIMS.with(
                List.of(WayIn.during(SampleRules.OFFICE_HOURS.id()), WayIn.during(nights.id())));
        var shown = show(
                SampleRules.with(Stream.of(new RulePart.OfBand(nights), new RulePart.OfRule(rule))), Language.ENGLISH);
        open(shown, rule.id());
        var removals = shown.robot().lookup(".rule-ways .icon-only").queryAllAs(Button.class);
        shown.on(() -> {
            List.copyOf(removals).getLast().fire();
            return true;
        });
        shown.settle();
        assertThat(shown.reads("Delete the hours “Nights”")).isTrue();
        shown.picture("rules-leftovers");
        shown.on(() -> {
            shown.robot()
                    .lookup(".leftovers .check-box")
                    .queryAs(CheckBox.class)
                    .fire();
            return true;
        });
        commit();
        assertThat(changes()).extracting(Change::type).containsExactly("SetRule", "RemoveTimeBand");
        assertThat(world.directory().restrictions().bands())
                .containsOnlyKeys(SampleRules.OFFICE_HOURS.id(), SampleRules.EVENINGS.id());
    }

    @Test
    void deletingAsksWhatGoesWithItThenPreviews() {
        var shown = open(SampleRules.EVERYONE);
        click("Delete");
        assertThat(shown.reads("Delete the hours “Evenings”")).isTrue();
        assertThat(shown.reads("Delete the hours “Office hours”"))
                .as("another rule names them")
                .isFalse();
        commit();
        assertThat(world.directory().restrictions().rules()).doesNotContainKey(SampleRules.EVERYONE.id());
        assertThat(world.directory().restrictions().bands()).hasSize(2);
    }

    @Test
    void aRuleThatIsOffIsTurnedOnWithAPreview() {
        var shown = open(SampleRules.OFF);
        assertThat(shown.reads("Off: it restricts nobody")).isTrue();
        assertThat(shown.reads("Nobody enters by this rule")).isTrue();
        shown.picture("rules-off");
        click("Turn on…");
        shown.until(() -> shown.reads("What this changes"));
        assertThat(stored(SampleRules.OFF.id()).on()).isFalse();
    }

    @Test
    void whoWouldShutThemselvesOutIsToldAndCannot() {
        var shown = open(SampleRules.EVERYONE);
        shown.on(() -> {
            List.copyOf(shown.robot().lookup(".rule-ways .icon-only").queryAllAs(Button.class))
                    .getLast()
                    .fire();
            return true;
        });
        shown.settle();
        assertThat(shown.reads("it shuts everybody out at once, you too")).isTrue();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        shown.until(() -> shown.reads("You would be shut out yourself"));
        assertThat(shown.robot().lookup(".preview .commit-bar .accent").queryAllAs(Button.class))
                .noneMatch(Node::isVisible);
        shown.picture("rules-shut-out");
    }

    @Test
    void machinesAreChosenByNameAndSayHowSurelyTheyAreKnown() {
        var shown = open(SampleRules.EVERYONE);
        chooseWay(1);
        assertThat(shown.reads("PC-12   Key ●●●")).isTrue();
        assertThat(shown.reads("Office network   Network ●○○")).isTrue();
        type("#add-spot", "floor");
        press(KeyCode.ENTER);
        assertThat(shown.reads("Claims floor   Group")).isTrue();
        shown.picture("rules-machines");
        commit();
        assertThat(stored(SampleRules.EVERYONE.id()).ways().getLast().groups())
                .contains(List.of(SampleRules.FLOOR.id()));
    }

    private void chooseWay(int number) {
        var shown = stage.orElseThrow();
        shown.on(() -> {
            List.copyOf(shown.robot().lookup(".way-card").queryAllAs(ToggleButton.class))
                    .get(number)
                    .fire();
            return true;
        });
        shown.settle();
    }

    @Test
    void storedHoursAreChosenByNameAndTheZoneByItsCity() {
        var shown = open(SampleRules.OF_CLAIMS);
        type("#add-hours", "even");
        press(KeyCode.ENTER);
        assertThat(shown.robot().lookup("#hours-name").queryTextInputControl().getText())
                .isEqualTo("Evenings");
        type("#zone", "sydney");
        press(KeyCode.ENTER);
        assertThat(shown.reads("Sydney (Australia/Sydney), now 04:20")).isTrue();
        type("#zone", "lisb");
        press(KeyCode.ENTER);
        commit();
        assertThat(changes()).extracting(Change::type).containsExactly("SetTimeBand", "SetRule");
        assertThat(Objects.requireNonNull(
                                world.directory().restrictions().bands().get(SampleRules.EVENINGS.id()))
                        .zone())
                .isEqualTo("Europe/Lisbon");
    }

    @Test
    void aRuleIsGivenToAPersonByName() {
        String name = world.directory().user(FakeWorld.person(7)).orElseThrow().name();
        String login = world.directory().user(FakeWorld.person(7)).orElseThrow().login();
        var shown = open(SampleRules.OF_CLAIMS);
        click("A person");
        type("#rule-person", login);
        press(KeyCode.ENTER);
        shown.until(() -> shown.robot()
                .lookup("#rule-person")
                .queryTextInputControl()
                .getText()
                .equals(name));
        commit();
        assertThat(stored(SampleRules.OF_CLAIMS.id()).scope()).isEqualTo(new RuleScope.OfUser(FakeWorld.person(7)));
    }

    @Test
    void editsAreKeptWhenOneLeavesAndComesBack() {
        var shown = open(SampleRules.EVERYONE);
        type("#rule-name", "Half a name");
        open(shown, SampleRules.OF_CLAIMS.id());
        assertThat(shown.notices().getLast().sentence()).isEqualTo("Your edit of “Half a name” is kept.");
        open(shown, SampleRules.EVERYONE.id());
        assertThat(shown.robot().lookup("#rule-name").queryTextInputControl().getText())
                .isEqualTo("Half a name");
        click("Discard");
        assertThat(shown.robot().lookup("#rule-name").queryTextInputControl().getText())
                .isEqualTo("Working hours");
        assertThat(world.desk().made()).isEmpty();
    }

    @Test
    void whoeverMayOnlyReadSeesEverythingAndNothingToChange() {
        world = FakeWorld.auditor();
        var shown = open(SampleRules.EVERYONE);
        assertThat(shown.reads("Mon-Fri 8:07-17:53, Sun 22-6")).isTrue();
        for (String verb : List.of("New", "Delete", "Turn off…", "Add a way in", "Use an own copy", "New hours")) {
            assertThat(shown.robot().lookup(verb).tryQuery()).as(verb).isEmpty();
        }
        assertThat(shown.robot().lookup("#rule-name").tryQuery()).isEmpty();
        shown.picture("rules-reader");
    }

    @Test
    void offlineNothingCanBeChanged() {
        var shown = open(SampleRules.EVERYONE);
        shown.on(() -> {
            world.link().cut();
            return true;
        });
        shown.settle();
        assertThat(shown.robot().lookup("Delete").queryButton().isDisabled()).isTrue();
        type("#rule-name", "Offline");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(shown.reads("What this changes")).isFalse();
    }

    @Test
    void tryingItAnswersWithTheEditsBeforeTheyAreSaved() {
        String login = world.directory().user(FakeWorld.person(5)).orElseThrow().login();
        var shown = open(SampleRules.OF_PERSON);
        click("Try it");
        type("#trial-person", login);
        press(KeyCode.ENTER);
        shown.until(() -> shown.reads("“From the floor” refuses"));
        assertThat(shown.reads("“Imported logon hours” is off")).isTrue();
        type("#trial-place", "pc-12");
        press(KeyCode.ENTER);
        assertThat(shown.reads("“From the floor” permits")).isTrue();
        shown.picture("rules-trial");
    }

    @Test
    void theRulesAreReadableInEachLanguageAndInASmallWindow() {
        for (Language language : List.of(Language.FRENCH, Language.GERMAN, Language.PSEUDO)) {
            var shown = show(SampleRules.all(), language);
            open(shown, SampleRules.EVERYONE.id());
            shown.picture("rules-" + language.tag());
            shown.resize(800, 593);
            shown.picture("rules-small-" + language.tag());
            assertThat(shown.robot().lookup(".rule-detail").tryQuery()).isPresent();
            shown.close();
            stage = Optional.empty();
        }
    }

    @Test
    void whereSomebodyChangedTheSameRuleOneChooses() {
        world.desk()
                .conflictNext(new Desk.FieldConflict(
                        "rule/" + SampleRules.EVERYONE.id(), "content", "Theirs", "Dana Reyes", FakeWorld.NOW));
        var shown = open(SampleRules.EVERYONE);
        type("#rule-name", "Mine");
        commit();
        shown.until(() -> shown.reads("Changed meanwhile"));
        assertThat(shown.reads("Theirs")).isTrue();
        shown.picture("rules-conflict");
        shown.robot().clickOn("Keep yours");
        shown.until(() -> shown.reads("Save 1 of yours, 0 of theirs"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        shown.until(() -> shown.reads("Change rule “Mine” in Acme Benefits · Production"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        shown.until(() -> !world.desk().made().isEmpty());
        assertThat(stored(SampleRules.EVERYONE.id()).name()).isEqualTo("Mine");
    }

    @Test
    void somebodyElsesChangeMeanwhileIsAConflictNotALoss() {
        var shown = open(SampleRules.EVERYONE);
        type("#rule-name", "Mine");
        shown.on(() -> {
            world.restrict(SampleRules.with(Stream.of(new RulePart.OfRule(SampleRules.EVERYONE.switched(false)))));
            world.link().tell(new News(FakeWorld.ACME.id(), News.Kind.DIRECTORY));
            return true;
        });
        shown.settle();
        assertThat(shown.robot().lookup("#rule-name").queryTextInputControl().getText())
                .isEqualTo("Mine");
    }
}
