package dev.gatehouse.model.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.AnyWorld;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.change.Sample;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.permission.Permission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WhoCouldTest {
    private static final Standpoint NOWHERE = new Standpoint(Optional.empty(), Optional.empty());
    private static final Permission CLAIMS = new Permission("claims.read");

    @Test
    void whoHoldsItThroughARoleCouldAndWhoNeverCameCouldNot() {
        Directory directory = Sample.directory();
        var facts = new HashMap<UserId, AccountFacts>();
        directory.users().keySet().stream()
                .filter(id -> !id.equals(Sample.SAM.id()))
                .forEach(id -> facts.put(id, AccountFacts.fresh(id).chosen(Instant.EPOCH, Optional.empty())));
        var told = new ArrayList<Integer>();
        List<WhoCould.Answer> answers =
                new WhoCould(Sample.NOW, Optional.of(CLAIMS), NOWHERE).of(directory, facts, told::add);
        assertThat(answers).hasSize(directory.users().size());
        assertThat(answers.stream().filter(WhoCould.Answer::could).map(WhoCould.Answer::user))
                .containsExactly(directory.user(Sample.MARIA.id()).orElseThrow());
        assertThat(of(answers, Sample.MARIA).through()).containsExactly(Sample.CLAIMS.id());
        assertThat(of(answers, Sample.SAM).reasons())
                .extracting(reason -> reason.code())
                .contains(ReasonCode.ACCOUNT_UNVERIFIED, ReasonCode.PERMISSION_MISSING);
        assertThat(told).endsWith(answers.size());
    }

    private static WhoCould.Answer of(List<WhoCould.Answer> answers, User user) {
        return answers.stream()
                .filter(answer -> answer.user().id().equals(user.id()))
                .findFirst()
                .orElseThrow();
    }

    /// Whatever the rules, each answer is the one that is given to that person alone.
    @Property(tries = 60)
    void eachIsDecidedAsIfAskedAlone(@ForAll long seed) {
        var world = new AnyWorld(seed);
        Directory directory = world.directory();
        Map<UserId, AccountFacts> facts = new HashMap<>();
        directory
                .users()
                .keySet()
                .forEach(id -> facts.put(id, AccountFacts.fresh(id).chosen(Instant.EPOCH, Optional.empty())));
        var from = new Standpoint(Address.read("10.0.0.7"), Optional.empty());
        for (Optional<Permission> asked : List.of(Optional.<Permission>empty(), Optional.of(CLAIMS))) {
            for (WhoCould.Answer answer : new WhoCould(Sample.NOW, asked, from).of(directory, facts, _ -> {})) {
                UserId id = answer.user().id();
                assertThat(answer.reasons())
                        .isEqualTo(AccessDecider.decide(
                                        directory.profileOf(id).orElseThrow(),
                                        new AccessRequest(
                                                Sample.NOW,
                                                facts.getOrDefault(id, AccountFacts.fresh(id)),
                                                asked,
                                                from))
                                .reasons());
            }
        }
    }

    @Test
    void whoIsInterruptedEnds() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() ->
                        new WhoCould(Sample.NOW, Optional.empty(), NOWHERE).of(Sample.directory(), Map.of(), _ -> {}))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isFalse();
    }
}
