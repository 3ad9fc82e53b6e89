package dev.gatehouse.ui.users.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BulkTest {
    private final FakeWorld world = FakeWorld.administrator();
    private final Bulk bulk = new Bulk(
            world.people(), Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London")), FakeWorld.NOW);

    private Optional<Proposal> propose(Optional<UserFilter> filter, Bulk.Action action) {
        var query = new UserQuery("", filter, Optional.empty(), UserQuery.Order.NAME, false);
        return bulk.propose(FakeWorld.ACME, world.people().list(FakeWorld.ACME.id(), query), user -> true, action);
    }

    @Test
    void eachIsExtendedFromTheLaterOfNowAndTheirOwnEnd() {
        var proposal =
                propose(Optional.of(UserFilter.EXPIRED), new Bulk.Extend(30)).orElseThrow();
        assertThat(proposal.verb()).isEqualTo("Extend 30 people by 30 days");
        assertThat(proposal.each()).isTrue();
        assertThat(proposal.changes())
                .hasSize(30)
                .allSatisfy(change -> assertThat(
                                ((Change.ExtendExpiry) change).expiry().end())
                        .contains(FakeWorld.NOW.plus(Duration.ofDays(30))));
    }

    @Test
    void whoeverHasNoEndIsNotExtended() {
        assertThat(propose(Optional.of(UserFilter.NO_END), new Bulk.Extend(30))).isEmpty();
    }

    @Test
    void disablingAsksForAReasonAndLeavesOutWhoIsOffAlready() {
        var proposal = propose(Optional.empty(), new Bulk.Disable()).orElseThrow();
        assertThat(proposal.reasonNeeded()).isTrue();
        assertThat(proposal.changes()).hasSize(287);
    }

    @Test
    void onlyTheChosenAreTouched() {
        var query = new UserQuery("", Optional.empty(), Optional.empty(), UserQuery.Order.NAME, false);
        var listing = world.people().list(FakeWorld.ACME.id(), query);
        var proposal = bulk.propose(FakeWorld.ACME, listing, FakeWorld.person(2)::equals, new Bulk.Unlock())
                .orElseThrow();
        assertThat(proposal.changes()).containsExactly(new Change.Unlock(FakeWorld.person(2)));
    }
}
