package dev.gatehouse.app.sync;

import static dev.gatehouse.app.cache.SamplePeople.ACME;
import static dev.gatehouse.app.cache.SamplePeople.NOW;
import static dev.gatehouse.app.remote.Stay.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.app.remote.Stay;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.port.AccessEnd;
import dev.gatehouse.ui.port.Connection;
import dev.gatehouse.ui.port.News;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SyncTest {
    private final Stay stay = new Stay();
    private final UserId someone = stay.people.getFirst().user().id();

    @AfterEach
    void leave() {
        stay.close();
    }

    @Test
    void lookingAtATenantBringsItsPeople() {
        stay.sync.look(ACME);
        assertThat(list()).containsExactlyInAnyOrderElementsOf(stay.people);
        assertThat(stay.store.tenants().policy(ACME))
                .contains(stay.server.directory().policy());
    }

    @Test
    void whatOthersChangeArrivesByItselfAndIsNews() {
        stay.sync.look(ACME);
        until(() -> stay.line.state() instanceof Connection.Online);
        stay.news.clear();
        stay.server.change(new Change.ExtendExpiry(someone, new Expiry.At(NOW.plus(Duration.ofDays(999)))));
        until(this::isInStep);
        until(() -> stay.store.trail().list(ACME, EventQuery.ALL, NOW).size() == 1);
        until(() -> stay.news.contains(new News(ACME, News.Kind.DIRECTORY))
                && stay.news.contains(new News(ACME, News.Kind.EVENTS)));
    }

    @Test
    void aServerThatGoesAwayLeavesEverythingReadableAndComesBackByItself() {
        stay.sync.look(ACME);
        until(() -> stay.line.state() instanceof Connection.Online);
        stay.server.fail(FaultCode.UNREACHABLE);
        until(() -> stay.line.state() instanceof Connection.Reconnecting);
        assertThat(list()).hasSize(stay.people.size());
        until(() -> stay.line.state() instanceof Connection.Offline);
        assertThat(list()).hasSize(stay.people.size());
        stay.server.comeBack();
        stay.server.change(new Change.RemoveUser(someone));
        until(this::isInStep);
        until(() -> stay.line.state() instanceof Connection.Online);
        assertThat(list()).hasSize(stay.people.size() - 1);
    }

    @Test
    void aSessionThatIsOverLeavesTheCopyReadable() {
        stay.sync.look(ACME);
        until(() -> stay.line.state() instanceof Connection.Online);
        stay.server.fail(FaultCode.UNAUTHENTICATED);
        until(() -> stay.line.state() instanceof Connection.Offline);
        assertThat(list()).hasSize(stay.people.size());
    }

    @Test
    void theEndOfOnesOwnAccessIsForetoldAndItsCauseToldWhenItComes() {
        stay.sync.look(ACME);
        stay.server.foretell(NOW.plus(Duration.ofMinutes(10)), "outside_hours");
        var end = new AccessEnd(NOW.plus(Duration.ofMinutes(10)), AccessEnd.Cause.HOURS);
        until(() -> stay.line.ends().get().equals(Optional.of(end)));
        stay.server.end("outside_hours");
        until(() -> !stay.ended.isEmpty());
        assertThat(stay.ended.peek()).isEqualTo(Fault.of(FaultCode.UNAUTHENTICATED, AccessEnd.WHY, "outside_hours"));
        assertThat(stay.line.ends().get()).isEmpty();
    }

    @Test
    void aCopyTooOldToBeChangedIsReadWhole() {
        stay.sync.look(ACME);
        stay.sync.pause();
        stay.server.change(new Change.RemoveUser(someone));
        stay.server.forgetDeltas();
        stay.sync.now();
        assertThat(isInStep()).isTrue();
    }

    @Test
    void pausingAsksTheServerNothing() {
        stay.sync.look(ACME);
        // A question that is under way when one pauses was asked before.
        until(() -> stay.server.feeds.get() > 0);
        stay.sync.pause();
        assertThat(stay.line.state()).isInstanceOf(Connection.Offline.class);
        assertThatThrownBy(() -> stay.sync.person(ACME, someone))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        thrown -> assertThat(thrown.fault().code()).isEqualTo(FaultCode.OFFLINE));
        stay.server.change(new Change.RemoveUser(someone));
        assertThat(isInStep()).isFalse();
        stay.sync.now();
        assertThat(isInStep()).isTrue();
    }

    @Test
    void openingAPersonReadsThemAnew() {
        stay.sync.look(ACME);
        stay.sync.pause();
        stay.sync.now();
        stay.server.change(new Change.ExtendExpiry(someone, new Expiry.At(NOW.plus(Duration.ofDays(999)))));
        var answer = stay.sync.person(ACME, someone);
        assertThat(stay.store.people().find(ACME, someone)).contains(answer.account());
    }

    private boolean isInStep() {
        Directory told = stay.server.directory();
        return stay.store
                .people()
                .slice(ACME, told.users().keySet(), Set.of())
                .orElseThrow()
                .directory()
                .equals(told);
    }

    private List<Account> list() {
        return stay.store.people().list(ACME, UserQuery.ALL, NOW).orElseThrow().rows(0, 512);
    }
}
