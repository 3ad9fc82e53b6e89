package dev.gatehouse.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Area;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.navigation.ScreenAction;
import dev.gatehouse.ui.navigation.link.ThingLink;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.rules.SampleRules;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final FakeWorld world = FakeWorld.administrator();
    private final Navigator navigator = new Navigator(new Scope.One(FakeWorld.ACME), new Place.Overview());
    private final RecentThings recent = new RecentThings();
    private final Map<Area, String> areas = new EnumMap<>(Area.class);
    private final AtomicInteger extended = new AtomicInteger();

    @Test
    void withoutATextItOffersWhatCanBeDoneHereAndWhereToGo() {
        var palette = palette(world);
        assertThat(headings(palette)).containsExactly("Actions here", "Go to");
        assertThat(titles(palette)).startsWith("Extend Maria");
    }

    @Test
    void twoLettersFindPeopleAndTheFirstIsSelected() {
        var palette = palette(world);
        palette.textProperty().set("ma");
        assertThat(headings(palette)).startsWith("People");
        assertThat(palette.selectedProperty().get().orElseThrow().title()).contains("Ma");
        palette.run();
        assertThat(navigator.position().get().place()).isInstanceOf(Place.Users.class);
    }

    @Test
    void whatTheServerAddsComesBelowAndTheSelectionStays() {
        var palette = palette(world);
        palette.textProperty().set("lopez");
        var before = palette.selectedProperty().get();
        var rowsBefore = List.copyOf(palette.rows());
        palette.askServer();
        assertThat(palette.selectedProperty().get()).isEqualTo(before);
        assertThat(headings(palette)).endsWith("From the server");
        assertThat(keys(palette.rows())).startsWith(keys(rowsBefore).toArray(String[]::new));
        assertThat(palette.noteProperty().get()).isEmpty();
    }

    @Test
    void withoutTheServerItSaysThatItIsNotAll() {
        world.link().cut();
        var palette = palette(world);
        palette.textProperty().set("lopez");
        palette.askServer();
        assertThat(palette.noteProperty().get()).startsWith("The server could not be asked");
        assertThat(headings(palette)).contains("People");
    }

    @Test
    void aQuestionMarkAsksWhyWithTheTimeAndThePlaceThatAreTyped() {
        var palette = palette(world);
        palette.textProperty().set("? lopez 18:05 pc-12");
        assertThat(titles(palette)).isNotEmpty().allMatch(title -> title.startsWith("Why? "));
        palette.run();
        var why = (Place.Why) navigator.position().get().place();
        assertThat(why.at()).contains(Instant.parse("2026-11-22T18:05:00Z"));
        assertThat(why.from()).contains("pc-12");
        palette.textProperty().set("?lopez");
        palette.run();
        assertThat(((Place.Why) navigator.position().get().place()).at()).isEmpty();
    }

    @Test
    void anAddressAndATimeAreRecognized() {
        var palette = palette(world);
        palette.textProperty().set("10.4.7.12");
        assertThat(titles(palette)).contains("Events from 10.4.7.12");
        palette.textProperty().set("2026-11-20T17:00:00Z");
        palette.run();
        var query = ((Place.Audit) navigator.position().get().place()).query().orElseThrow();
        assertThat(query.from()).contains(Instant.parse("2026-11-20T16:50:00Z"));
        assertThat(query.to()).contains(Instant.parse("2026-11-20T17:10:00Z"));
        assertThat(query).isNotEqualTo(EventQuery.ALL);
    }

    @Test
    void aLinkToAReachedTenantIsAllThatIsShownAndLeadsThere() {
        var palette = palette(world);
        palette.textProperty().set(ThingLink.to(FakeWorld.BOREA, FakeWorld.person(3)));
        palette.askServer();
        assertThat(palette.rows()).hasSize(2);
        assertThat(headings(palette)).containsExactly("Go to");
        assertThat(palette.selectedProperty().get().orElseThrow().aside()).isEqualTo("Borea Retail");
        assertThat(palette.noteProperty().get()).isEmpty();
        palette.run();
        assertThat(navigator.scope()).isEqualTo(new Scope.One(FakeWorld.BOREA));
        assertThat(navigator.position().get().place()).isEqualTo(Place.user(FakeWorld.person(3)));
    }

    @Test
    void aLinkToATenantOutOfReachIsAnsweredAsOneToATenantThatIsNotThere() {
        var palette = palette(world);
        for (String tenant : List.of("house", "no-such-tenant")) {
            String link = "gatehouse://" + tenant + "/user/" + FakeWorld.person(3);
            palette.textProperty().set(link);
            palette.askServer();
            assertThat(palette.rows()).isEmpty();
            assertThat(palette.noteProperty().get()).isEqualTo("Nothing called “" + link + "”.");
            assertThat(palette.run()).isFalse();
        }
        assertThat(navigator.position().get().place()).isEqualTo(new Place.Overview());
    }

    @Test
    void theHelpdeskOpensTheCallOfALink() {
        var palette = palette(FakeWorld.helpdesk());
        palette.textProperty().set(ThingLink.to(FakeWorld.ACME, FakeWorld.person(3)));
        palette.run();
        assertThat(navigator.position().get().place()).isEqualTo(new Place.HelpDesk(Optional.of(FakeWorld.person(3))));
    }

    @Test
    void prefixesNarrow() {
        var palette = palette(world);
        palette.textProperty().set("#");
        assertThat(headings(palette)).containsExactly("Tenants");
        palette.textProperty().set(">ext");
        assertThat(titles(palette)).containsExactly("Extend Maria");
        palette.run();
        assertThat(extended).hasValue(1);
        palette.textProperty().set("!INC-4471");
        assertThat(headings(palette)).containsExactly("People");
    }

    @Test
    void aDisabledActionShowsWhyAndDoesNothing() {
        var palette = palette(world);
        palette.textProperty().set(">unl");
        assertThat(palette.selectedProperty().get().orElseThrow().aside()).isEqualTo("Needs the server");
        assertThat(palette.run()).isFalse();
    }

    @Test
    void whatWasOpenedComesFirstNextTime() {
        var palette = palette(world);
        palette.textProperty().set("lopez");
        palette.run();
        var next = palette(world);
        assertThat(headings(next)).startsWith("Opened last");
        assertThat(titles(next).getFirst()).contains("Lopez");
    }

    @Test
    void theHelpdeskOpensACall() {
        var helpdesk = FakeWorld.helpdesk();
        var palette = palette(helpdesk);
        palette.textProperty().set("maria lopez");
        palette.run();
        assertThat(navigator.position().get().place()).isEqualTo(new Place.HelpDesk(Optional.of(FakeWorld.person(0))));
    }

    @Test
    void aPersonOfAnotherTenantIsNamedWithIt() {
        var palette = palette(world);
        palette.textProperty().set("maria lopez");
        palette.askServer();
        assertThat(palette.rows().stream()
                        .flatMap(row -> row.item().stream())
                        .filter(item -> item.key().startsWith("person borea"))
                        .map(PaletteRow.Item::aside))
                .isNotEmpty()
                .allMatch(aside -> aside.contains("Borea Retail"));
    }

    @Test
    void machinesAndRulesAreFoundAndOpenedWhereTheyAre() {
        world.restrict(SampleRules.all());
        areas.put(Area.RULES, "Access rules");
        areas.put(Area.MACHINES, "Machines");
        var palette = palette(world);
        palette.textProperty().set("office");
        assertThat(headings(palette)).contains("Machines").doesNotContain("Access rules");
        choose(palette, "Office network");
        assertThat(navigator.position().get().place())
                .isEqualTo(new Place.Machines(Optional.of(SampleRules.OFFICE.id())));
        palette.textProperty().set("10.4.7");
        assertThat(titles(palette)).contains("Office network");
        palette.textProperty().set("working");
        assertThat(headings(palette)).contains("Access rules");
        choose(palette, "Working hours");
        assertThat(navigator.position().get().place())
                .isEqualTo(new Place.Rules(Optional.of(SampleRules.EVERYONE.id())));
        palette.textProperty().set("imported logon");
        assertThat(palette.rows().stream().flatMap(row -> row.item().stream()))
                .filteredOn(item -> item.title().equals(SampleRules.OFF.name()))
                .singleElement()
                .satisfies(item -> assertThat(item.aside()).isEqualTo("off"));
    }

    @Test
    void ofManyMachinesTheFirstFiveAreShownThoseThatBeginWithTheTextBeforeTheOthers() {
        world.restrict(Restrictions.of(Stream.of("An XPC", "XPC 9", "XPC 3", "XPC 1", "XPC 5", "XPC 7", "XPC 2")
                .<RulePart>map(name -> new RulePart.OfMachine(new Machine.Passport(
                        new MachineId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                        name,
                        Optional.empty(),
                        List.of())))
                .toList()));
        areas.put(Area.MACHINES, "Machines");
        var palette = palette(world);
        palette.textProperty().set("xpc");
        assertThat(titles(palette)).containsSequence("XPC 1", "XPC 2", "XPC 3", "XPC 5", "XPC 7");
        assertThat(titles(palette)).doesNotContain("XPC 9", "An XPC");
    }

    @Test
    void whoMayReadNeitherMachinesNorRulesFindsNone() {
        world.restrict(SampleRules.all());
        var palette = palette(world);
        palette.textProperty().set("o");
        assertThat(headings(palette)).doesNotContain("Machines", "Access rules");
        palette.textProperty().set("working");
        assertThat(titles(palette)).doesNotContain("Working hours");
    }

    private static void choose(PaletteViewModel palette, String title) {
        palette.rows().stream()
                .flatMap(row -> row.item().stream())
                .filter(item -> item.title().equals(title))
                .findFirst()
                .ifPresent(palette::select);
        assertThat(palette.run()).isTrue();
    }

    @Test
    void nothingFoundIsSaid() {
        var palette = palette(world);
        palette.textProperty().set("@zzzz");
        assertThat(palette.rows()).isEmpty();
        assertThat(palette.noteProperty().get()).isEqualTo("Nothing called “zzzz”.");
    }

    @Test
    void arrowsSkipHeadingsAndStopAtTheEnds() {
        var palette = palette(world);
        palette.move(-1);
        assertThat(palette.selectedProperty().get().orElseThrow().title()).isEqualTo("Extend Maria");
        for (int i = 0; i < 50; i++) {
            palette.move(1);
        }
        assertThat(palette.selectedProperty().get().orElseThrow().title()).isEqualTo("Settings");
    }

    private PaletteViewModel palette(FakeWorld in) {
        var tasks = Tasks.on(Runnable::run, Runnable::run, fault -> {
            throw new AssertionError(fault);
        });
        areas.put(Area.OVERVIEW, "Overview");
        areas.put(Area.HELP_DESK, "Help desk");
        areas.put(Area.USERS, "Users");
        areas.put(Area.AUDIT, "Audit trail");
        areas.put(Area.SETTINGS, "Settings");
        var actions = List.of(
                ScreenAction.of("Extend Maria", "E", extended::incrementAndGet),
                new ScreenAction("Unlock Maria", "U", Optional.of("Needs the server"), () -> {
                    throw new AssertionError("disabled");
                }));
        var words = Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London"));
        return new PaletteViewModel(
                words, in.people(), in.me(), navigator, tasks, new PaletteHere(areas, actions, recent));
    }

    private static List<String> headings(PaletteViewModel palette) {
        return palette.rows().stream()
                .filter(PaletteRow.Heading.class::isInstance)
                .map(row -> ((PaletteRow.Heading) row).words())
                .toList();
    }

    private static List<String> titles(PaletteViewModel palette) {
        return palette.rows().stream()
                .flatMap(row -> row.item().stream())
                .map(PaletteRow.Item::title)
                .toList();
    }

    private static List<String> keys(List<PaletteRow> rows) {
        return rows.stream()
                .map(row -> row.item().map(PaletteRow.Item::key).orElse(row.toString()))
                .toList();
    }
}
