package dev.gatehouse.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.words.Language;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class RuleEditingTest extends OnRulesScreen {
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
    void aRuleThatWasMadeOpensAlsoWhenItsNewsComeBeforeItsAnswer() {
        var shown = show(Restrictions.NONE, Language.ENGLISH);
        click("New rule");
        shown.robot().write("Weekdays");
        shown.settle();
        typeWeek("Mon-Sun 8-18");
        review();
        world.desk()
                .beforeAnswers(() -> shown.until(
                        () -> shown.robot().lookup("#rule-list").tryQuery().isPresent()));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        shown.until(() -> shown.robot()
                .lookup(".rule-detail .title")
                .tryQuery()
                .map(node -> ((Labeled) node).getText().equals("Weekdays"))
                .orElse(false));
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
}
