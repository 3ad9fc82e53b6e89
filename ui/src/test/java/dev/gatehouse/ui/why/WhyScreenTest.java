package dev.gatehouse.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.query.WhyQuery;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakePreferences;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.rules.SampleRules;
import dev.gatehouse.ui.stage.ScreenStage;
import dev.gatehouse.ui.users.UsersPorts;
import dev.gatehouse.ui.users.UsersScreen;
import dev.gatehouse.ui.why.line.DaysLine;
import dev.gatehouse.ui.words.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// It is Sunday, 22 November 2026, 17:20: in the evening one comes in from the office or with PC-12.
class WhyScreenTest {
    /// Bound by a rule of their own, too: only from the floor.
    private static final UserId MARKED = FakeWorld.person(6);
    private static final AccessRule FLOOR_ONLY = new AccessRule(
            new RuleId(new UUID(8, 9)),
            "From the floor only",
            true,
            new RuleScope.OfUser(MARKED),
            SampleRules.OF_PERSON.ways());
    private static final UserId OTHER = FakeWorld.person(12);

    private FakeWorld world = FakeWorld.administrator();
    private Optional<ScreenStage> stage = Optional.empty();

    private ScreenStage open(Language language) {
        world.restrict(SampleRules.with(Stream.of(new RulePart.OfRule(FLOOR_ONLY))));
        var ports = new UsersPorts(
                new PreviewPorts(world.desk(), world.people(), world.me(), world.link(), UUID::randomUUID),
                world.trail(),
                new FakePreferences());
        var shown = new ScreenStage(
                world,
                new Scope.One(FakeWorld.ACME),
                language,
                Place.users(),
                tasks -> context -> new UsersScreen(ports, tasks, context));
        stage = Optional.of(shown);
        return shown;
    }

    private ScreenStage ask(Optional<Instant> at, Optional<String> from) {
        var shown = open(Language.ENGLISH);
        ask(shown, MARKED, at, from);
        shown.until(() -> shown.reads("Account and rules"));
        return shown;
    }

    private static void ask(ScreenStage shown, UserId who, Optional<Instant> at, Optional<String> from) {
        shown.on(() -> {
            shown.screen().show(new Place.Why(who, at, from));
            return at;
        });
        shown.until(() -> shown.robot().lookup(".why .answer-band").tryQuery().isPresent());
    }

    private void type(String id, String text) {
        var shown = stage.orElseThrow();
        shown.on(() -> {
            TextInputControl field = shown.robot().lookup(id).query();
            field.requestFocus();
            field.selectAll();
            return field;
        });
        shown.robot().write(text);
        shown.settle();
    }

    @AfterEach
    void end() {
        stage.ifPresent(ScreenStage::close);
    }

    @Test
    void aQuestionMarkAsksWhyTheChosenPersonMayNotEnter() {
        var shown = open(Language.ENGLISH);
        shown.on(() -> {
            shown.screen().show(Place.user(MARKED));
            shown.screen().focusStart();
            return 0;
        });
        shown.until(() -> shown.reads("Why?"));
        shown.robot().write("?");
        shown.until(() -> shown.reads("Account and rules"));
        assertThat(shown.texts().stream().anyMatch(text -> text.startsWith("Why can")))
                .isTrue();
        shown.picture("why-person");
        shown.robot().push(KeyCode.ESCAPE);
        shown.settle();
        shown.on(() -> shown.screen().escape());
        shown.until(() -> !shown.reads("Account and rules"));
    }

    @Test
    void eachRuleSaysWhatWasNeededAndWhatWas() {
        var shown = ask(Optional.empty(), Optional.of("192.0.2.7"));
        assertThat(shown.reads("No. 3 reasons.")).isTrue();
        assertThat(shown.reads("“From the floor only” refuses")).isTrue();
        assertThat(shown.reads("needed at any time, from Claims floor; was from 192.0.2.7"))
                .isTrue();
        assertThat(shown.reads("“Working hours” refuses")).isTrue();
        assertThat(shown.reads("today 17:20 London, from 192.0.2.7")).isTrue();
        assertThat(shown.reads("“Imported logon hours” is off")).isTrue();
        assertThat(shown.reads("Now from PC-12")).isTrue();
    }

    @Test
    void whereOnlyHoursAreMissingOneCanBeLetIn() {
        var shown = open(Language.ENGLISH);
        ask(shown, OTHER, Optional.empty(), Optional.of("192.0.2.7"));
        shown.until(() -> shown.reads("Now, if an administrator lets"));
        assertThat(shown.reads("today 22:00 (in 4 h) from 192.0.2.7")).isTrue();
        assertThat(shown.reads("Now from Office network")).isTrue();
    }

    @Test
    void aMachineThatIsPermittedChangesTheAnswer() {
        var shown = ask(Optional.empty(), Optional.of("192.0.2.7"));
        type("#why-place", "pc-12");
        shown.robot().push(KeyCode.ENTER);
        shown.until(() -> shown.reads("Yes, until tomorrow 06:00."));
        assertThat(shown.reads("2 rules permit")).isTrue();
        assertThat(shown.reads("Why can")).isTrue();
        assertThat(shown.reads("refuses")).isFalse();
        shown.picture("why-yes");
    }

    @Test
    void anotherInstantIsAnotherAnswerAndThePastSaysByWhatItIsJudged() {
        var shown = ask(Optional.of(Instant.parse("2026-11-23T03:00:00Z")), Optional.of("pc-12"));
        assertThat(shown.reads("Yes, until tomorrow 06:00.")).isTrue();
        type("#why-time", "12:00");
        shown.until(() -> shown.reads("tomorrow 12:00"));
        ask(shown, MARKED, Optional.of(Instant.parse("2026-11-21T12:00:00Z")), Optional.of("pc-12"));
        shown.until(() -> shown.reads("With the rules of yesterday 12:00"));
        assertThat(shown.reads("Today the answer would be: Yes.")).isTrue();
        assertThat(shown.reads("only what is known now is counted")).isTrue();
        assertThat(shown.reads("The next 7 days")).isFalse();
        shown.picture("why-past");
    }

    @Test
    void aStoredDecisionIsMadeAgainUntilSomebodyAsksSomethingElse() {
        var event = new EventId(new UUID(9, 9));
        Instant then = Instant.parse("2026-11-21T12:00:00Z");
        world.keeps(event, new WhyQuery.Of(MARKED, Optional.empty(), Standpoint.at(Address.parse("192.0.2.7")), then));
        for (Language language : List.of(Language.ENGLISH, Language.GERMAN, Language.FRENCH)) {
            var shown = open(language);
            var question = new Place.Why(
                    MARKED,
                    Optional.of(then.plusSeconds(2)),
                    Optional.empty(),
                    Optional.of(new Place.Why.Kept(event, 8_112)));
            shown.on(() -> {
                shown.screen().show(question);
                return question;
            });
            shown.until(() -> shown.reads("✓"));
            shown.picture("why-replayed-" + language.tag());
            if (language == Language.ENGLISH) {
                assertThat(shown.reads("Replayed: same outcome, same reasons ✓"))
                        .isTrue();
                assertThat(shown.reads("“From the floor only” refuses")).isTrue();
                assertThat(shown.reads("needed from PC-12; was from 192.0.2.7")).isTrue();
                type("#why-time", "13:00");
                shown.until(() -> !shown.reads("Replayed"));
                assertThat(shown.reads("With the rules of yesterday 13:00")).isTrue();
            }
            shown.close();
            stage = Optional.empty();
        }
    }

    @Test
    void offlineThePastNeedsTheServer() {
        var shown = open(Language.ENGLISH);
        shown.on(() -> {
            world.link().cut();
            return 0;
        });
        Optional<Instant> then = Optional.of(Instant.parse("2026-11-21T12:00:00Z"));
        ask(shown, MARKED, then, Optional.empty());
        shown.until(() -> shown.reads("Needs the server: you are offline"));
        shown.on(() -> {
            shown.screen()
                    .show(new Place.Why(
                            MARKED,
                            then,
                            Optional.empty(),
                            Optional.of(new Place.Why.Kept(new EventId(new UUID(9, 9)), 8_112))));
            return 0;
        });
        shown.until(() -> shown.reads("Needs the server for revision 8,112."));
    }

    @Test
    void theArrowsMoveTheInstantAlongTheDaysAhead() {
        var shown = ask(Optional.empty(), Optional.of("pc-12"));
        DaysLine line = shown.robot().lookup(".days-line").query();
        assertThat(shown.on(line::getAccessibleText)).startsWith("today 17:20 to tomorrow 06:00");
        shown.on(() -> {
            line.requestFocus();
            return line;
        });
        shown.robot().push(KeyCode.PAGE_DOWN);
        shown.until(() -> shown.reads("sign in tomorrow 17:15 from PC-12"));
        shown.robot().push(KeyCode.LEFT);
        shown.until(() -> shown.reads("sign in tomorrow 16:15 from PC-12"));
        assertThat(shown.focused()).isSameAs(line);
    }

    @Test
    void whatIsCopiedIsAParagraphForATicket() {
        var shown = ask(Optional.empty(), Optional.of("192.0.2.7"));
        shown.robot().clickOn("Copy as text");
        shown.settle();
        String text = shown.on(() -> Clipboard.getSystemClipboard().getString());
        assertThat(text)
                .startsWith("Why can ")
                .contains(" not sign in now from 192.0.2.7? No. 3 reasons.")
                .contains("“From the floor only” refuses (")
                .contains("Now from PC-12.")
                .contains("Acme Benefits, login ")
                .doesNotContain("\n");
    }

    @Test
    void offlineItAnswersFromTheCopy() {
        var shown = open(Language.ENGLISH);
        shown.on(() -> {
            world.link().cut();
            return 0;
        });
        ask(shown, MARKED, Optional.empty(), Optional.of("192.0.2.7"));
        shown.until(() -> shown.reads("“From the floor only” refuses"));
    }

    @Test
    void whoMayNotExplainSeesTheStageAndTheNextWayInAndNoRule() {
        world = FakeWorld.helpdesk();
        var shown = open(Language.ENGLISH);
        ask(shown, MARKED, Optional.empty(), Optional.of("192.0.2.7"));
        shown.until(() -> shown.reads("You see the short form"));
        assertThat(shown.reads("Wrong machine")).isTrue();
        assertThat(shown.reads("Now from PC-12")).isTrue();
        assertThat(shown.reads("From the floor")).isFalse();
        shown.robot().clickOn("Copy as text");
        shown.settle();
        assertThat(shown.on(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Wrong machine.")
                .doesNotContain("From the floor");
        shown.picture("why-short");
    }

    @Test
    void itIsReadableInEachLanguageAndInASmallWindow() {
        for (Language language : List.of(Language.FRENCH, Language.GERMAN, Language.PSEUDO)) {
            var shown = open(language);
            ask(shown, MARKED, Optional.empty(), Optional.of("192.0.2.7"));
            shown.picture("why-" + language.tag());
            shown.resize(800, 593);
            shown.picture("why-small-" + language.tag());
            assertThat(shown.robot().lookup(".why .days-line").tryQuery()).isPresent();
            shown.close();
            stage = Optional.empty();
        }
    }
}
