package dev.gatehouse.ui.machines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.policy.CallPapers;
import dev.gatehouse.model.policy.CallerCheck;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.FakeMachines;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.rules.SampleRules;
import dev.gatehouse.ui.stage.ScreenStage;
import dev.gatehouse.ui.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MachinesScreenTest {
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
                new Place.Machines(Optional.empty()),
                tasks -> context -> new MachinesScreen(new MachinesPorts(ports, world.machines()), tasks, context));
        stage = Optional.of(shown);
        return shown;
    }

    private ScreenStage show() {
        return show(SampleRules.all(), Language.ENGLISH);
    }

    private ScreenStage open(Machine machine) {
        var shown = show();
        open(shown, machine);
        return shown;
    }

    private static void open(ScreenStage shown, Machine machine) {
        shown.on(() -> {
            shown.screen().show(new Place.Machines(Optional.of(machine.id())));
            return machine;
        });
        shown.settle();
    }

    @AfterEach
    void end() {
        stage.ifPresent(ScreenStage::close);
    }

    private void press(KeyCode... codes) {
        stage.orElseThrow().press(codes);
    }

    private void click(String text) {
        stage.orElseThrow().click(text);
    }

    private void type(String id, String text) {
        stage.orElseThrow().type(id, text);
    }

    private void commit() {
        stage.orElseThrow().commit();
    }

    private void tab(String name) {
        var shown = stage.orElseThrow();
        shown.robot()
                .clickOn(shown.robot()
                        .lookup((Node node) -> node instanceof javafx.scene.control.ToggleButton chip
                                && chip.getText().startsWith(name))
                        .<Node>query());
        shown.settle();
    }

    @Test
    void eachListSaysWhatItsMachinesAreKnownBy() {
        var shown = show();
        for (String text : List.of("PC-12", "Key ●●●", "abab…abab", "Claims floor", "Enrolled", "10 Dec 2026")) {
            assertThat(shown.reads(text)).as(text).isTrue();
        }
        shown.picture("machines-list");
        tab("Networks");
        for (String text : List.of("Office network", "Network ●○○", "10.4.7.0/24")) {
            assertThat(shown.reads(text)).as(text).isTrue();
        }
        tab("Groups");
        assertThat(shown.reads("PC-12")).as("who is in the group").isTrue();
        tab("Waiting");
        assertThat(shown.reads("PC-13")).isTrue();
    }

    @Test
    void aTenantWithoutMachinesExplainsWhatThatMeans() {
        var shown = show(Restrictions.NONE, Language.ENGLISH);
        assertThat(shown.reads("No machine is known by its key yet")).isTrue();
        tab("Networks");
        assertThat(shown.reads("No networks yet")).isTrue();
        shown.picture("machines-none");
    }

    @Test
    void aNetworkSaysItsRangeAndOneKeyAcceptsWhatIsMeant() {
        var shown = show();
        tab("Networks");
        click("New network");
        shown.robot().write("Claims floor network");
        type("#machine-network", "10.4.9.12/24");
        assertThat(shown.reads("10.4.9.12/24 has host bits. Did you mean 10.4.9.0/24?"))
                .isTrue();
        shown.picture("machines-host-bits");
        press(KeyCode.ENTER);
        assertThat(shown.reads("10.4.9.0/24 = 10.4.9.0 to 10.4.9.255, 256 addresses"))
                .isTrue();
        commit();
        assertThat(world.directory().restrictions().machines().values())
                .filteredOn(machine -> machine.name().equals("Claims floor network"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Machine.Network.class,
                        network -> assertThat(network.block()).isEqualTo(AddressBlock.parse("10.4.9.0/24")));
        shown.until(() -> shown.reads("256 addresses"));
        assertThat(shown.notices().getLast().sentence()).isEqualTo("Created “Claims floor network”");
    }

    @Test
    void whatWasMadeOpensAlsoWhenItsNewsComeBeforeItsAnswer() {
        var shown = show();
        tab("Networks");
        click("New network");
        shown.robot().write("Claims floor network");
        type("#machine-network", "10.4.9.0/24");
        world.desk().beforeAnswers(() -> shown.until(() -> shown.reads("2 entries")));
        commit();
        shown.until(() -> shown.reads("256 addresses"));
    }

    @Test
    void aMappedNetworkIsOfferedAsTheIpv4ItIs() {
        var shown = show();
        tab("Networks");
        click("New network");
        type("#machine-network", "::ffff:10.4.9.0/120");
        assertThat(shown.reads("Did you mean 10.4.9.0/24?")).isTrue();
        type("#machine-network", "10.4.9");
        assertThat(shown.reads("neither an address nor a network")).isTrue();
    }

    @Test
    void aNewMachineWaitsAndIsEnrolledByACodeThatThePanelFollows() {
        var shown = show();
        click("New machine");
        shown.robot().write("PC-14");
        shown.settle();
        click("Claims floor");
        commit();
        var made = world.directory().restrictions().machines().values().stream()
                .filter(machine -> machine.name().equals("PC-14"))
                .findFirst()
                .orElseThrow();
        assertThat(made)
                .isEqualTo(new Machine.Passport(made.id(), "PC-14", Optional.empty(), List.of(SampleRules.FLOOR.id())));
        shown.until(() -> shown.reads("Enrol…"));
        click("Enrol…");
        shown.until(() -> shown.reads(FakeMachines.CODE));
        assertThat(shown.reads("Kilo 7 Quebec Foxtrot")).isTrue();
        assertThat(shown.reads("Valid 15 min (until 17:35), once")).isTrue();
        shown.picture("machines-code");
        world.machines().enrol(made.id());
        shown.until(() -> shown.reads("PC-14 enrolled at 17:20"));
        assertThat(shown.reads(FakeMachines.CODE)).isFalse();
        shown.picture("machines-enrolled");
        press(KeyCode.ESCAPE);
    }

    @Test
    void theHelpdeskWritesDownTheCallBeforeItGivesACode() {
        world = FakeWorld.helpdesk();
        var shown = open(SampleRules.WAITING);
        click("Enrol…");
        shown.until(() -> shown.reads("Give out the code"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(world.machines().papers()).as("no ticket, no code").isEmpty();
        shown.robot().write("INC-9");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        shown.until(() -> shown.reads(FakeMachines.CODE));
        assertThat(world.machines().papers())
                .containsExactly(new CallPapers(Optional.of("INC-9"), Optional.of(CallerCheck.CALL_BACK)));
    }

    @Test
    void aHiddenCodeIsGoneAndThePanelStillWaits() {
        var shown = open(SampleRules.WAITING);
        click("Enrol…");
        shown.until(() -> shown.reads(FakeMachines.CODE));
        click("Hide the code");
        assertThat(shown.reads(FakeMachines.CODE)).isFalse();
        world.machines().enrol(SampleRules.WAITING.id());
        shown.until(() -> shown.reads("PC-13 enrolled at 17:20"));
    }

    @Test
    void whoLeavesTheScreenFindsNoCodeThere() {
        var shown = open(SampleRules.WAITING);
        click("Enrol…");
        shown.until(() -> shown.reads(FakeMachines.CODE));
        shown.on(() -> {
            shown.screen().onDeactivate();
            shown.screen().onActivate();
            return true;
        });
        shown.settle();
        assertThat(shown.reads(FakeMachines.CODE)).isFalse();
    }

    @Test
    void aMachineSaysWhoIsSignedInThereAndItsKeyIsRevokedAfterAPreview() {
        var shown = open(SampleRules.PC);
        shown.until(() -> shown.reads("Maria Lopez"));
        assertThat(shown.reads("Working hours")).as("the rules that name it").isTrue();
        shown.picture("machines-open");
        click("Revoke…");
        shown.until(() -> shown.reads("Lose 243"));
        type("#typed-number", "243");
        stage.orElseThrow().previewed();
        assertThat(shown.reads("Revoke the key of PC-12 in Acme Benefits")).isTrue();
        shown.picture("machines-revoke");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(world.desk().made().getLast().changes())
                .containsExactly(new Change.RevokePassport(SampleRules.PC.id()));
        shown.until(() -> shown.reads("Enrol…"));
    }

    @Test
    void whoRevokesTheirOwnWorkstationIsWarnedFirst() {
        world.machines().enrol(FakeWorld.ACME.id(), FakeMachines.CODE.toCharArray());
        var shown = open(SampleRules.PC);
        assertThat(shown.reads("PC-12 · this workstation")).isTrue();
        click("Revoke…");
        assertThat(shown.reads("You are signed out at once")).isTrue();
        assertThat(shown.robot().lookup(".preview").queryAll()).isEmpty();
        shown.picture("machines-revoke-own");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        shown.until(() -> shown.reads("Lose 243"));
    }

    @Test
    void whatARuleNamesCannotGoAndThePreviewSaysWhatNamesIt() {
        var shown = open(SampleRules.OFFICE);
        click("Remove");
        shown.until(() -> shown.reads("“Working hours” still names this. Change that first."));
        press(KeyCode.ESCAPE);
        assertThat(world.directory().restrictions().machines()).containsKey(SampleRules.OFFICE.id());
        assertThat(world.desk().made()).isEmpty();
    }

    @Test
    void aMachineIsRenamedAndKeepsItsKey() {
        var shown = open(SampleRules.PC);
        press(KeyCode.F2);
        type("#machine-name", "PC-12b");
        commit();
        assertThat(world.directory().restrictions().machines().get(SampleRules.PC.id()))
                .isEqualTo(new Machine.Passport(
                        SampleRules.PC.id(),
                        "PC-12b",
                        ((Machine.Passport) SampleRules.PC).thumbprint(),
                        SampleRules.PC.groups()));
        shown.until(() -> shown.reads("Changed “PC-12b”") || shown.reads("PC-12b"));
    }

    @Test
    void twoMachinesCannotHaveOneName() {
        var shown = show();
        click("New machine");
        shown.robot().write("pc-12");
        shown.settle();
        assertThat(shown.reads("There is already one called “pc-12”")).isTrue();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(shown.robot().lookup(".preview").queryAll()).isEmpty();
    }

    @Test
    void whoMayOnlyReadFindsNothingThatChangesAnything() {
        world = FakeWorld.auditor();
        var shown = open(SampleRules.PC);
        for (String verb : List.of("New machine", "Edit", "Revoke…", "Remove")) {
            assertThat(shown.reads(verb)).as(verb).isFalse();
        }
        open(shown, SampleRules.WAITING);
        assertThat(shown.reads("Enrol…")).isFalse();
        assertThat(shown.screen().actions()).isEmpty();
    }

    @Test
    void offLineTheListStandsAndSaysWhatIsNotKnown() {
        world.link().cut();
        var shown = open(SampleRules.PC);
        assertThat(shown.reads("PC-12")).isTrue();
        assertThat(shown.reads("not known: needs the server")).isTrue();
        press(KeyCode.F2);
        assertThat(shown.robot().lookup("#machine-name").queryAll()).isEmpty();
    }

    @Test
    void aNarrowWindowShowsOneAtATime() {
        var shown = open(SampleRules.PC);
        shown.resize(800, 600);
        assertThat(shown.reads("Known by")).isTrue();
        assertThat(shown.robot().lookup(".machine-list").query().isVisible()).isFalse();
        shown.picture("machines-narrow");
        shown.on(() -> shown.screen().escape());
        shown.settle();
        assertThat(shown.robot().lookup(".machine-list").query().isVisible()).isTrue();
    }

    @Test
    void inGermanNothingIsCutShort() {
        var shown = show(SampleRules.all(), Language.GERMAN);
        open(shown, SampleRules.PC);
        assertThat(shown.reads("Schlüssel ●●●")).isTrue();
        shown.picture("machines-german");
        assertThat(new RulePart.OfMachine(SampleRules.PC).name()).isEqualTo("PC-12");
    }
}
