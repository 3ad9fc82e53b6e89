package dev.gatehouse.ui.rules.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Applied;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.change.Changes;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.model.wire.rule.PartWire;
import dev.gatehouse.ui.hours.band.Warning;
import dev.gatehouse.ui.hours.week.Week;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.rules.SampleRules;
import dev.gatehouse.ui.rules.list.KnownRules;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleEditViewModelTest {
    private final AtomicLong keys = new AtomicLong(1_000);
    private final Words words = Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London"));
    private final FakeWorld world = FakeWorld.administrator();

    RuleEditViewModelTest() {
        world.restrict(SampleRules.all());
    }

    private KnownRules known() {
        return KnownRules.of(world.people().rules(FakeWorld.ACME.id()), FakeWorld.NOW);
    }

    private RuleEditViewModel edit(AccessRule rule) {
        return new RuleEditViewModel(
                FakeWorld.ACME,
                world.me().author(FakeWorld.ACME.id()),
                words,
                () -> new UUID(3, keys.incrementAndGet()),
                known(),
                rule);
    }

    private RuleEditViewModel begun() {
        var edit = edit(RuleEditViewModel.blank(new RuleId(new UUID(8, 99)), words));
        edit.addWay();
        return edit;
    }

    private static BandDraft painted(RuleEditViewModel edit) {
        return edit.chosen().orElseThrow().painted().orElseThrow();
    }

    private static void paint(RuleEditViewModel edit, String week) {
        painted(edit).hours().setWeek(Week.of(WeekText.parse(week)));
    }

    /// Everything there is, as it is written on the wire.
    private static List<String> bytes(Restrictions all) {
        return all.parts().stream()
                .map(part ->
                        new String(CanonicalJson.bytes(PartWire.encode(part)), java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }

    private void save(RuleEditViewModel edit) {
        assertThat(edit.checks().missing()).isEmpty();
        Directory all = world.directory();
        var stamp = new ChangeStamp(FakeWorld.NOW, ActorId.person(FakeWorld.person(1)), "", Optional.empty());
        Applied applied = Changes.apply(all, edit.proposal().changes(), stamp);
        assertThat(applied).isInstanceOf(Applied.Done.class);
        world.restrict(((Applied.Done) applied).directory().restrictions());
        edit.sent();
        edit.refresh(known());
    }

    @Test
    void whatIsSavedIsWhatWasPaintedToTheByte() {
        var edit = edit(SampleRules.EVERYONE);
        edit.nameProperty().set("Hours of work");
        paint(edit, "Mon-Fri 8:07-17:53, Sat 22:11-6:03");
        painted(edit).hours().setHolidays(SampleRules.ENGLAND.id(), false);
        TimeBand seen = painted(edit).hours().bandProperty().get();
        save(edit);
        var once = bytes(world.directory().restrictions());
        assertThat(world.directory().restrictions().bands()).containsEntry(seen.id(), seen);

        assertThat(edit.changes()).as("loaded again, nothing differs").isEmpty();
        assertThat(edit.edits()).isZero();
        var again = edit(edit.before());
        again.onProperty().set(false);
        save(again);
        again.onProperty().set(true);
        save(again);
        assertThat(bytes(world.directory().restrictions())).isEqualTo(once);
    }

    @Test
    void whatNobodyTouchedStaysAsItIsWritten() {
        var odd = new AccessRule(
                new RuleId(new UUID(8, 9)),
                "Odd",
                true,
                new RuleScope.Tenant(),
                List.of(
                        new WayIn(
                                Optional.of(List.of()),
                                Optional.of(List.of()),
                                Optional.of(List.of()),
                                new TreeSet<>()),
                        WayIn.during(SampleRules.OFFICE_HOURS.id())));
        world.restrict(SampleRules.with(Stream.of(new RulePart.OfRule(odd))));
        var edit = edit(odd);
        edit.nameProperty().set("Odder");
        save(edit);
        assertThat(world.directory().restrictions().rules())
                .containsEntry(odd.id(), new AccessRule(odd.id(), "Odder", true, odd.scope(), odd.ways()));
    }

    @Test
    void newHoursComeBeforeTheRuleAndAreCalledByWhatTheyHold() {
        var edit = begun();
        assertThat(edit.edits()).as("nobody did anything yet").isZero();
        assertThat(edit.checks().missing()).contains("Needed");
        edit.nameProperty().set("Weekdays");
        paint(edit, "Mon-Sun 8-18");
        edit.addWay();
        paint(edit, "Mon-Sun 8-18");
        assertThat(edit.changes()).extracting(Change::type).containsExactly("SetTimeBand", "SetTimeBand", "SetRule");
        save(edit);
        assertThat(world.directory().restrictions().bands().values())
                .extracting(TimeBand::name)
                .contains("Mon-Sun 8-18 London", "Mon-Sun 8-18 London (2)");
    }

    @Test
    void hoursThatNoWayNamesInTheEndAreNotSaved() {
        var edit = edit(SampleRules.EVERYONE);
        var way = edit.chosen().orElseThrow();
        BandDraft added = way.addNewBand();
        paint(edit, "Mon-Sun 1-2");
        way.removeBand(added.id());
        assertThat(edit.changes()).isEmpty();
    }

    @Test
    void theLastHoursTakenAwayMeanAnyTimeAndTheLastMachineAnywhere() {
        var edit = edit(SampleRules.EVERYONE);
        edit.choose(edit.ways().getLast());
        var way = edit.chosen().orElseThrow();
        way.removeBand(SampleRules.EVENINGS.id());
        assertThat(way.draft().way().bands()).isEmpty();
        assertThat(way.isNever()).isFalse();
        way.spots().forEach(way::removeSpot);
        assertThat(way.isFromAnywhere()).isTrue();
        assertThat(way.draft().way()).isEqualTo(WayIn.ANY);
        assertThat(edit.warnings().all())
                .contains(
                        new Warning(false, "This rule permits always: one way in is open at any time, from anywhere."));
    }

    @Test
    void anEmptyListDeniesAndSaysSo() {
        var odd = SampleRules.EVERYONE.with(
                List.of(new WayIn(Optional.of(List.of()), Optional.of(List.of()), Optional.empty(), new TreeSet<>())));
        world.restrict(SampleRules.with(Stream.of(new RulePart.OfRule(odd))));
        var way = edit(odd).chosen().orElseThrow();
        assertThat(way.isNever()).isTrue();
        assertThat(way.isFromNowhere()).isTrue();
        way.atAnyTime();
        way.fromAnywhere();
        assertThat(way.draft().way()).isEqualTo(WayIn.ANY);
    }

    @Test
    void anOwnCopyLeavesTheOthersHoursAlone() {
        var edit = edit(SampleRules.EVERYONE);
        var way = edit.chosen().orElseThrow();
        assertThat(way.alsoUsedBy(SampleRules.OFFICE_HOURS.id())).containsExactly("Claims by day");
        way.ownCopy(SampleRules.OFFICE_HOURS.id());
        paint(edit, "Mon-Sun 17-18");
        assertThat(way.alsoUsedBy(painted(edit).id())).isEmpty();
        save(edit);
        assertThat(world.directory().restrictions().bands())
                .containsEntry(SampleRules.OFFICE_HOURS.id(), SampleRules.OFFICE_HOURS)
                .hasSize(3);
    }

    @Test
    void whatTheEditLeavesUnnamedGoesOnlyWhereItIsTaken() {
        var edit = edit(SampleRules.OF_CLAIMS);
        assertThat(edit.leftovers()).isEmpty();
        edit.removeWay(edit.ways().getFirst());
        assertThat(edit.leftovers()).as("the rule for everyone names them, too").isEmpty();
        var other = edit(SampleRules.EVERYONE);
        other.removeWay(other.ways().getLast());
        assertThat(other.leftovers()).containsExactly(new RulePart.OfBand(SampleRules.EVENINGS));
        assertThat(other.changes()).extracting(Change::type).containsExactly("SetRule");
        other.take(new RulePart.OfBand(SampleRules.EVENINGS).key(), true);
        assertThat(other.changes()).extracting(Change::type).containsExactly("SetRule", "RemoveTimeBand");
    }

    @Test
    void aCalendarIsLeftOverOnlyWithTheLastHoursThatNameIt() {
        var alone = SampleRules.EVERYONE.with(List.of(WayIn.ANY));
        Restrictions after = Restrictions.of(Stream.of(
                        new RulePart.OfCalendar(SampleRules.ENGLAND),
                        new RulePart.OfBand(SampleRules.OFFICE_HOURS),
                        new RulePart.OfRule(alone))
                .toList());
        var hours = new RulePart.OfBand(SampleRules.OFFICE_HOURS);
        assertThat(Leftovers.of(SampleRules.EVERYONE, after, List.of())).containsExactly(hours);
        assertThat(Leftovers.of(SampleRules.EVERYONE, after, List.of(hours.key())))
                .containsExactly(hours, new RulePart.OfCalendar(SampleRules.ENGLAND));
    }

    @Test
    void warningsTellOfRulesThatNeverPermitAndOfZonesThatNobodyKnows() {
        var mars = new TimeBand(
                new BandId(new UUID(5, 9)),
                "Mars",
                "Mars/Olympus",
                WeekText.parse("Mon-Sun 0-24"),
                List.of(),
                List.of());
        var rule = SampleRules.EVERYONE.with(List.of(WayIn.during(mars.id())));
        world.restrict(SampleRules.with(Stream.of(new RulePart.OfBand(mars), new RulePart.OfRule(rule))));
        assertThat(edit(rule).warnings().all())
                .containsExactly(
                        new Warning(true, "This rule never permits: none of its ways in ever opens."),
                        new Warning(true, "The hours “Mars” are shut: the time zone Mars/Olympus is not known here."));
    }

    @Test
    void aRuleForEverybodyThatShutsNowSaysWhomItShutsOut() {
        var edit = edit(SampleRules.EVERYONE);
        edit.removeWay(edit.ways().getLast());
        assertThat(edit.warnings().all())
                .containsExactly(
                        new Warning(true, "As it stands, it shuts everybody out at once, you too, until today 22:00."));
        edit.scope().choose(Objects.requireNonNull(world.directory().roles().get(SampleRules.CLAIMS)));
        assertThat(edit.warnings().all()).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        var edit = edit(SampleRules.EVERYONE);
        edit.nameProperty().set("Mine");
        long base = edit.proposal().known().revision();
        world.restrict(SampleRules.with(Stream.of(new RulePart.OfRule(SampleRules.EVERYONE.switched(false)))));
        edit.refresh(later());
        assertThat(edit.proposal().known().revision())
                .as("on the state it was begun on, the server finds the conflict")
                .isEqualTo(base);
        assertThat(edit.nameProperty().get()).isEqualTo("Mine");
    }

    @Test
    void changesElsewhereAreTakenOverBesideTheEdits() {
        var edit = edit(SampleRules.EVERYONE);
        edit.nameProperty().set("Mine");
        long base = edit.proposal().known().revision();
        world.restrict(SampleRules.with(Stream.of(new RulePart.OfRule(SampleRules.OFF.switched(true)))));
        edit.refresh(later());
        assertThat(edit.proposal().known().revision()).isEqualTo(base + 1);
        assertThat(edit.nameProperty().get()).isEqualTo("Mine");
    }

    @Test
    void withoutEditsTheNewerStateIsShown() {
        var edit = edit(SampleRules.EVERYONE);
        assertThat(painted(edit).hours().bandProperty().get()).isEqualTo(SampleRules.OFFICE_HOURS);
        var newer = new TimeBand(
                SampleRules.OFFICE_HOURS.id(),
                "Office hours",
                "Europe/London",
                WeekText.parse("Mon 1-2"),
                List.of(),
                List.of());
        world.restrict(SampleRules.with(
                Stream.of(new RulePart.OfBand(newer), new RulePart.OfRule(SampleRules.EVERYONE.switched(false)))));
        edit.refresh(later());
        assertThat(edit.onProperty().get()).isFalse();
        assertThat(painted(edit).hours().bandProperty().get()).isEqualTo(newer);
        assertThat(edit.edits()).isZero();
    }

    private KnownRules later() {
        var now = known().picture();
        return KnownRules.of(
                new Directory(
                        now.tenant(), now.revision() + 1, now.users(), now.roles(), now.policy(), now.restrictions()),
                FakeWorld.NOW);
    }

    @Test
    void namesThatAreTakenOrMissingAreToldBeforeItIsProposed() {
        var edit = edit(SampleRules.EVERYONE);
        edit.nameProperty().set("  claims BY day ");
        assertThat(edit.checks().missing()).contains("There is already a rule “Claims by day”");
        edit.nameProperty().set("");
        assertThat(edit.checks().missing()).contains("Needed");
        edit.nameProperty().set("Working hours");
        painted(edit).nameProperty().set("evenings");
        assertThat(edit.checks().missing()).contains("There are already hours called “Evenings”");
        painted(edit).nameProperty().set("Office hours");
        assertThat(edit.checks().missing()).contains("Nothing is changed yet");
        edit.scope().choose(ScopeViewModel.Kind.PERSON);
        assertThat(edit.checks().missing()).contains("Choose whom it applies to");
    }

    @Test
    void nobodyChangesARuleOfTheirOwn() {
        var edit = edit(SampleRules.OF_PERSON);
        edit.scope().choose(world.directory().user(FakeWorld.person(1)).orElseThrow());
        assertThat(edit.checks().missing()).isPresent().isEqualTo(edit.checks().obstacle());
    }
}
