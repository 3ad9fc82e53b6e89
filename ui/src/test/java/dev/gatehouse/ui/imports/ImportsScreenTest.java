package dev.gatehouse.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.port.files.Imports;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.stage.ScreenStage;
import dev.gatehouse.ui.words.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportsScreenTest {
    private final AtomicLong keys = new AtomicLong(1_000);
    private FakeWorld world = FakeWorld.administrator();
    private Optional<ScreenStage> stage = Optional.empty();

    private ScreenStage show(Optional<String> file, Language language) {
        var ports = new PreviewPorts(
                world.desk(), world.people(), world.me(), world.link(), () -> new UUID(3, keys.incrementAndGet()));
        var shown = new ScreenStage(
                world,
                new Scope.One(FakeWorld.ACME),
                language,
                new Place.Import(file.map(Path::of)),
                tasks -> context -> new ImportsScreen(new ImportsPorts(ports, world.imports()), tasks, context));
        stage = Optional.of(shown);
        return shown;
    }

    private ScreenStage show(String file) {
        return show(Optional.of(file), Language.ENGLISH);
    }

    @AfterEach
    void end() {
        stage.ifPresent(ScreenStage::close);
    }

    private void press(KeyCode... codes) {
        stage.orElseThrow().press(codes);
    }

    private void use(String text) {
        var shown = stage.orElseThrow();
        var button = shown.robot()
                .lookup((Node node) ->
                        node instanceof Button found && found.isVisible() && text.equals(found.getText()))
                .<Button>query();
        shown.on(() -> {
            button.fire();
            return button;
        });
        shown.settle();
    }

    private void chip(String name) {
        var shown = stage.orElseThrow();
        ToggleButton chip = shown.robot()
                .lookup((Node node) ->
                        node instanceof ToggleButton found && found.getText().startsWith(name))
                .query();
        shown.on(() -> {
            chip.fire();
            return chip;
        });
        shown.settle();
    }

    private void pick(String id, String text) {
        stage.orElseThrow().type(id, text);
        press(KeyCode.ENTER);
    }

    @Test
    void withoutAFileOneIsAskedFor() {
        var shown = show(Optional.empty(), Language.ENGLISH);
        assertThat(shown.reads("Choose a file…")).isTrue();
        assertThat(shown.reads("or drop it here: LDIF")).isTrue();
        shown.picture("import-empty");
    }

    @Test
    void aFileIsNamedItsKindRecognisedAndItsLinesTold() {
        var shown = show("staff.ldif");
        shown.until(() -> shown.reads("Person 2"));
        for (String text : List.of(
                "staff.ldif · Active Directory (LDIF) · 4 people, 2 groups",
                "Create  3",
                "Change  0",
                "Refused  1",
                "Not carried over  1",
                "“99/99/2026” is not a date",
                "person0 · roles + ad/",
                "Import 3 people into Acme Benefits · Production")) {
            assertThat(shown.reads(text)).as(text).isTrue();
        }
        shown.picture("import-report");
    }

    @Test
    void aChipFiltersTheLines() {
        var shown = show("staff.ldif");
        shown.until(() -> shown.reads("Person 2"));
        chip("Refused");
        shown.until(() -> shown.reads("is not a date") && !shown.reads("Person 2"));
    }

    @Test
    void whatIsPreviewedIsMadeAndASecondRunHasNothingToDo() {
        var shown = show("staff.ldif");
        shown.until(() -> shown.reads("Person 2"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        stage.orElseThrow().previewed();
        assertThat(shown.reads("Import 3 people in Acme Benefits · Production")).isTrue();
        shown.picture("import-preview");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        shown.until(() -> shown.reads("Imported 3 people."));
        shown.until(() -> shown.reads("Nothing to do: 3 are as in the file, 1 was refused."));
        var made = world.desk().made().getFirst();
        assertThat(made.reason()).isEqualTo("Import of staff.ldif");
        assertThat(made.changes())
                .filteredOn(Change.CreateUser.class::isInstance)
                .hasSize(3);
        assertThat(shown.reads("Import 3 people into")).isFalse();
        assertThat(shown.focused())
                .isInstanceOfSatisfying(
                        Button.class, button -> assertThat(button.getText()).isEqualTo("Back"));
        shown.picture("import-made");
    }

    @Test
    void whatIsChosenIsComparedAnew() {
        var shown = show("staff.ldif");
        shown.until(() -> shown.reads("Person 2"));
        pick("#import-zone", "Auckland");
        pick("#import-group", "Claims");
        pick("#import-role", "Helpdesk");
        shown.on(() -> {
            shown.robot()
                    .lookup("#import-enforce")
                    .queryAs(javafx.scene.control.CheckBox.class)
                    .fire();
            return true;
        });
        shown.until(() -> shown.reads("Claims → Helpdesk"));
        var wish = world.imports().wishes().getLast();
        assertThat(wish.zone().orElseThrow().getId()).isEqualTo("Pacific/Auckland");
        assertThat(wish.roles()).containsOnlyKeys("Claims");
        assertThat(wish.enforceMachines()).isTrue();
        shown.until(() -> shown.reads("ad/Everyone, Helpdesk") || shown.reads("Helpdesk, ad/Everyone"));
        shown.picture("import-choices");
    }

    @Test
    void rulesOnMachinesArriveSwitchedOffUnlessChosen() {
        var shown = show("staff.ldif");
        shown.until(() -> shown.reads("Person 2"));
        assertThat(shown.reads("arrive switched off")).isTrue();
        assertThat(world.imports().wishes().getLast().enforceMachines()).isFalse();
    }

    @Test
    void aFileWithoutHoursAsksForNoZoneAndOneWithoutGroupsForNoRole() {
        var shown = show("people.csv");
        shown.until(() -> shown.reads("Person 2"));
        assertThat(shown.robot().lookup("#import-zone").queryAll()).isEmpty();
        assertThat(shown.robot().lookup("#import-group").queryAll()).isEmpty();
        assertThat(shown.robot().lookup("#import-enforce").queryAll()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Imports.Trouble.class)
    void aFileThatCannotBeTakenIsToldInASentenceAndNothingIsChanged(Imports.Trouble trouble) {
        var shown = show(trouble.name());
        shown.until(() -> shown.reads("Nothing was changed."));
        assertThat(shown.reads("Choose a file…")).isTrue();
        assertThat(shown.reads("Import 3 people")).isFalse();
        assertThat(world.desk().made()).isEmpty();
    }

    @Test
    void aComparisonCanBeGivenUpAndBegunAgain() {
        world.imports().hold();
        var shown = show("staff.ldif");
        shown.until(() -> shown.reads("Compared 1 of 3"));
        shown.on(() -> shown.screen().escape());
        shown.until(() -> !shown.reads("Compared 1 of 3"));
        world.imports().release();
        use("Compare");
        shown.until(() -> shown.reads("Person 2"));
    }

    @Test
    void aRefusalOfTheServerIsToldAndNothingIsChanged() {
        world.imports().fail(Fault.of(FaultCode.TOO_LARGE, "changes", 60_000).with("most", 50_000));
        var shown = show("staff.ldif");
        shown.until(() -> shown.reads("(too_large)"));
        assertThat(world.desk().made()).isEmpty();
    }

    @Test
    void withoutAServerNothingIsRead() {
        world.link().cut();
        var shown = show(Optional.empty(), Language.ENGLISH);
        Button choose = shown.robot()
                .lookup((Node node) -> node instanceof Button found && "Choose a file…".equals(found.getText()))
                .query();
        assertThat(choose.isDisabled()).isTrue();
    }

    @Test
    void whoMayNotDoWhatTheFileAsksForIsToldWhich() {
        world = FakeWorld.helpdesk();
        var shown = show("staff.ldif");
        shown.until(() -> shown.reads("For this file you also need:"));
        assertThat(world.imports().wishes()).isEmpty();
    }

    @Test
    void tenThousandLinesAreShownWithoutBeingMade() {
        world.imports().people(10_000);
        var shown = show("many.csv");
        shown.until(() -> shown.reads("Create  10,000"));
        assertThat(shown.robot().lookup(".table-row-cell").queryAll()).hasSizeLessThan(100);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        stage.orElseThrow().previewed();
        assertThat(shown.reads("Import 10,000 people")).isTrue();
    }

    @Test
    void escapeLeadsBackToThePeople() {
        var shown = show("staff.ldif");
        shown.until(() -> shown.reads("Person 2"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        stage.orElseThrow().previewed();
        shown.on(() -> shown.screen().escape());
        shown.until(() -> shown.reads("Import 3 people into"));
        shown.on(() -> shown.screen().escape());
        assertThat(shown.navigator().position().get().place()).isInstanceOf(Place.Users.class);
    }

    @Test
    void itReadsInFrenchAndGerman() {
        var french = show(Optional.of("staff.ldif"), Language.FRENCH);
        french.until(() -> french.reads("Importer 3 personnes dans Acme Benefits"));
        french.picture("import-french");
        french.close();
        var german = show(Optional.of("staff.ldif"), Language.GERMAN);
        german.until(() -> german.reads("3 Personen importieren in Acme Benefits"));
        german.picture("import-german");
    }
}
