package dev.gatehouse.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.port.News;
import dev.gatehouse.ui.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class RulesScreenTest extends OnRulesScreen {
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
