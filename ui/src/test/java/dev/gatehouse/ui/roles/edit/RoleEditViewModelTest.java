package dev.gatehouse.ui.roles.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.roles.list.RoleBook;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoleEditViewModelTest {
    private static final RoleId CLAIMS = new RoleId(new UUID(7, 1));
    private static final Permission REPORTS = new Permission("reports.edit");

    private final FakeWorld world = FakeWorld.administrator();
    private final Words words = Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London"));

    private RoleEditViewModel model(FakeWorld of, RoleId role) {
        var book = RoleBook.read(of.people(), FakeWorld.ACME.id());
        return new RoleEditViewModel(
                FakeWorld.ACME,
                of.me().author(FakeWorld.ACME.id()),
                FakeWorld.NOW,
                words,
                book,
                book.role(role).orElseGet(() -> RoleEditViewModel.blank(role)));
    }

    private static PermissionRow.One row(RoleEditViewModel model, Permission permission) {
        return model.rows("", false).stream()
                .filter(PermissionRow.One.class::isInstance)
                .map(PermissionRow.One.class::cast)
                .filter(row -> row.permission().equals(permission))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aToggledPermissionIsAnEditAndTogglingAgainIsNone() {
        var model = model(world, CLAIMS);
        Permission held = model.before().permissions().first();
        model.toggle(held);
        assertThat(model.editsProperty().get()).isEqualTo(1);
        assertThat(row(model, held).granted()).isFalse();
        assertThat(row(model, held).before()).isTrue();
        model.toggle(held);
        assertThat(model.editsProperty().get()).isZero();
        assertThat(model.missing()).contains("Nothing is changed yet");
    }

    @Test
    void theProposalHoldsOnlyWhatIsDifferent() {
        var model = model(world, CLAIMS);
        Permission held = model.before().permissions().first();
        Permission other = free(model);
        model.toggle(held);
        model.toggle(other);
        model.nameProperty().set("Claims clerk ");
        assertThat(model.proposal().changes())
                .containsExactly(new Change.EditRole(
                        CLAIMS, Optional.of("Claims clerk"), Optional.empty(), Set.of(other), Set.of(held)));
        assertThat(model.proposal().verb()).isEqualTo("Change role “Claims adjuster”");
    }

    private static Permission free(RoleEditViewModel model) {
        return model.rows("", false).stream()
                .filter(PermissionRow.One.class::isInstance)
                .map(PermissionRow.One.class::cast)
                .filter(row -> !row.granted() && row.unavailable().isEmpty())
                .findFirst()
                .orElseThrow()
                .permission();
    }

    @Test
    void aConsolePermissionTheEditorLacksCannotBeGiven() {
        var model = model(world, CLAIMS);
        Permission export = ConsolePermission.AUDIT_EXPORT.permission();
        assertThat(world.me().author(FakeWorld.ACME.id()).permissions()).doesNotContain(export);
        assertThat(world.people().policy(FakeWorld.ACME.id()).mayGrant().contains(export))
                .isEqualTo(row(model, export).unavailable().isEmpty());
        Permission report = ConsolePermission.BACKUP_REPORT.permission();
        assertThat(row(model, report).unavailable()).contains("You do not hold it, so you cannot grant it.");
        model.toggle(report);
        assertThat(model.editsProperty().get()).isZero();
    }

    @Test
    void aBuiltInRoleStaysAsItIs() {
        var model = model(world, BuiltInRole.AUDITOR.id());
        assertThat(model.isEditable()).isFalse();
        model.toggle(REPORTS);
        assertThat(model.editsProperty().get()).isZero();
    }

    @Test
    void whoMayOnlyReadEditsNothing() {
        var model = model(FakeWorld.auditor(), CLAIMS);
        assertThat(model.isEditable()).isFalse();
        model.toggle(model.before().permissions().first());
        assertThat(model.editsProperty().get()).isZero();
    }

    @Test
    void aNameThatAnotherRoleHasIsRefusedInOtherSpellingToo() {
        var model = model(world, new RoleId(new UUID(7, 99)));
        assertThat(model.missing()).contains("Needed");
        model.nameProperty().set("CLAIMS Viewer");
        assertThat(model.missing()).contains("There is already a role “Claims viewer”");
        model.nameProperty().set("Claims helper");
        assertThat(model.missing()).isEmpty();
        assertThat(model.proposal().changes())
                .containsExactly(new Change.CreateRole(new RoleId(new UUID(7, 99)), "Claims helper", "", Set.of()));
    }

    @Test
    void aNewerStateKeepsTheEditsThatStillDiffer() {
        var model = model(world, CLAIMS);
        Permission held = model.before().permissions().first();
        model.toggle(held);
        var book = RoleBook.read(world.people(), FakeWorld.ACME.id());
        Role newer = book.role(CLAIMS).orElseThrow().bringing(Set.of(held, REPORTS));
        var rows = book.rows().stream()
                .map(row -> row.role().id().equals(CLAIMS)
                        ? new dev.gatehouse.ui.port.People.RoleRow(newer, row.members())
                        : row)
                .toList();
        model.refresh(new RoleBook(book.tenant(), rows, book.catalogue(), book.policy(), book.revision() + 1));
        assertThat(model.granted()).containsExactly(REPORTS);
        assertThat(model.editsProperty().get()).isEqualTo(1);
    }

    @Test
    void aSearchFindsWordsCodesAndAreasAndTheTenantsOwnComeFirst() {
        var model = model(world, CLAIMS);
        assertThat(model.rows("", false).getFirst())
                .isInstanceOfSatisfying(
                        PermissionRow.Area.class,
                        area -> assertThat(area.name()).isEqualTo("Claims (business system)"));
        assertThat(model.rows("users.reset", false)).hasSize(2);
        assertThat(model.rows("reset sign", false)).hasSize(2);
        assertThat(model.rows("", true).stream().filter(PermissionRow.One.class::isInstance))
                .hasSize(model.before().permissions().size());
    }

    @Test
    void whatPeopleHaveInCommonIsWhatANewRoleBeginsWith() {
        var model = model(world, new RoleId(new UUID(7, 99)));
        var people = world.directory();
        var start = new StartViewModel(
                FakeWorld.ACME,
                world.people(),
                dev.gatehouse.ui.common.Tasks.on(Runnable::run, Runnable::run, fault -> {
                    throw new AssertionError(fault);
                }),
                words,
                FakeWorld.NOW,
                model::startWith);
        String both = people.user(FakeWorld.person(6)).orElseThrow().login() + ", "
                + people.user(FakeWorld.person(12)).orElseThrow().login() + "\nnobody.atall";
        start.inCommon(both);
        assertThat(model.granted())
                .isEqualTo(people.profileOf(FakeWorld.person(6)).orElseThrow().permissions(FakeWorld.NOW));
        assertThat(start.resultProperty().get())
                .isEqualTo("These 2 people have 2 permissions in common. Not found: nobody.atall.");
        start.empty();
        assertThat(model.granted()).isEmpty();
    }
}
