package dev.gatehouse.ui.roles.members;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.roles.list.RoleBook;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddPeopleViewModelTest {
    private static final RoleId CLAIMS = new RoleId(new UUID(7, 1));

    private final FakeWorld world = FakeWorld.administrator();
    private final Words words = Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London"));
    private final Tasks tasks = Tasks.on(Runnable::run, Runnable::run, fault -> {
        throw new AssertionError(fault);
    });
    private final RoleBook book = RoleBook.read(world.people(), FakeWorld.ACME.id());

    private User user(int number) {
        return world.directory().user(FakeWorld.person(number)).orElseThrow();
    }

    private AddPeopleViewModel model() {
        return new AddPeopleViewModel(
                FakeWorld.ACME, world.people(), tasks, words, book.role(CLAIMS).orElseThrow(), book);
    }

    @Test
    void aPastedListNamesWhoWasFoundAndWhoWasNot() {
        var model = model();
        model.type(user(3).login() + "\n" + user(6).login() + "; "
                + user(4).contact().email().orElseThrow() + "\nmaria\nghost.rider\n\n" + user(3).login());
        assertThat(model.receivers()).containsExactly(user(3), user(4));
        assertThat(model.holders()).containsExactly(user(6));
        assertThat(model.foundProperty().get().unknown()).containsExactly("ghost.rider");
        assertThat(model.foundProperty().get().several()).containsExactly("maria");
    }

    @Test
    void theProposalGivesTheRoleToThoseWhoLackIt() {
        var model = model();
        assertThat(model.missing()).isPresent();
        model.type(user(3).login() + "," + user(4).login() + "," + user(6).login());
        assertThat(model.missing()).isEmpty();
        assertThat(model.proposal().verb()).isEqualTo("Give “Claims adjuster” to 2 people");
        assertThat(model.proposal().changes())
                .containsExactly(
                        new Change.GrantRole(user(3).id(), CLAIMS, Optional.empty(), Optional.empty()),
                        new Change.GrantRole(user(4).id(), CLAIMS, Optional.empty(), Optional.empty()));
    }

    @Test
    void membersAreReadWithWhoGaveTheRole() {
        var members = new MembersViewModel(
                FakeWorld.ACME, world.people(), tasks, words, book.role(CLAIMS).orElseThrow());
        members.read();
        var found = members.membersProperty().get().orElseThrow();
        List<Member> rows = found.rows().rows(0, 10);
        assertThat(rows)
                .hasSize(10)
                .allMatch(member -> member.user().grant(CLAIMS).isPresent());
        assertThat(rows).extracting(Member::by).containsOnly(user(1).name());
        var proposal = members.revoke(rows, book);
        assertThat(proposal.changes()).hasSize(10);
        assertThat(proposal.verb()).isEqualTo("Take “Claims adjuster” from 10 people");
    }
}
