package dev.gatehouse.ui.audit.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.Excluded;
import dev.gatehouse.ui.port.FakeWorld;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTextTest {
    private static final FakeWorld WORLD = FakeWorld.auditor();
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final QueryText text =
            new QueryText(new DirectoryNames(WORLD.people(), FakeWorld.ACME.id()), FakeWorld.NOW, BERLIN);

    @Test
    void everyPartOfASearchIsRead() {
        var ade = WORLD.directory().user(FakeWorld.person(1)).orElseThrow();
        var read = text.read("actor:" + ade.login()
                        + " action:extendexpiry outcome:refused from:2026-11-01 to:2026-11-20 \"PC-13\" lost phone")
                .understood()
                .orElseThrow();
        assertThat(read.actor()).contains(ActorId.person(ade.id()));
        assertThat(read.action()).contains("ExtendExpiry");
        assertThat(read.outcome()).contains(Outcome.REFUSED);
        assertThat(read.from()).contains(Instant.parse("2026-10-31T23:00:00Z"));
        assertThat(read.to()).contains(Instant.parse("2026-11-20T23:00:00Z"));
        assertThat(read.text()).contains("PC-13 lost phone");
    }

    @Test
    void aPersonIsFoundByLoginAndBySystemId() {
        var ade = WORLD.directory().user(FakeWorld.person(1)).orElseThrow();
        assertThat(text.read("target:" + ade.login()).understood().orElseThrow().target())
                .contains(new Target("user", ade.id().toString()));
        assertThat(text.read("actor:system/import").understood().orElseThrow().actor())
                .contains(ActorId.system("import"));
    }

    @Test
    void aRoleIsFoundByItsName() {
        assertThat(text.read("target:\"claims adjuster\"")
                        .understood()
                        .orElseThrow()
                        .target())
                .map(Target::kind)
                .contains("role");
    }

    @ParameterizedTest
    @CsvSource({
        "actr:dana, KEY",
        "from:soon, TIME",
        "action:Extend, ACTION",
        "outcome:maybe, OUTCOME",
        "actor:zzzz, NOBODY",
        "actor:maria, SEVERAL",
        "outcome:done outcome:done, TWICE",
        "-outcome:done, KEY",
        "reason:late!, REASON",
        "-action:a -action:b -action:c -action:d -action:e -action:f -action:g -action:h -action:i -action:j -action:k,"
                + " MANY"
    })
    void aWordThatIsNotUnderstoodIsNamed(String typed, Reading.Why why) {
        assertThat(text.read(typed))
                .isInstanceOfSatisfying(
                        Reading.Misunderstood.class,
                        not -> assertThat(not.why()).isEqualTo(why));
    }

    @Test
    void todayBeginsAtMidnightOfTheReader() {
        assertThat(text.read("from:today").understood().orElseThrow().from())
                .contains(Instant.parse("2026-11-21T23:00:00Z"));
        assertThat(text.read("from:24h").understood().orElseThrow().from())
                .contains(Instant.parse("2026-11-21T17:20:00Z"));
    }

    @Property(tries = 300)
    void whatIsWrittenReadsTheSame(@ForAll("queries") EventQuery query) {
        assertThat(text.read(text.write(query)).understood()).contains(query);
    }

    @Provide
    static Arbitrary<EventQuery> queries() {
        List<ActorId> actors = List.of(
                ActorId.person(FakeWorld.person(7)),
                ActorId.operator(FakeWorld.person(2)),
                ActorId.system("import"),
                ActorId.ANONYMOUS);
        List<Target> targets = List.of(
                new Target("user", FakeWorld.person(30).toString()),
                new Target("role", "00000000-0000-0007-0000-000000000001"),
                new Target("tenant", "acme"));
        Arbitrary<Instant> instants = Arbitraries.longs()
                .between(1_700_000_000L, 1_900_000_000L)
                .map(second -> Instant.ofEpochSecond(second / 60 * 60));
        Arbitrary<String> words = Arbitraries.of("PC-13", "lost phone", "note: by hand", "Überlauf", "r-17");
        Arbitrary<EventQuery> usual = Combinators.combine(
                        Arbitraries.of(actors).optional(),
                        Arbitraries.of(targets).optional(),
                        Arbitraries.of(QueryText.ACTIONS).optional(),
                        Arbitraries.of(Outcome.values()).optional(),
                        Arbitraries.of("10.4.7.12", "2001:db8::1").optional(),
                        words.optional(),
                        instants.optional(),
                        instants.optional())
                .as(EventQuery::new);
        return Combinators.combine(
                        usual,
                        Arbitraries.of(targets).optional(),
                        Arbitraries.of("outside_hours", "rank").optional(),
                        Arbitraries.of(actors).list().uniqueElements().ofMaxSize(3),
                        Arbitraries.of(QueryText.ACTIONS)
                                .list()
                                .uniqueElements()
                                .ofMaxSize(3))
                .as((query, about, reason, noActors, noActions) ->
                        query.withInvolving(about).withReason(reason).without(new Excluded(noActors, noActions)));
    }

    @Test
    void wordsMayBecomeKeysAndValues() {
        assertThat(Completions.of("ac", List.of(), List.of(), List.of())).containsExactly("actor:", "action:");
        assertThat(Completions.of("action:ext", List.of(), List.of(), List.of()))
                .containsExactly("action:ExtendExpiry");
        assertThat(Completions.of("target:cl", List.of("clara.lin"), List.of("Claims adjuster"), List.of()))
                .containsExactly("target:clara.lin", "target:\"Claims adjuster\"");
        assertThat(Completions.person("actor:da")).isEqualTo(Optional.of("da"));
    }
}
